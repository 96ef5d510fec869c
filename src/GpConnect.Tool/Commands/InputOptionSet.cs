using System.CommandLine;
using GpConnect.Tool.Inputs;

namespace GpConnect.Tool.Commands;

/// <summary>The arguments and options that name inputs, for every command that reads an estate.</summary>
internal sealed class InputOptionSet
{
    private readonly Argument<string[]> _inputs = new("INPUT")
    {
        Arity = ArgumentArity.OneOrMore,
        Description = "Assemblies (.dll), endpoint files (.csv), settings (appsettings*.json, App.config), folders, or patterns with * and **",
    };

    private readonly Option<string[]> _sds = new("--sds")
    {
        AllowMultipleArgumentsPerToken = true,
        HelpName = "[ENVIRONMENT=]FILE",
        Description = "SDS snapshots to compare with, LDIF or FHIR; with the Spine environment if the file doesn't say it: LIVE=sds/live.ldif",
    };

    private readonly Option<string[]> _manufacturer = new("--manufacturer")
    {
        HelpName = "[ENVIRONMENT=]ODS",
        Description = "The ODS code of a manufacturer whose providers in SDS must all be declared (GPC4012)",
    };

    private readonly Option<bool> _requireSds = new("--require-sds") { Description = "Each registry must be covered by a snapshot (GPC4010)" };

    private readonly RegistryOptionSet _registries = new();

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        command.Arguments.Add(_inputs);
        command.Options.Add(_sds);
        command.Options.Add(_manufacturer);
        command.Options.Add(_requireSds);
        _registries.AddTo(command);
    }

    /// <summary>What the command line says.</summary>
    public InputOptions Read(ParseResult parsed) => new(
        parsed.GetValue(_inputs) ?? [],
        parsed.GetValue(_sds) ?? [],
        _registries.Read(parsed),
        parsed.GetValue(_manufacturer) ?? [],
        parsed.GetValue(_requireSds));
}

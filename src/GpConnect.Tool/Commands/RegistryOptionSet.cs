using System.CommandLine;
using GpConnect.Rules.Model;
using GpConnect.Tool.Inputs;

namespace GpConnect.Tool.Commands;

/// <summary>The options that say what endpoint files declare.</summary>
internal sealed class RegistryOptionSet
{
    private readonly Option<Role?> _role = ChoiceOption.Of<Role>("--role", "What the endpoint files declare");
    private readonly Option<MhsTopology?> _topology = ChoiceOption.Of<MhsTopology>("--topology", "How their systems reach Spine: by one MHS each, or by one that they share");
    private readonly Option<string?> _environment = new("--environment") { HelpName = "NAME", Description = "Their Spine environment, and that of settings that name none: LIVE, INT …" };
    private readonly Option<string?> _partyKey = new("--party-key") { HelpName = "KEY", Description = "The party key of a shared consumer MHS" };
    private readonly Option<Registration?> _registration = ChoiceOption.Of("--registration", "What rows that don't say it are declared as", Registration.Cma, Registration.Mhs);

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(_role);
        command.Options.Add(_topology);
        command.Options.Add(_environment);
        command.Options.Add(_partyKey);
        command.Options.Add(_registration);
    }

    /// <summary>What the command line says.</summary>
    public RegistryOptions Read(ParseResult parsed) => new(
        parsed.GetValue(_role), parsed.GetValue(_topology), parsed.GetValue(_environment), parsed.GetValue(_partyKey), parsed.GetValue(_registration));
}

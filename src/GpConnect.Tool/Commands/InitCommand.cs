using System.Collections.Generic;
using System.CommandLine;
using System.Threading;
using GpConnect.Rules.Model;
using GpConnect.Rules.Snapshots;
using GpConnect.Tool.Checking;
using GpConnect.Tool.Importing;
using GpConnect.Tool.Inputs;
using GpConnect.Tool.Running;

namespace GpConnect.Tool.Commands;

/// <summary><c>gpconnect init</c>: an endpoint file of what SDS has.</summary>
internal static class InitCommand
{
    public static Command Create(Terminal terminal)
    {
        var sds = new Option<string[]>("--sds") { AllowMultipleArgumentsPerToken = true, Required = true, HelpName = "FILE", Description = "SDS snapshots of one environment" };
        var manufacturer = new Option<string?>("--manufacturer") { HelpName = "ODS", Description = "Only systems of this manufacturer, by its ODS code" };
        var partyKey = new Option<string?>("--party-key") { HelpName = "KEY", Description = "Only systems with this party key" };
        var role = ChoiceOption.Of("--role", "Whose endpoints; provider without it", Role.Provider, Role.Consumer);
        var output = new Option<string?>("--output", "-o") { HelpName = "FILE", Description = "The endpoint file to write; without it the output is the file" };
        var command = new ToolCommand("init", "Make an endpoint file of what SDS has", "init")
        {
            Examples = ["gpconnect init --sds sds/live.ldif --manufacturer X09001 -o practices.csv", "gpconnect init --sds sds/live.ldif --role consumer --party-key X26-822358"],
            Clean = "each system is in the file",
            Findings = "a system is left out; the file has the others",
        };
        command.Add(sds);
        command.Add(manufacturer);
        command.Add(partyKey);
        command.Add(role);
        command.Add(output);
        command.SetAction((parsed, cancellationToken) => ToolTask.Run(() => Init(
            parsed.GetValue(sds)!,
            sds => new SdsSelection(sds, parsed.GetValue(role) ?? Role.Provider, parsed.GetValue(manufacturer), parsed.GetValue(partyKey)),
            parsed.GetValue(output),
            terminal,
            cancellationToken)));
        return command;
    }

    private static int Init(
        IReadOnlyList<string> sds, System.Func<SdsDirectory, SdsSelection> select, string? output, Terminal terminal, CancellationToken cancellationToken)
    {
        SdsSelection selection;
        using (var progress = terminal.Progress())
        {
            progress.Show("Reading SDS snapshots");
            selection = select(SnapshotArguments.ReadSource(sds, output, [], cancellationToken).In(string.Empty) ?? SdsDirectory.Create([]));
        }

        if (selection is { Manufacturer: { } manufacturer, Sds: { IsEmpty: false, Coverage.HasManufacturers: false } })
        {
            throw new ToolException($"The snapshot has no manufacturers, so --manufacturer {manufacturer} finds nothing: export it again with the attribute nhsMhsManufacturerOrg, or leave the option out");
        }

        var result = selection.Make();
        if (result.Rows == 0)
        {
            throw new ToolException($"The snapshot has no such {selection.Role.ToString().ToLowerInvariant()} of GP Connect{(result.LeftOut.Count > 0 ? $"; {result.LeftOut[0]}" : string.Empty)}");
        }

        if (output is null)
        {
            terminal.Output.Write(result.Text);
        }
        else
        {
            NewFile.Write(output, text => text.Write(result.Text));
        }

        foreach (var leftOut in result.LeftOut)
        {
            terminal.Error.WriteLine(leftOut);
        }

        var summary = $"{CheckSummary.Count(result.Rows, "endpoint", "endpoints")}{(output is null ? string.Empty : $" in {TextFile.Shown(output)}")}; {result.LeftOut.Count:N0} left out";
        (output is null ? terminal.Error : terminal.Output).WriteLine(summary);
        return result.LeftOut.Count > 0 ? ExitCode.Findings : ExitCode.Clean;
    }
}

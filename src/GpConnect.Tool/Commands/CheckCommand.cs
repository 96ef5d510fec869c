using System.CommandLine;
using System.Linq;
using System.Threading;
using GpConnect.Rules;
using GpConnect.Tool.Checking;
using GpConnect.Tool.Inputs;
using GpConnect.Tool.Reporting;
using GpConnect.Tool.Running;

namespace GpConnect.Tool.Commands;

/// <summary><c>gpconnect check</c>: the rules over the output of many projects at once.</summary>
internal static class CheckCommand
{
    public static Command Create(Terminal terminal)
    {
        var inputs = new InputOptionSet();
        var format = ChoiceOption.Of<ReportFormat>("--format", "The format of the report; text without it");
        var failOn = ChoiceOption.Of("--fail-on", "The least severity that ends with exit code 1; error without it", RuleSeverity.Error, RuleSeverity.Warning, RuleSeverity.Info);
        var output = new Option<string?>("--output", "-o") { HelpName = "FILE", Description = "Write the report to a file" };
        var command = new ToolCommand("check", "Check what assemblies, endpoint files and settings declare, all together, and compare it with SDS", "check")
        {
            Examples =
            [
                "gpconnect check . --sds sds/live.ldif",
                "gpconnect check practices.csv --role provider --topology shared --environment LIVE",
                "gpconnect check \"artifacts/**/*.dll\" --sds LIVE=sds/live.ndjson --format sarif -o gpconnect.sarif",
            ],
            Clean = "nothing was found, or nothing as severe as --fail-on",
            Findings = "something as severe was found",
        };
        inputs.AddTo(command);
        command.Options.Add(format);
        command.Options.Add(failOn);
        command.Options.Add(output);
        command.SetAction((parsed, cancellationToken) => ToolTask.Run(
            () => Check(
                inputs.Read(parsed),
                parsed.GetValue(format) ?? ReportFormat.Text,
                parsed.GetValue(failOn) ?? RuleSeverity.Error,
                parsed.GetValue(output),
                terminal,
                cancellationToken)));
        return command;
    }

    private static int Check(
        InputOptions options, ReportFormat format, RuleSeverity failOn, string? output, Terminal terminal, CancellationToken cancellationToken)
    {
        CheckResult result;
        using (var progress = terminal.Progress())
        {
            var inputs = new InputReader(options, progress).Read(cancellationToken);
            NewFile.MustBeNew(output is null ? [] : [output], inputs.Paths);
            result = Checker.Check(inputs, progress, cancellationToken);
        }

        foreach (var note in result.Inputs.Notes)
        {
            terminal.Error.WriteLine($"note: {note}");
        }

        if (output is null)
        {
            CheckReport.Write(result, format, terminal.Output, terminal.IsOutputTerminal);
        }
        else
        {
            NewFile.Write(output, file => CheckReport.Write(result, format, file, isColoured: false));
        }

        var isPiped = output is null && !CheckReport.HasSummary(format);
        (isPiped ? terminal.Error : terminal.Output).WriteLine(CheckSummary.Of(result));
        return result.Findings.Any(finding => finding.Severity >= failOn) ? ExitCode.Findings : ExitCode.Clean;
    }
}

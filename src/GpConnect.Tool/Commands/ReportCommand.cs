using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using GpConnect.Rules;
using GpConnect.Tool.Assurance;
using GpConnect.Tool.Assurance.Html;
using GpConnect.Tool.Checking;
using GpConnect.Tool.Inputs;
using GpConnect.Tool.Running;

namespace GpConnect.Tool.Commands;

/// <summary><c>gpconnect report</c>: the assurance report, for whoever must sign for a system.</summary>
internal static class ReportCommand
{
    public static Command Create(Terminal terminal)
    {
        var inputs = new InputOptionSet();
        var sarif = ManyOption.Of("--sarif", "FILE", "SARIF logs of the builds: what they found in code, and what was silenced there");
        var baseline = new Option<string?>("--baseline") { HelpName = "REPORT.json", Description = "The JSON of an earlier report, to list what changed since" };
        var date = new Option<string?>("--date") { HelpName = "DATE", Description = "The date that the report gives as its own: 2026-11-26 or 2026-11-26T09:30:00Z; now without it" };
        var format = ChoiceOption.Of<AssuranceFormat>("--format", "The format, if the file's name doesn't tell it");
        var failOn = ChoiceOption.Of("--fail-on", "The least severity that ends with exit code 1; error without it", RuleSeverity.Error, RuleSeverity.Warning, RuleSeverity.Info);
        var output = new Option<string[]>("--output", "-o")
        {
            AllowMultipleArgumentsPerToken = true,
            Required = true,
            HelpName = "FILE",
            Description = "The report: .html, .json or .md; several names write several formats",
        };
        var command = new ToolCommand("report", "Write the assurance report: which requirement is met by which organisation's system, by what evidence", "report")
        {
            Examples =
            [
                "gpconnect report . --sds sds/live.ldif -o report.html",
                "gpconnect report artifacts --sds LIVE=sds/live.ndjson -o report.html -o report.json",
                "gpconnect report . --sds sds/live.ldif --baseline last/report.json -o report.md",
            ],
            Clean = "nothing was found, or nothing as severe as --fail-on; the report is written",
            Findings = "something as severe was found; the report is written",
        };
        inputs.AddTo(command);
        command.Options.Add(sarif);
        command.Options.Add(baseline);
        command.Options.Add(date);
        command.Options.Add(format);
        command.Options.Add(failOn);
        command.Options.Add(output);
        command.SetAction((parsed, cancellationToken) => ToolTask.Run(() => Report(
            inputs.Read(parsed),
            new ReportOptions(
                parsed.GetValue(sarif) ?? [],
                parsed.GetValue(baseline),
                DateOf(parsed.GetValue(date)),
                [.. parsed.GetValue(output)!.Select(path => (path, FormatOf(path, parsed.GetValue(format))))]),
            parsed.GetValue(failOn) ?? RuleSeverity.Error,
            terminal,
            cancellationToken)));
        return command;
    }

    private static int Report(InputOptions inputs, ReportOptions options, RuleSeverity failOn, Terminal terminal, CancellationToken cancellationToken)
    {
        AssuranceReport report;
        CheckResult result;
        using (var progress = terminal.Progress())
        {
            IReadOnlyList<string> paths = [.. options.Logs.SelectMany(static log => FilePattern.Named(log, "SARIF log"))];
            List<SarifLog> logs = [.. paths.Select(SarifLog.Read)];
            var before = options.Baseline is { } path ? BaselineReport.Read(path) : null;
            var read = new InputReader(inputs, progress).Read(cancellationToken);
            NewFile.MustBeNew([.. options.Outputs.Select(static output => output.Path)], [.. read.Paths, .. paths, .. options.Baseline is { } baseline ? [baseline] : Array.Empty<string>()]);
            result = Checker.Check(read, progress, cancellationToken);
            logs.AddRange(result.Inputs.Builds.Select(static build => SarifLog.Read(build.Log)));
            progress.Show("Writing the report");
            report = new ReportBuilder(result, logs, FileHash.Once()).Build(ToolVersion.Text, options.Date);
            report = before is null ? report : report with { Changes = ReportComparison.Of(before, report) };
            foreach (var (file, format) in options.Outputs)
            {
                cancellationToken.ThrowIfCancellationRequested();
                NewFile.Write(file, text => Write(report, format, text));
            }
        }

        foreach (var note in result.Inputs.Notes)
        {
            terminal.Error.WriteLine($"note: {note}");
        }

        terminal.Output.WriteLine(report.Summary);
        return report.Findings.Any(finding => finding.Severity >= failOn) ? ExitCode.Findings : ExitCode.Clean;
    }

    private static void Write(AssuranceReport report, AssuranceFormat format, TextWriter output)
    {
        switch (format)
        {
            case AssuranceFormat.Json:
                JsonAssuranceReport.Write(report, output);
                break;
            case AssuranceFormat.Md:
                MarkdownReport.Write(report, output);
                break;
            default:
                HtmlReport.Write(report, output);
                break;
        }
    }

    private static AssuranceFormat FormatOf(string path, AssuranceFormat? format)
    {
        AssuranceFormat? named = Path.GetExtension(path).ToUpperInvariant() switch
        {
            ".HTML" or ".HTM" => AssuranceFormat.Html,
            ".JSON" => AssuranceFormat.Json,
            ".MD" => AssuranceFormat.Md,
            _ => null,
        };
        return named is not null && format is not null && named != format
            ? throw new ToolException($"'{path}' is called {named.ToString()!.ToUpperInvariant()} and --format says {format.ToString()!.ToUpperInvariant()}: leave one of them out")
            : named ?? format ?? throw new ToolException($"'{path}' doesn't tell the format: call it .html, .json or .md, or say --format");
    }

    /// <summary>The date as the report gives it.</summary>
    private static string DateOf(string? date)
    {
        string[] formats = ["yyyy-MM-dd", "yyyy-MM-ddTHH:mm:ssZ", "yyyy-MM-ddTHH:mmZ"];
        return date is null ? DateTimeOffset.UtcNow.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)
            : DateTimeOffset.TryParseExact(date, formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _) ? date
            : throw new ToolException($"'{date}' isn't a date such as 2026-11-26 or 2026-11-26T09:30:00Z");
    }

    /// <summary>What the command line says of the report itself.</summary>
    private sealed record ReportOptions(
        IReadOnlyList<string> Logs, string? Baseline, string Date, IReadOnlyList<(string Path, AssuranceFormat Format)> Outputs);
}

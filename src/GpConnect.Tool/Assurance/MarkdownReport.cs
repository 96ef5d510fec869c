using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using GpConnect.Rules.Text;
using GpConnect.Tool.Checking;
using GpConnect.Tool.Reporting;

namespace GpConnect.Tool.Assurance;

/// <summary>The report as Markdown, for a pull request or a wiki: all but the pictures and the systems of which all is right.</summary>
internal static class MarkdownReport
{
    private const string Special = @"\`*_{}[]<>()#+!|~&";

    public static void Write(AssuranceReport report, TextWriter output)
    {
        output.WriteLine("# GP Connect assurance report");
        output.WriteLine();
        output.WriteLine($"{Escaped(report.Summary)}. Made by gpconnect {Escaped(report.Version)} on {Escaped(report.Date)}.");
        Table(output, "What was checked", ["what", "file", "in it", "SHA-256"], report.Inputs.Select(static input => new[] { input.Kind, input.Path, input.Says, input.Sha256 })
            .Concat(report.Snapshots.Select(static snapshot => new[]
            {
                "SDS snapshot",
                snapshot.Path,
                $"{CheckSummary.Count(snapshot.AsRecords, "AS record", "AS records")}, {CheckSummary.Count(snapshot.MhsRecords, "MHS record", "MHS records")}, "
                    + (snapshot.Exported.Length > 0 ? $"exported {snapshot.Exported}" : "of unknown date"),
                snapshot.Sha256,
            })));
        Table(output, "What is wrong", ["severity", "rule", "what", "where", "requirements"], report.Findings.Select(static finding => new[]
        {
            CheckReport.NameOf(finding.Severity), finding.RuleId, finding.Message, finding.Place, string.Join(", ", finding.Requirements),
        }));
        Table(output, "By requirement", ["id", "requirement", "verdict", "systems", "by"], RequirementList.All.Where(static requirement => !requirement.IsPermission).SelectMany(requirement =>
            (requirement.IsOfRequests ? [(Evidence: report.Requests[requirement.Id], Systems: 0)] : report.EvidenceOf(requirement.Id)).Select(one => new[]
            {
                requirement.Id,
                requirement.Text,
                $"{one.Evidence.Verdict.Sign()} {one.Evidence.Verdict.Word()}",
                requirement.IsOfRequests ? "–" : Number(one.Systems),
                one.Evidence.Text,
            })));
        var notRight = report.Systems.Where(system => report.Profiles[system.Profile].Evidence.Values.Any(static evidence => evidence.Verdict >= Verdict.Silenced)).ToList();
        Table(output, "Systems with a requirement that is violated or silenced", ["organisation", "ASID", "party key", "in SDS", "requirements"], notRight.Select(system => new[]
        {
            $"{(system.IsLeftOut ? "(left out)" : system.Name)} ({system.OdsCode})",
            system.Asid,
            system.PartyKey,
            InSds(system.Sds),
            string.Join(", ", report.Profiles[system.Profile].Evidence.Where(static pair => pair.Value.Verdict >= Verdict.Silenced).Select(static pair => $"{pair.Value.Verdict.Sign()} {pair.Key}")),
        }));
        Table(output, "In SDS and not declared", ["environment", "ASID", "organisation", "party key", "role"], report.Undeclared.Select(static system => new[]
        {
            system.Environment, system.Asid, system.OdsCode, system.PartyKey, system.IsProvider ? "provider" : "consumer",
        }));
        Table(output, "What was silenced", ["rule", "what", "where", "by", "why"], report.Silenced.Select(static one => new[]
        {
            one.RuleId, one.Message, one.Place, one.Means, one.Justification.Length > 0 ? one.Justification : "nobody said",
        }));
        if (report.Changes is { } changes)
        {
            Table(output, $"What changed since {changes.Since}", ["", "what", "change"], changes.Changes.Select(static change => new[] { change.Kind, change.What, change.Text }));
        }
    }

    /// <summary>What SDS has of a system, in short.</summary>
    private static string InSds(SdsEntry? sds) => sds switch
    {
        null => "no snapshot",
        { IsRegistered: false } => "not registered",
        _ => $"{sds.OdsCode}, {sds.PartyKey}, {CheckSummary.Count(sds.MhsRecords, "MHS record", "MHS records")}",
    };

    private static void Table(TextWriter output, string title, string[] headings, IEnumerable<string[]> rows)
    {
        output.WriteLine();
        output.WriteLine($"## {Escaped(title)}");
        output.WriteLine();
        var any = false;
        foreach (var row in rows)
        {
            if (!any)
            {
                output.WriteLine($"| {string.Join(" | ", headings)} |");
                output.WriteLine($"|{string.Concat(headings.Select(static _ => "---|"))}");
                any = true;
            }

            output.WriteLine($"| {string.Join(" | ", row.Select(Escaped))} |");
        }

        if (!any)
        {
            output.WriteLine("Nothing.");
        }
    }

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var c in PrintableText.From(text))
        {
            if (Special.Contains(c, StringComparison.Ordinal))
            {
                escaped.Append('\\');
            }

            escaped.Append(c);
        }

        return escaped.ToString();
    }

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}

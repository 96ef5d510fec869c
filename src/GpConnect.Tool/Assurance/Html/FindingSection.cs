using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using GpConnect.Rules;
using GpConnect.Rules.Checking;
using GpConnect.Tool.Checking;
using static GpConnect.Tool.Assurance.Html.Tags;

namespace GpConnect.Tool.Assurance.Html;

/// <summary>What is wrong, rule by rule: all of it, without script.</summary>
internal static class FindingSection
{
    // Of one rule so many are given in full; of more, the place and the organisation, as thousands of like sentences tell nobody more.
    private const int MostInFull = 300;

    public static IEnumerable<XElement> Of(AssuranceReport report)
    {
        if (report.Findings.Count == 0)
        {
            yield return E("p", "No rule found anything.");
        }

        var ofRules = report.Findings
            .Select(static (finding, i) => (Finding: finding, Number: i))
            .GroupBy(static one => one.Finding.RuleId)
            .OrderByDescending(static group => group.Max(static one => one.Finding.Severity))
            .ThenBy(static group => group.Key, StringComparer.Ordinal);
        foreach (var ofRule in ofRules)
        {
            yield return Of([.. ofRule]);
        }
    }

    private static XElement Of(IReadOnlyList<(ReportFinding Finding, int Number)> ofRule)
    {
        var (first, severity) = (ofRule[0].Finding, ofRule.Max(static one => one.Finding.Severity));
        var (word, classes) = severity switch
        {
            RuleSeverity.Error => ("✗ error", "v x"),
            RuleSeverity.Warning => ("▲ warning", "v w"),
            _ => ("i information", "v n"),
        };
        return Tags.Of(
            "article",
            "rule",
            E("h3", Tags.Of("span", classes, word), $" {first.RuleId}: {first.Title} ", Tags.Of("span", "count", $"({CheckSummary.Count(ofRule.Count, "finding", "findings")})")),
            E(
                "p",
                first.Requirements.Count == 0 ? "It is about no requirement of its own. " : $"Requirements: {string.Join(", ", first.Requirements)}. ",
                E("a", A("href", AllRules.ById.First(rule => rule.Id == first.RuleId).HelpLink), $"About {first.RuleId}")),
            E("ol", ofRule.Select(static (one, i) => i < MostInFull ? InFull(one.Finding, one.Number) : InShort(one.Finding, one.Number))));
    }

    private static XElement InFull(ReportFinding finding, int number) => E(
        "li",
        A("id", $"f{number}"),
        finding.Message,
        Tags.Of("span", "place", $"{(finding.IsFromBuild ? "found by the build, " : string.Empty)}{finding.Place}{(finding.First.Length > 0 ? $"; the first is at {finding.First}" : string.Empty)}"));

    private static XElement InShort(ReportFinding finding, int number) => E(
        "li", A("id", $"f{number}"), Tags.Of("span", "place", $"{finding.OdsCode} {finding.Place}"));
}

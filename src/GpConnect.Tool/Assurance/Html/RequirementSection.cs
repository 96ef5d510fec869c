using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using GpConnect.Rules.Checking;
using static GpConnect.Tool.Assurance.Html.Tags;

namespace GpConnect.Tool.Assurance.Html;

/// <summary>The requirements, each with what is known of it and by what.</summary>
internal static class RequirementSection
{
    public static IEnumerable<XElement> Of(AssuranceReport report)
    {
        yield return E(
            "dl",
            A("class", "legend"),
            Enum.GetValues<Verdict>().Select(static verdict => E("div", E("dt", Badge(verdict)), E("dd", verdict.Meaning()))));
        foreach (var topic in RequirementList.All.GroupBy(static requirement => requirement.Topic))
        {
            var rows = topic.Select(requirement => Row(report, requirement)).OfType<XElement>().ToList();
            if (rows.Count > 0)
            {
                yield return E("h3", topic.Key);
                yield return Table(topic.Key, ["Id", "Requirement", "What is known, and by what"], rows);
            }
        }
    }

    /// <summary>A requirement; null if no declared system must meet it.</summary>
    private static XElement? Row(AssuranceReport report, Requirement requirement)
    {
        List<(Evidence Evidence, int Systems)> known = requirement.IsOfRequests ? [(report.Requests[requirement.Id], 0)] : [.. report.EvidenceOf(requirement.Id)];
        if (known.Count == 0)
        {
            return null;
        }

        var rules = AllRules.ById.Where(rule => rule.Requirements.Contains(requirement.Id)).Select(static rule => rule.Id).ToList();
        return E(
            "tr",
            E("th", A("scope", "row"), requirement.Id),
            E(
                "td",
                E("p", requirement.Text),
                E("p", A("class", "source"), E("a", A("href", requirement.Url), requirement.Source), $" ({requirement.Says})")),
            E(
                "td",
                E("ul", A("class", "known"), known.Select(one => E(
                    "li",
                    Badge(one.Evidence.Verdict),
                    requirement.IsOfRequests ? null : $" {Checking.CheckSummary.Count(one.Systems, "system", "systems")}",
                    $": {one.Evidence.Text}"))),
                rules.Count == 0 ? null : E("p", A("class", "source"), $"Rules: {string.Join(", ", rules)}"),
                IsAnswered(requirement, known) ? null : E("p", A("class", "source"), $"For the reviewer: {requirement.ForReviewer}")));
    }

    /// <summary>Whether SDS answers what a reviewer would have to find out without it.</summary>
    private static bool IsAnswered(Requirement requirement, IReadOnlyList<(Evidence Evidence, int Systems)> known) =>
        requirement.ForReviewer.StartsWith("Without a snapshot", StringComparison.Ordinal) && known.All(static one => one.Evidence.Verdict == Verdict.Proved);
}

using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using GpConnect.Tool.Checking;
using static GpConnect.Tool.Assurance.Html.Tags;

namespace GpConnect.Tool.Assurance.Html;

/// <summary>The pictures, one a registry, and one for scripts to fill in.</summary>
internal static class TopologySection
{
    // Of more, those that are right are shown when somebody opens them.
    private const int MostOpen = 4;

    public static IEnumerable<XElement> Of(AssuranceReport report)
    {
        yield return E("p", "Your systems as the page “System topologies” of the specification draws them. A box with a thick edge and a ✗ is wrong.");
        for (var i = 0; i < report.Registries.Count; i++)
        {
            var registry = report.Registries[i];
            var systems = report.Systems.Skip(registry.First).Take(registry.Count).ToList();
            var wrong = systems.Count(system => PictureNode.WorstOf(report, system) == Verdict.Violated);
            yield return E(
                "details",
                report.Registries.Count <= MostOpen || wrong > 0 || registry.Findings.Count > 0 ? A("open", string.Empty) : null,
                E("summary", E("h3", $"{registry.Name}: {registry.TopologyTitle}")),
                E("p", $"{registry.EnvironmentTitle}; {CheckSummary.Count(registry.Count, "system", "systems")}, {(wrong == 0 ? "none of them wrong" : $"{Number(wrong)} of them wrong")}. ",
                    E("a", A("href", "#organisations"), A("data-registry", i), "Search them")),
                registry.Findings.Count == 0 ? null : E(
                    "ul",
                    registry.Findings.Select(number => E("li", Badge(Verdict.Violated), " ", E("a", A("href", $"#f{number}"), $"{report.Findings[number].RuleId}: {report.Findings[number].Title}")))),
                E("figure", A("class", "scroll"), A("tabindex", "0"), A("role", "region"), A("aria-label", $"Picture of {registry.Name}"), TopologyPicture.Of(report, registry)),
                E("template", A("id", $"one-{i}"), TopologyPicture.Template(registry)));
        }
    }
}

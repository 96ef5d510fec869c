using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using static GpConnect.Tool.Assurance.Html.Tags;

namespace GpConnect.Tool.Assurance.Html;

/// <summary>The organisations and their systems, which a script searches and opens.</summary>
internal static class OrganisationSection
{
    public static IEnumerable<XElement> Of(AssuranceReport report)
    {
        var requirements = SystemData.RequirementsOf(report);
        yield return E(
            "noscript",
            E("p", "This table needs script. Without it, all that is wrong, the pictures, the requirements and what was silenced are on this page all the same, and the JSON of the report has every system."));
        yield return E(
            "form",
            A("id", "search"),
            A("role", "search"),
            A("hidden", string.Empty),
            Field("q", "Search by name, ODS code, ASID or party key", E("input", A("id", "q"), A("type", "search"), A("autocomplete", "off"), A("spellcheck", "false"))),
            Field("verdict", "Show", E(
                "select",
                A("id", "verdict"),
                Option(string.Empty, "all"),
                Option("x", "violated"),
                Option("s", "silenced"),
                Option("n", "not checked"),
                Option("c", "only claimed"),
                Option("p", "all proved"))),
            Field("registry", "Registry", E(
                "select",
                A("id", "registry"),
                Option(string.Empty, "all"),
                report.Registries.Select(static (registry, i) => Option(i.ToString(System.Globalization.CultureInfo.InvariantCulture), $"{registry.Name}, {registry.EnvironmentTitle}")))));
        yield return E("p", A("id", "shown"), A("role", "status"), string.Empty);
        var table = Table("Organisations and requirements", ["Organisation", "ASID", "Party key", "In SDS", .. requirements]);
        table.SetAttributeValue("id", "systems");
        table.SetAttributeValue("hidden", string.Empty);
        yield return table;
        yield return E("p", E("button", A("type", "button"), A("id", "more"), A("hidden", string.Empty), "Show 50 more"));
    }

    private static XElement Field(string id, string label, XElement control) => Tags.Of("p", "field", E("label", A("for", id), label), control);

    private static XElement Option(string value, string text) => E("option", A("value", value), text);
}

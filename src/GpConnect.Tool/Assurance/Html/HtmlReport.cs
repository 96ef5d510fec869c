using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using GpConnect.Rules;
using static GpConnect.Tool.Assurance.Html.Tags;

namespace GpConnect.Tool.Assurance.Html;

/// <summary>The report as one page that needs nothing else: no request leaves it, and what is wrong is there without script, too.</summary>
internal static class HtmlReport
{
    public static void Write(AssuranceReport report, TextWriter output) => HtmlPage.Write(Page(report), output);

    private static XElement Page(AssuranceReport report)
    {
        var (style, script) = (PageAsset.Of("report.css"), PageAsset.Of("report.js"));
        IReadOnlyList<(string Id, string Title, IEnumerable<XElement> Content)> sections =
        [
            ("wrong", "What is wrong", FindingSection.Of(report)),
            ("topologies", "Topologies", TopologySection.Of(report)),
            ("requirements", "Requirements", RequirementSection.Of(report)),
            ("organisations", "Organisations", OrganisationSection.Of(report)),
            ("undeclared", "In SDS and not declared", OtherSections.Undeclared(report)),
            ("silenced", "What was silenced", OtherSections.Silenced(report)),
            .. report.Changes is { } changes ? new (string, string, IEnumerable<XElement>)[] { ("changes", "What changed", OtherSections.Changes(changes)) } : [],
            ("checked", "What was checked", OtherSections.Checked(report)),
        ];
        return E(
            "html",
            A("lang", "en-GB"),
            E(
                "head",
                E("meta", A("charset", "utf-8")),
                E("meta", A("name", "viewport"), A("content", "width=device-width, initial-scale=1")),
                E("meta", A("http-equiv", "Content-Security-Policy"), A("content", $"default-src 'none'; img-src data:; style-src {style.PolicySource}; script-src {script.PolicySource}; base-uri 'none'; form-action 'none'")),
                E("meta", A("name", "color-scheme"), A("content", "light dark")),
                E("meta", A("name", "generator"), A("content", $"gpconnect {report.Version}")),
                E("link", A("rel", "icon"), A("href", "data:,")),
                E("title", "GP Connect assurance report"),
                E("style", style)),
            E(
                "body",
                E("a", A("class", "skip"), A("href", "#content"), "Skip to the content"),
                E("svg", A("class", "defs"), A("aria-hidden", "true"), SvgShapes.Tip()),
                Header(report),
                E("nav", A("aria-label", "Sections"), E("ul", sections.Select(static section => E("li", E("a", A("href", $"#{section.Id}"), section.Title))))),
                E(
                    "main",
                    A("id", "content"),
                    A("tabindex", "-1"),
                    sections.Select(static section => E("section", A("id", section.Id), A("aria-labelledby", $"h-{section.Id}"), E("h2", A("id", $"h-{section.Id}"), section.Title), section.Content))),
                E("footer", E("p", $"Made by gpconnect {report.Version}. The requirements are those of the GP Connect API specification, edition 1.6.0; their ids are the tool's.")),
                E("script", A("type", "application/json"), A("id", "data"), SystemData.Of(report)),
                E("script", script)));
    }

    private static XElement Header(AssuranceReport report)
    {
        var (errors, warnings) = (report.Count(RuleSeverity.Error), report.Count(RuleSeverity.Warning));
        var worst = errors + warnings > 0 ? Verdict.Violated : report.Systems.Select(system => PictureNode.WorstOf(report, system)).DefaultIfEmpty(Verdict.NotChecked).Max();
        return E(
            "header",
            E("h1", "GP Connect assurance report"),
            E("p", A("class", $"verdict {ClassOf(worst)}"), Conclusion(report, errors, warnings, worst)),
            E(
                "dl",
                A("class", "facts"),
                Fact("Made on", PersonalDate(report.Date)),
                Fact("By", $"gpconnect {report.Version}"),
                Fact("Declared", $"{Counted(report.Systems.Count, "system", "systems")} at {Counted(report.Organisations, "organisation", "organisations")}, {Counted(report.Registries.Count, "registry", "registries")}"),
                Fact("Evidence of SDS", SdsFact(report)),
                Fact("Silenced", report.Silenced.Count == 0 ? "nothing" : Counted(report.Silenced.Count, "finding or rule", "findings or rules"))));
    }

    private static string Conclusion(AssuranceReport report, int errors, int warnings, Verdict worst)
    {
        if (errors + warnings > 0)
        {
            return $"✗ {Counted(errors, "error", "errors")} and {Counted(warnings, "warning", "warnings")}: {Number(report.Wrong)} of {Counted(report.Systems.Count, "system", "systems")} {(report.Wrong == 1 ? "breaks" : "break")} a requirement.";
        }

        return worst switch
        {
            Verdict.Proved => "✓ Nothing is wrong, and records of SDS prove every requirement on registered systems.",
            Verdict.Claimed => "○ Nothing wrong was found. Some requirements are only claimed: no record of SDS proves them.",
            Verdict.Silenced => "⊘ Nothing wrong was found beside what was silenced.",
            _ when report.Snapshots.Count == 0 => "? Nothing wrong was found in what is declared. Nothing was compared with SDS, so nothing is proved.",
            _ => "? Nothing wrong was found. Some requirements could not be checked: see why under each.",
        };
    }

    /// <summary>A date and time as people write it; what isn't one stays as it is.</summary>
    private static string PersonalDate(string date) =>
        DateTimeOffset.TryParseExact(date, "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time.UtcDateTime.ToString("d MMMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture)
            : date;

    private static string SdsFact(AssuranceReport report)
    {
        if (report.Snapshots.Count == 0)
        {
            return "none: claims are not compared with SDS";
        }

        var dates = report.Snapshots.Select(static snapshot => snapshot.Exported).Where(static date => date.Length > 0).Distinct().Order(StringComparer.Ordinal).Select(PersonalDate).ToList();
        var records = report.Snapshots.Sum(static snapshot => snapshot.AsRecords + snapshot.MhsRecords);
        var exported = dates switch
        {
            [] => "of unknown date",
            [var date] => $"exported on {date}",
            [var first, .., var last] => $"exported from {first} to {last}",
        };
        var others = dates.Count > 0 && report.Snapshots.Any(static snapshot => snapshot.Exported.Length == 0) ? ", and others of unknown date" : string.Empty;
        return $"{Counted(records, "record", "records")} of {Counted(report.Snapshots.Count, "snapshot", "snapshots")}, {exported}{others}";
    }

    private static XElement Fact(string name, string value) => E("div", E("dt", name), E("dd", value));

    private static string Counted(int count, string one, string many) => Checking.CheckSummary.Count(count, one, many);
}

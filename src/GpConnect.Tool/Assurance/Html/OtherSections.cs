using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using static GpConnect.Tool.Assurance.Html.Tags;

namespace GpConnect.Tool.Assurance.Html;

/// <summary>The sections that are tables.</summary>
internal static class OtherSections
{
    // Of more, a table is no help; the JSON has all.
    private const int Most = 500;

    public static IEnumerable<XElement> Undeclared(AssuranceReport report) => report.Snapshots.Count == 0
        ? [E("p", "No SDS snapshot was given, so nobody knows.")]
        : Rows(
            "Every AS record in the snapshots is declared.",
            "In SDS and not declared",
            ["Environment", "ASID", "Organisation", "Party key", "Manufacturer", "Role in SDS"],
            [.. report.Undeclared.Select(static system => new[] { system.Environment, system.Asid, system.OdsCode, system.PartyKey, system.Manufacturer, system.IsProvider ? "provider" : "no provider" })]);

    public static IEnumerable<XElement> Silenced(AssuranceReport report) =>
    [
        .. Rows(
            "Nothing was silenced, as far as the inputs show.",
            "What was silenced",
            ["Rule", "What it found", "Where", "By", "Justification"],
            [.. report.Silenced.Select(static one => new[] { one.RuleId, one.Message, one.Place, one.Means, one.Justification.Length > 0 ? one.Justification : "✗ nobody said why" })]),
        .. report.Inputs.Any(static input => input.Kind == "build log")
            ? []
            : new[] { E("p", A("class", "source"), "What is silenced in code is known from builds' logs alone, and none was given (--sarif).") },
    ];

    public static IEnumerable<XElement> Changes(ReportChanges changes) =>
    [
        E("p", $"Since the report of {changes.Since}, made by gpconnect {changes.Version}."),
        .. Rows("Nothing changed.", "What changed", ["", "What", "Change"], [.. changes.Changes.Select(static change => new[] { $"{SignOf(change.Kind)} {change.Kind}", change.What, change.Text })]),
    ];

    public static IEnumerable<XElement> Checked(AssuranceReport report) =>
    [
        E("p", report.Summary + "."),
        E("h3", "Inputs"),
        .. Rows("Nothing was read.", "Inputs", ["What", "File", "In it", "SHA-256"], [.. report.Inputs.Select(static input => new[] { input.Kind, input.Path, input.Says, input.Sha256 })]),
        E("h3", "SDS snapshots"),
        .. Rows(
            "None was given: what is declared is not compared with SDS.",
            "SDS snapshots",
            ["File", "Environment", "Exported", "AS records", "MHS records", "Searches", "SHA-256"],
            [
                .. report.Snapshots.Select(static snapshot => new[]
                {
                    snapshot.Path,
                    string.Join(", ", snapshot.Environments),
                    snapshot.Exported.Length > 0 ? snapshot.Exported : "unknown: the file doesn't say",
                    Number(snapshot.AsRecords),
                    Number(snapshot.MhsRecords),
                    snapshot.Queries.Count == 0 ? "unknown" : string.Join("; ", snapshot.Queries.Take(3)) + (snapshot.Queries.Count > 3 ? $" and {Number(snapshot.Queries.Count - 3)} more" : string.Empty),
                    snapshot.Sha256,
                }),
            ]),
    ];

    private static IEnumerable<XElement> Rows(string none, string caption, string[] headings, IReadOnlyList<string[]> rows)
    {
        if (rows.Count == 0)
        {
            yield return E("p", none);
            yield break;
        }

        yield return Table(caption, headings, rows.Take(Most).Select(static row => E("tr", row.Select(CellOf))));
        if (rows.Count > Most)
        {
            yield return E("p", $"{Number(rows.Count - Most)} more are in the JSON of the report.");
        }
    }

    /// <summary>A cell; what is long and has no space may break anywhere.</summary>
    private static XElement CellOf(string text) => text.Length > 24 && !text.Contains(' ', System.StringComparison.Ordinal) ? Tags.Of("td", "long", text) : E("td", text);

    private static string SignOf(string kind) => kind switch
    {
        "added" => "+",
        "removed" => "−",
        _ => "→",
    };
}

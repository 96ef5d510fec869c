using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using GpConnect.Tool.Running;

namespace GpConnect.Tool.Assurance;

/// <summary>What an earlier report said, as far as a later one compares itself with it: each thing by what makes it the same.</summary>
/// <param name="Date">When it was made.</param>
/// <param name="Version">By which version.</param>
/// <param name="Systems">The systems, by environment, registry and name, with what is declared of each.</param>
/// <param name="Findings">The findings.</param>
/// <param name="Silenced">What was silenced.</param>
/// <param name="Snapshots">The snapshots, with their dates and counts.</param>
/// <param name="Requirements">How many systems had each verdict on a requirement.</param>
internal sealed record BaselineReport(
    string Date,
    string Version,
    IReadOnlyDictionary<string, string> Systems,
    IReadOnlySet<string> Findings,
    IReadOnlySet<string> Silenced,
    IReadOnlyDictionary<string, string> Snapshots,
    IReadOnlyDictionary<string, string> Requirements)
{
    /// <summary>Reads one from the JSON of an earlier report.</summary>
    public static BaselineReport Read(string path)
    {
        try
        {
            using var json = JsonDocument.Parse(TextFile.Read(path));
            return json.RootElement is { ValueKind: JsonValueKind.Object } root && Text(root, "format") == JsonAssuranceReport.Format
                ? Of(root)
                : throw NotAReport(path);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException or ArgumentException)
        {
            throw NotAReport(path);
        }
    }

    private static ToolException NotAReport(string path) =>
        new($"{TextFile.Shown(path)} isn't the JSON of an earlier report: write one with gpconnect report … -o report.json");

    private static BaselineReport Of(JsonElement root)
    {
        var systems = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var registry in root.GetProperty("registries").EnumerateArray())
        {
            foreach (var system in registry.GetProperty("systems").EnumerateArray())
            {
                Add(
                    systems,
                    SystemKey(Text(registry, "environment"), Text(registry, "registry"), Text(system, "name"), Text(system, "odsCode")),
                    Declared(Text(system, "odsCode"), Text(system, "asid"), Text(system, "partyKey"), Text(system, "registration")));
            }
        }

        var snapshots = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var snapshot in root.GetProperty("snapshots").EnumerateArray())
        {
            Add(snapshots, Text(snapshot, "file"), SnapshotText(Text(snapshot, "exported"), snapshot.GetProperty("asRecords").GetInt32(), snapshot.GetProperty("mhsRecords").GetInt32()));
        }

        var requirements = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var requirement in root.GetProperty("requirements").EnumerateArray())
        {
            requirements[Text(requirement, "id")] = VerdictText(requirement.GetProperty("evidence").EnumerateArray()
                .Select(static one => (Text(one, "verdict"), one.TryGetProperty("systems", out var systems) ? systems.GetInt32() : 0)));
        }

        return new BaselineReport(
            Text(root, "date"),
            Text(root, "version"),
            systems,
            root.GetProperty("findings").EnumerateArray().Select(static finding => $"{Text(finding, "rule")}: {Text(finding, "message")}").ToHashSet(),
            root.GetProperty("silenced").EnumerateArray().Select(static one => SilencedText(Text(one, "rule"), Text(one, "message"), Text(one, "justification"))).ToHashSet(),
            snapshots,
            requirements);
    }

    /// <summary>What is compared of a report that is being made.</summary>
    public static BaselineReport Of(AssuranceReport report)
    {
        var systems = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var system in report.Systems)
        {
            var registry = report.Registries[system.Registry];
            Add(
                systems,
                SystemKey(registry.Environment, registry.Name, system.Name, system.OdsCode),
                Declared(
                    system.OdsCode,
                    system.Asid,
                    system.PartyKey,
                    system.Registration == Rules.Model.Registration.Undeclared ? string.Empty : system.Registration.ToString().ToLowerInvariant()));
        }

        var snapshots = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var snapshot in report.Snapshots)
        {
            Add(snapshots, snapshot.Path, SnapshotText(snapshot.Exported, snapshot.AsRecords, snapshot.MhsRecords));
        }

        return new BaselineReport(
            report.Date,
            report.Version,
            systems,
            report.Findings.Select(static finding => $"{finding.RuleId}: {finding.Message}").ToHashSet(),
            report.Silenced.Select(static one => SilencedText(one.RuleId, one.Message, one.Justification)).ToHashSet(),
            snapshots,
            RequirementList.All.ToDictionary(static requirement => requirement.Id, requirement => VerdictText(
                (requirement.IsOfRequests ? [(report.Requests[requirement.Id], 0)] : report.EvidenceOf(requirement.Id))
                .Select(static one => (JsonAssuranceReport.NameOf(one.Item1.Verdict), one.Item2)))));
    }

    private static string SystemKey(string environment, string registry, string name, string odsCode) =>
        $"{(name.Length > 0 ? name : "(left out)")} ({odsCode}) of {registry}{(environment.Length > 0 ? $", {environment}" : string.Empty)}";

    private static string Declared(string odsCode, string asid, string partyKey, string registration) =>
        $"ODS code {odsCode}, ASID {asid}, party key {partyKey}" + (registration.Length > 0 ? $", {registration.ToUpperInvariant()} endpoint" : string.Empty);

    private static string SnapshotText(string exported, int asRecords, int mhsRecords) =>
        FormattableString.Invariant($"exported {(exported.Length > 0 ? exported : "on an unknown date")}, {asRecords:N0} AS records and {mhsRecords:N0} MHS records");

    private static string SilencedText(string rule, string message, string justification) => $"{rule}: {message} ({(justification.Length > 0 ? justification : "no justification")})";

    private static string VerdictText(IEnumerable<(string Verdict, int Systems)> verdicts) => string.Join(", ", verdicts
        .GroupBy(static one => one.Verdict, static one => one.Systems)
        .OrderBy(static group => group.Key, StringComparer.Ordinal)
        .Select(static group => (Verdict: group.Key == "notChecked" ? "not checked" : group.Key, Systems: group.Sum()))
        .Select(static one => one.Systems > 0 ? FormattableString.Invariant($"{one.Verdict} {one.Systems:N0}") : one.Verdict));

    /// <summary>Adds it; of two with one key, the second is known by all that it says.</summary>
    private static void Add(SortedDictionary<string, string> items, string key, string value)
    {
        if (!items.TryAdd(key, value))
        {
            items.TryAdd($"{key}, {value}", value);
        }
    }

    private static string Text(JsonElement owner, string name) => owner.TryGetProperty(name, out var text) ? text.GetString() ?? string.Empty : string.Empty;
}

using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using GpConnect.Rules.Model;
using GpConnect.Rules.Snapshots;

namespace GpConnect.Rules.Sds;

/// <summary>GPC4011: what a snapshot was not asked for, or was cut short of, so that rules say nothing.</summary>
internal sealed class IncompleteSdsSnapshot : EstateRule
{
    private static readonly Rule Descriptor = new(
        "GPC4011",
        "An SDS snapshot is incomplete",
        RuleSeverity.Error,
        "The snapshot is incomplete: {0}; until then {1} can decide nothing",
        "Evidence that isn't there is no evidence against anybody: a rule that would need it says nothing, and this rule says so, once a file.");

    private const string AskForInteractions = "ask for them (nhsAsSvcIA, or a Device's extensions NhsServiceInteractionId)";

    private static readonly string[] OfMhsRecords = ["GPC4004", "GPC4005", "GPC4006", "GPC4007", "GPC4008", "GPC4013", "GPC4014", "GPC4015", "GPC4016"];

    public override Rule Rule => Descriptor;

    public override void Find(RuleInput input, ICollection<Finding> findings)
    {
        var said = new HashSet<int>();
        for (var i = 0; i < input.Sds.Files.Count; i++)
        {
            if (input.Sds.Files[i].Snapshot.CutShort is [var first, ..] && said.Add(i))
            {
                findings.Add(new Finding(
                    Descriptor, new Site(SiteKind.Snapshot, i, first.Start, first.Length, Place.Range), first.Message, "GPC4001, GPC4004, GPC4008 and GPC4017"));
            }
        }

        // What is missing is missing in all files of an environment together; it is said at the first of them that has anything.
        foreach (var environment in input.Sds.Environments)
        {
            if (input.Sds.In(environment) is { } sds
                && IsNeeded(environment, input)
                && MissingIn(sds.Coverage, NeedsMhs(environment, input), input.Sds.ManufacturersIn(environment).Count > 0) is { Count: > 0 } missing
                && input.Sds.FirstFileOf(environment) is >= 0 and var file
                && said.Add(file))
            {
                findings.Add(new Finding(
                    Descriptor,
                    new Site(SiteKind.Snapshot, file, 0, 0, Place.Range),
                    string.Join("; ", missing.Select(static one => one.What)),
                    ListOf(missing.SelectMany(static one => one.Rules))));
            }
        }

        // Interactions may be missing in one file alone, of which no other has the records.
        for (var i = 0; i < input.Sds.Files.Count; i++)
        {
            var file = input.Sds.Files[i];
            if (!file.Snapshot.HasAsInteractions && file.Snapshot.AsRecords.Count > 0 && file.Environments.Any(environment => LacksInteractions(environment, file, input)) && said.Add(i))
            {
                findings.Add(new Finding(
                    Descriptor,
                    new Site(SiteKind.Snapshot, i, 0, 0, Place.Range),
                    "no AS record in this file has an interaction; " + AskForInteractions,
                    "GPC4006, GPC4008 and GPC4017"));
            }
        }
    }

    private static bool LacksInteractions(string environment, SnapshotFile file, RuleInput input)
    {
        var declared = new HashSet<string>(
            input.Estate.Own.Where(endpoint => endpoint.Environment == environment).Select(static endpoint => endpoint.Endpoint.Asid), System.StringComparer.Ordinal);
        return input.Sds.In(environment) is { } sds
            && file.Snapshot.AsRecords.Any(record => declared.Contains(record.Asid) && sds.FindAs(record.Asid) is { HasKnownInteractions: false });
    }

    /// <summary>Whether anything declared is judged by the snapshots of an environment: an endpoint, or that all of a manufacturer are there.</summary>
    private static bool IsNeeded(string environment, RuleInput input) =>
        input.Estate.Own.Any(endpoint => endpoint.Environment == environment)
        || (input.Sds.ManufacturersIn(environment).Count > 0 && input.Registries.Any(registry => registry.Environment == environment));

    /// <summary>Whether a provider is declared: consumers alone are right without any MHS record with GP Connect interactions (S6).</summary>
    private static bool NeedsMhs(string environment, RuleInput input) =>
        input.Estate.Own.Any(endpoint => endpoint.Environment == environment && endpoint.IsProvider);

    private static List<(string What, string[] Rules)> MissingIn(SdsCoverage coverage, bool needsMhs, bool needsManufacturers)
    {
        var missing = new List<(string, string[])>();
        var needsMhsRecords = needsMhs || needsManufacturers;
        if (!coverage.HasAsRecords)
        {
            missing.Add((
                "it has no AS record; search for them, too (objectClass=nhsAs, or /Device of the FHIR API)",
                ["GPC4001", "GPC4002", "GPC4003", "GPC4004", "GPC4006", "GPC4008", "GPC4012", "GPC4013", "GPC4017", "GPC4018"]));
        }
        else
        {
            AddIf(
                !coverage.HasAsPartyKeys,
                "no AS record has a party key; ask for it (nhsMHSPartyKey, or a Device's identifier nhsMhsPartyKey)",
                "GPC4002", "GPC4004", "GPC4008", "GPC4012", "GPC4013", "GPC4018");
            AddIf(
                !coverage.HasAsOrganisations,
                "no AS record has an organisation; ask for it (nhsIDCode, or a Device's owner)",
                "GPC4003");
            AddIf(
                !coverage.HasAsInteractions,
                "no AS record has an interaction; " + AskForInteractions,
                "GPC4006", "GPC4008", "GPC4017");
            AddIf(
                needsManufacturers && !coverage.HasManufacturers,
                "no AS record has a manufacturer; ask for it (nhsMhsManufacturerOrg, or a Device's extension ManufacturingOrganisation)",
                "GPC4012");
        }

        if (needsMhsRecords && !coverage.HasMhsRecords)
        {
            missing.Add((
                "it has no MHS record; search for them, too (objectClass=nhsMhs, or /Endpoint of the FHIR API)",
                [.. needsMhs ? OfMhsRecords : [], .. needsManufacturers ? new[] { "GPC4012" } : []]));
        }
        else if (needsMhs)
        {
            AddIf(
                !coverage.HasMhsPartyKeys,
                "no MHS record has a party key; ask for it (nhsMHSPartyKey, or an Endpoint's identifier nhsMhsPartyKey)",
                OfMhsRecords);
            AddIf(
                !coverage.HasMhsOrganisations,
                "no MHS record has an organisation; ask for it (nhsIDCode, or an Endpoint's managingOrganization)",
                "GPC4004", "GPC4007", "GPC4008", "GPC4013", "GPC4014", "GPC4015", "GPC4016");
            AddIf(
                !coverage.HasMhsInteractions,
                "no MHS record has an interaction; ask for them (nhsMhsSvcIA, or an Endpoint's extensions NhsServiceInteractionId)",
                "GPC4005", "GPC4007", "GPC4008", "GPC4013", "GPC4014", "GPC4015", "GPC4016");
            AddIf(
                !coverage.HasMhsUrls,
                "no MHS record has a URL; ask for it (nhsMhsEndPoint, or an Endpoint's address)",
                "GPC4007", "GPC4014", "GPC4015", "GPC4016");
        }

        return missing;

        void AddIf(bool isMissing, string what, params string[] rules)
        {
            if (isMissing)
            {
                missing.Add((what, rules));
            }
        }
    }

    /// <summary>Rules as a person lists them: <c>GPC4004 to GPC4008 and GPC4013</c>.</summary>
    private static string ListOf(IEnumerable<string> rules)
    {
        var ranges = new List<(int First, int Last)>();
        foreach (var id in rules.Distinct().Select(static id => int.Parse(id.Substring(3), CultureInfo.InvariantCulture)).OrderBy(static id => id))
        {
            if (ranges.Count > 0 && ranges[ranges.Count - 1].Last == id - 1)
            {
                ranges[ranges.Count - 1] = (ranges[ranges.Count - 1].First, id);
            }
            else
            {
                ranges.Add((id, id));
            }
        }

        // Two are no range.
        IReadOnlyList<string> words =
        [
            .. ranges.SelectMany(static range => range.Last - range.First > 1
                ? [$"GPC{range.First} to GPC{range.Last}"]
                : Enumerable.Range(range.First, range.Last - range.First + 1).Select(static id => $"GPC{id}")),
        ];
        return words.Count == 1 ? words[0] : string.Join(", ", words.Take(words.Count - 1)) + " and " + words[words.Count - 1];
    }
}

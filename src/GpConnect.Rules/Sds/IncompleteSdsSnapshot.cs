using System.Collections.Generic;
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
        "The snapshot is incomplete: {0}; until then {1} can't be decided and say nothing",
        "Evidence that isn't there is no evidence against anybody: a rule that would need it says nothing, and this rule says so, once a file.");

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
                && MissingIn(sds.Coverage, NeedsMhs(environment, input), input.Sds.ManufacturersIn(environment).Count > 0) is { } missing
                && input.Estate.Own.Any(endpoint => endpoint.Environment == environment)
                && input.Sds.FirstFileOf(environment) is >= 0 and var file
                && said.Add(file))
            {
                findings.Add(new Finding(Descriptor, new Site(SiteKind.Snapshot, file, 0, 0, Place.Range), missing.What, missing.Rules));
            }
        }
    }

    /// <summary>Whether a provider is declared: consumers alone are right without any MHS record with GP Connect interactions (S6).</summary>
    private static bool NeedsMhs(string environment, RuleInput input) =>
        input.Estate.Own.Any(endpoint => endpoint.Environment == environment && endpoint.IsProvider);

    private static (string What, string Rules)? MissingIn(SdsCoverage coverage, bool needsMhs, bool needsManufacturers) => coverage switch
    {
        { HasAsRecords: false } =>
            ("it has no AS record; search for them, too (objectClass=nhsAs, or /Device of the FHIR API)", "GPC4001 to GPC4004, GPC4006, GPC4008, GPC4012, GPC4013, GPC4017 and GPC4018"),
        { HasMhsRecords: false } when needsMhs =>
            ("it has no MHS record; search for them, too (objectClass=nhsMhs, or /Endpoint of the FHIR API)", "GPC4004 to GPC4008 and GPC4013 to GPC4016"),
        { HasAsPartyKeys: false } =>
            ("no AS record has a party key; ask for the attribute nhsMHSPartyKey", "GPC4002, GPC4004, GPC4008, GPC4012, GPC4013 and GPC4018"),
        { HasAsOrganisations: false } =>
            ("no AS record has an organisation; ask for the attribute nhsIDCode", "GPC4003"),
        { HasMhsPartyKeys: false } when needsMhs =>
            ("no MHS record has a party key; ask for the attribute nhsMHSPartyKey", "GPC4004 to GPC4008 and GPC4013 to GPC4016"),
        { HasMhsOrganisations: false } when needsMhs =>
            ("no MHS record has an organisation; ask for the attribute nhsIDCode", "GPC4004, GPC4007, GPC4008 and GPC4013 to GPC4016"),
        { HasAsInteractions: false } =>
            ("no AS record has an interaction; ask for the attribute nhsAsSvcIA", "GPC4006, GPC4008 and GPC4017"),
        { HasMhsInteractions: false } when needsMhs =>
            ("no MHS record has an interaction; ask for the attribute nhsMhsSvcIA", "GPC4005, GPC4007, GPC4008 and GPC4013 to GPC4016"),
        { HasMhsUrls: false } when needsMhs =>
            ("no MHS record has a URL; ask for the attribute nhsMhsEndPoint", "GPC4007 and GPC4014 to GPC4016"),
        { HasManufacturers: false } when needsManufacturers =>
            ("no AS record has a manufacturer; ask for the attribute nhsMhsManufacturerOrg", "GPC4012"),
        _ => null,
    };
}

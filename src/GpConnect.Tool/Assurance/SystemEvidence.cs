using System;
using System.Linq;
using GpConnect.Rules.Model;
using GpConnect.Rules.Snapshots;

namespace GpConnect.Tool.Assurance;

/// <summary>What shows that a requirement holds for a system about which no rule found anything: SDS's records, or a claim alone.</summary>
/// <param name="endpoint">The system.</param>
/// <param name="sds">What SDS has in its environment; null if no snapshot covers it.</param>
internal sealed class SystemEvidence(DeclaredEndpoint endpoint, SdsDirectory? sds)
{
    private readonly AsRecord? _record = sds?.FindAs(endpoint.Endpoint.Asid);
    private readonly string _partyKey = endpoint.Endpoint.PartyKey;
    private readonly string _odsCode = endpoint.Endpoint.OdsCode;

    /// <summary>What is known of a requirement.</summary>
    public Evidence Of(string requirement) => sds is null ? Claim(requirement) : requirement switch
    {
        "T1" or "S1" or "T2" or "T4" => OfAsid(sds),
        "T3" => OfPartyKey(sds, "the party key of the shared MHS"),
        "T5" => OfOwnPartyKey(sds),
        "T6" or "T8" or "S9" => OfPartyKey(sds, "this party key"),
        "T7" or "T9" or "S7" => OfCma(sds),
        "S2" => OfOtherServices(sds),
        "S3" => OfOneProvider(sds),
        "S5" => OfSeparateRecords(sds),
        "S6" => OfMhsInteractions(sds),
        "S8" => OfBothRecords(sds),
        "S10" => OfUrls(sds, "each service root URL is as S10 wants it"),
        "S11" => OfUrls(sds, "no two MHS records have one interaction and different URLs"),
        "S12" => OfUrls(sds, "each capability has one FHIR version"),
        "S13" => OfUrls(sds, "the service root URLs are those of their capabilities"),
        "S14" => OfOwnInteractions(sds),
        _ => new Evidence(Verdict.NotChecked, "no rule decides it"),
    };

    private Evidence Claim(string requirement)
    {
        var why = endpoint.Environment.Length > 0 ? $"no SDS snapshot covers {endpoint.Environment}" : "no SDS snapshot covers it";
        return requirement switch
        {
            "T1" or "S1" or "T2" or "T4" => new Evidence(Verdict.Claimed, $"declared, and no other declaration has the ASID; {why}"),
            "T3" => new Evidence(Verdict.Claimed, $"declared, and the same for all systems of the MHS; {why}"),
            "T5" or "T6" or "T8" => new Evidence(Verdict.Claimed, $"declared, and no other declaration has the party key; {why}"),
            "S3" => new Evidence(Verdict.Claimed, $"no other provider is declared for the organisation; {why}"),
            "S9" => new Evidence(Verdict.Claimed, $"declared with one ASID and party key in both roles; {why}"),
            "T7" or "T9" or "S7" when endpoint.Endpoint.Registration == Registration.Cma => new Evidence(Verdict.Claimed, $"declared as a CMA endpoint; {why}"),
            "S5" when endpoint.Endpoint.Registration == Registration.Mhs => new Evidence(Verdict.Claimed, $"declared as an MHS endpoint; {why}"),
            _ => new Evidence(Verdict.NotChecked, why),
        };
    }

    private Evidence OfAsid(SdsDirectory directory) => _record is not { } record ? NoRecord(directory)
        : record.OdsCode.Length == 0 && record.Client.Length == 0 ? new Evidence(Verdict.Claimed, "SDS has an AS record with the ASID, which doesn't say whose it is")
        : !record.MayBeOf(_odsCode) ? NotAsked("SDS has another organisation for the ASID")
        : new Evidence(Verdict.Proved, "SDS: an AS record has this ASID and organisation");

    private Evidence OfPartyKey(SdsDirectory directory, string which) => _record is not { } record ? NoRecord(directory)
        : record.PartyKey.Length == 0 ? NotAsked("the AS record in the snapshot has no party key")
        : !record.PartyKey.Equals(_partyKey, StringComparison.OrdinalIgnoreCase) ? NotAsked("SDS has another party key for the ASID")
        : new Evidence(Verdict.Proved, $"SDS: the AS record has {which}");

    private Evidence OfOwnPartyKey(SdsDirectory directory) => OfPartyKey(directory, "this party key") is { Verdict: not Verdict.Proved } unknown ? unknown
        : directory.Coverage.IsCutShort ? NotAsked("a search was cut short, so another system may have the party key")
        : new Evidence(Verdict.Proved, "SDS: the AS record has this party key, and no other AS record has it");

    private Evidence OfCma(SdsDirectory directory) => OfPartyKey(directory, "this party key") is { Verdict: not Verdict.Proved } unknown ? unknown
        : !directory.CmaOf(_partyKey, endpoint.Endpoint.Asid, _odsCode).HasMhsRecord ? NotAsked(WhyNoMhs(directory))
        : directory.Coverage.IsCutShort ? NotAsked("a search was cut short, so another system may have the party key")
        : !directory.CmaOf(_partyKey, endpoint.Endpoint.Asid, _odsCode).IsCma ? NotAsked("SDS's records for the ASID are not those of a CMA endpoint")
        : new Evidence(Verdict.Proved, "SDS: a CMA endpoint: an AS record and an MHS record of the organisation have this party key, and no other AS record has it");

    private Evidence OfOtherServices(SdsDirectory directory) => _record is not { } record ? NoRecord(directory)
        : !record.HasKnownInteractions || record.Interactions.Count == 0 ? NotAsked("the AS record in the snapshot has no interactions")
        : endpoint.IsProvider && !directory.Coverage.HasMhsInteractions ? NotAsked("no MHS record in the snapshot has interactions")
        : new Evidence(Verdict.Proved, "SDS: its records have interactions of GP Connect only");

    private Evidence OfOneProvider(SdsDirectory directory) => _record is not { } record ? NoRecord(directory)
        : !directory.IsProvider(record) ? NotAsked("the snapshot doesn't show it as a provider")
        : directory.Coverage.IsCutShort ? NotAsked("a search was cut short, so there may be a second provider")
        : new Evidence(Verdict.Proved, "SDS: no other provider of the organisation is in the snapshot");

    private Evidence OfSeparateRecords(SdsDirectory directory) => _record is null ? NoRecord(directory)
        : directory.CmaOf(_partyKey, endpoint.Endpoint.Asid, _odsCode) is { HasAsRecord: true, OtherAsRecord: not null }
            ? new Evidence(Verdict.Proved, "SDS: several AS records have the party key, as an MHS endpoint's do")
        : endpoint.Endpoint.Registration == Registration.Mhs ? new Evidence(Verdict.Claimed, "declared as an MHS endpoint; SDS has no flag for it")
        : NotAsked("nothing is declared, and SDS has no flag for it");

    private Evidence OfMhsInteractions(SdsDirectory directory) => _record is null ? NoRecord(directory)
        : !directory.Coverage.ProvesNoMhsInteraction ? NotAsked(WhyNoMhs(directory))
        : new Evidence(Verdict.Proved, "SDS: no MHS record with the party key has an interaction of GP Connect");

    private Evidence OfBothRecords(SdsDirectory directory) => _record is not { } record ? NoRecord(directory)
        : !record.HasKnownInteractions ? NotAsked("interactions of AS records were not asked for")
        : !directory.Coverage.ProvesNoMhsInteraction ? NotAsked(WhyNoMhs(directory))
        : new Evidence(Verdict.Proved, "SDS: both records have the same interactions");

    private Evidence OfUrls(SdsDirectory directory, string what) => OfPartyKey(directory, "this party key") is { Verdict: not Verdict.Proved } unknown ? unknown
        : !directory.GpConnectMhsRecordsOf(_partyKey).Any(static mhs => mhs.EndPoints.Count > 0) ? NotAsked(WhyNoMhs(directory))
        : directory.Coverage.IsCutShort || directory.Coverage.HasSomeInteractionsOnly
            ? NotAsked("the snapshot may lack MHS records: " + (directory.Coverage.IsCutShort ? "a search was cut short" : "they were asked for by interaction"))
        : new Evidence(Verdict.Proved, $"SDS: {what}");

    private Evidence OfOwnInteractions(SdsDirectory directory) => _record is not { } record ? NoRecord(directory)
        : !record.HasKnownInteractions || !record.Interactions.Any(GpConnectInteraction.Is) ? NotAsked("interactions of AS records were not asked for")
        : new Evidence(Verdict.Proved, "SDS: the AS record has interactions of GP Connect");

    private static Evidence NoRecord(SdsDirectory directory) => NotAsked(
        !directory.Coverage.HasAsRecords ? "the snapshot has no AS records"
        : directory.Coverage.IsCutShort ? "a search was cut short, and the snapshot doesn't have the ASID"
        : "SDS has no AS record with the ASID");

    private static string WhyNoMhs(SdsDirectory directory) =>
        !directory.Coverage.HasMhsRecords ? "the snapshot has no MHS records"
        : directory.Coverage.IsCutShort ? "a search was cut short, so MHS records may be missing"
        : directory.Coverage.HasSomeInteractionsOnly ? "MHS records were asked for by interaction, so others may be missing"
        : !directory.Coverage.HasMhsInteractions ? "no MHS record in the snapshot has interactions"
        : "the snapshot has no MHS record with a URL for it";

    private static Evidence NotAsked(string why) => new(Verdict.NotChecked, why);
}

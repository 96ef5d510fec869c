using GpConnect.Rules.Model;
using GpConnect.Rules.Snapshots;
using GpConnect.Rules.Text;

namespace GpConnect.Rules.Sds;

/// <summary>GPC4004: a provider whose AS record is right but that SDS does not have as a CMA endpoint (T7, T9).</summary>
internal sealed class NotCmaInSds : SdsRule
{
    private static readonly Rule Descriptor = new(
        "GPC4004",
        "A provider is not a CMA endpoint in SDS",
        RuleSeverity.Error,
        "{0} with ASID {1} and party key {2} is not a CMA endpoint in SDS, where {3}: a provider must be registered as one ({4}, S7); ask NHS England to correct the registration",
        "A provider's party key and ASID are registered in SDS as a CMA endpoint (T7, T9, S7): one AS record to one MHS, for one "
        + "organisation. SDS has no flag for it; the records say so.");

    public override Rule Rule => Descriptor;

    public override Finding? Check(DeclaredEndpoint endpoint, SdsDirectory sds)
    {
        if (!endpoint.IsProvider)
        {
            return null;
        }

        var (asid, partyKey, odsCode) = (endpoint.Endpoint.Asid, endpoint.Endpoint.PartyKey, endpoint.Endpoint.OdsCode);
        var verdict = sds.CmaOf(partyKey, asid, odsCode);
        var lacksMhsRecord = !verdict.HasMhsRecord && sds.Coverage.ProvesNoMhsRecord;
        if (!verdict.HasAsRecord || (!lacksMhsRecord && verdict.OtherAsRecord is null))
        {
            return null;
        }

        var missing = (lacksMhsRecord, verdict.OtherAsRecord) switch
        {
            (true, { } other) => $"no MHS record of {odsCode} has the party key, and ASID {QuotedText.Text(other.Asid)} has the party key, too",
            (true, _) => $"no MHS record of {odsCode} has the party key",
            var (_, other) => $"ASID {QuotedText.Text(other!.Asid)} has the party key, too",
        };
        return new Finding(
            Descriptor,
            endpoint.PartyKeySite,
            endpoint.Label,
            asid,
            partyKey,
            missing,
            endpoint.Registry.Topology == MhsTopology.Shared ? "T7" : "T9");
    }
}

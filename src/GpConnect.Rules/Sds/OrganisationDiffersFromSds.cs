using GpConnect.Rules.Model;
using GpConnect.Rules.Snapshots;
using GpConnect.Rules.Text;

namespace GpConnect.Rules.Sds;

/// <summary>GPC4003: SDS has another organisation for the ASID (T1).</summary>
internal sealed class OrganisationDiffersFromSds : SdsRule
{
    private static readonly Rule Descriptor = new(
        "GPC4003",
        "SDS has another organisation for the ASID",
        RuleSeverity.Error,
        "ODS code {0} of {1} is not that of ASID {2}, for which SDS has {3}: an ASID must be used by one system at one organisation only (T1, S1); declare the ODS code that SDS has, or the ASID registered for {0}",
        "An ASID is registered for one system at one organisation (T1, S1). Requests to another organisation's ASID are that organisation's.");

    public override Rule Rule => Descriptor;

    public override Finding? Check(DeclaredEndpoint endpoint, SdsDirectory sds)
    {
        if (sds.FindAs(endpoint.Endpoint.Asid) is not { } record || record.MayBeOf(endpoint.Endpoint.OdsCode))
        {
            return null;
        }

        // A client is evidence of whose the system is, but not proof: it may be another than the organisation.
        var isProof = record.OdsCode.Length > 0;
        var registered = isProof ? record.OdsCode : record.Client;
        var suggested = registered.ToUpperInvariant();
        return new Finding(
            Descriptor, endpoint.Site.At(Place.OdsCode), endpoint.Endpoint.OdsCode, endpoint.Label, endpoint.Endpoint.Asid, isProof ? QuotedText.Text(registered) : $"the client {QuotedText.Text(registered)} (Device.owner)")
        {
            Severity = isProof ? null : RuleSeverity.Warning,
            Suggested = isProof && DeclaredFormat.IsOdsCode(suggested) ? suggested : null,
        };
    }
}

using System;
using System.Linq;
using GpConnect.Rules.Model;
using GpConnect.Rules.Snapshots;
using GpConnect.Rules.Text;

namespace GpConnect.Rules.Sds;

/// <summary>GPC4013: SDS has a second provider for the organisation of a declared one (S3).</summary>
internal sealed class SecondProviderInSds : SdsRule
{
    private static readonly Rule Descriptor = new(
        "GPC4013",
        "SDS has a second provider for an organisation",
        RuleSeverity.Warning,
        "SDS has a second provider for ODS code {0} of {1}: ASID {2} with party key {3}; an organisation must have at most one provider system (S3); if a change of supplier is over, ask NHS England to withdraw the one that is no longer used",
        "An organisation has at most one provider system (S3). With two of them in SDS, consumers may reach either: most often a change of "
        + "supplier that isn't finished.");

    public override Rule Rule => Descriptor;

    public override Finding? Check(DeclaredEndpoint endpoint, SdsDirectory sds)
    {
        // If SDS doesn't have the declared one as it is declared, GPC4001 to GPC4003 say so, and the other may be the only one.
        var (asid, partyKey, odsCode) = (endpoint.Endpoint.Asid, endpoint.Endpoint.PartyKey, endpoint.Endpoint.OdsCode);
        if (!endpoint.IsProvider || !sds.CmaOf(partyKey, asid, odsCode).HasAsRecord)
        {
            return null;
        }

        // Another AS record with the same party key is GPC4004's.
        var second = sds.ProvidersOf(odsCode).FirstOrDefault(record =>
            !record.Asid.Equals(asid, StringComparison.OrdinalIgnoreCase)
            && !record.PartyKey.Equals(partyKey, StringComparison.OrdinalIgnoreCase));
        return second is null ? null : new Finding(
            Descriptor, endpoint.Site.At(Place.OdsCode), odsCode, endpoint.Label, QuotedText.Text(second.Asid), QuotedText.Text(second.PartyKey));
    }
}

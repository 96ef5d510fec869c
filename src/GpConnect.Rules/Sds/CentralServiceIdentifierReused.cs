using System.Collections.Generic;
using System.Linq;
using GpConnect.Rules.Model;
using GpConnect.Rules.Snapshots;
using GpConnect.Rules.Text;

namespace GpConnect.Rules.Sds;

/// <summary>GPC4006: an ASID, or a provider's party key, that is registered for other Spine services, too (S2).</summary>
internal sealed class CentralServiceIdentifierReused : SdsRule
{
    private static readonly Rule Descriptor = new(
        "GPC4006",
        "An identifier of another Spine service is reused",
        RuleSeverity.Warning,
        "{0} {1} of {2} has the interaction {3}{4} in SDS, which is not GP Connect's: identifiers of other Spine services must not be reused (S2); ask NHS England for one for GP Connect",
        "ASIDs and party keys are registered for GP Connect; those of other Spine services are not reused (S2).");

    public override Rule Rule => Descriptor;

    public override Finding? Check(DeclaredEndpoint endpoint, SdsDirectory sds)
    {
        if (OtherIn(sds.FindAs(endpoint.Endpoint.Asid)?.Interactions ?? []) is { } ofAs)
        {
            return new Finding(
                Descriptor, endpoint.Site.At(Place.Asid), "ASID", endpoint.Endpoint.Asid, endpoint.Label, QuotedText.Url(ofAs), string.Empty);
        }

        // A consumer's MHS may serve other services: only its AS record is GP Connect's.
        var ofMhs = endpoint.IsProvider
            ? OtherIn(sds.MhsRecordsOfOtherServices(endpoint.Endpoint.PartyKey).SelectMany(static record => record.Interactions))
            : null;
        return ofMhs is null ? null : new Finding(
            Descriptor, endpoint.PartyKeySite, "Party key", endpoint.Endpoint.PartyKey, endpoint.Label, QuotedText.Url(ofMhs), " on an MHS record");
    }

    private static string? OtherIn(IEnumerable<string> interactions) => interactions.FirstOrDefault(static id => !GpConnectInteraction.Is(id));
}

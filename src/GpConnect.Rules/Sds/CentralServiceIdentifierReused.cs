using System.Linq;
using GpConnect.Rules.Model;
using GpConnect.Rules.Snapshots;
using GpConnect.Rules.Text;

namespace GpConnect.Rules.Sds;

/// <summary>GPC4006: an ASID that is registered for other Spine services, too (S2).</summary>
internal sealed class CentralServiceIdentifierReused : SdsRule
{
    private static readonly Rule Descriptor = new(
        "GPC4006",
        "An ASID of another Spine service is reused",
        RuleSeverity.Warning,
        "ASID {0} of {1} has the interaction {2} in SDS, which is not GP Connect's: identifiers of other Spine services are not reused (S2); have an ASID registered for GP Connect",
        "ASIDs and party keys are registered for GP Connect; those of other Spine services are not reused (S2).");

    public override Rule Rule => Descriptor;

    protected override Finding? Check(DeclaredEndpoint endpoint, SdsDirectory sds)
    {
        var other = sds.FindAs(endpoint.Endpoint.Asid)?.Interactions.FirstOrDefault(static id => !GpConnectInteraction.Is(id));
        return other is null
            ? null
            : new Finding(Descriptor, endpoint.Site.At(Place.Asid), endpoint.Endpoint.Asid, endpoint.Label, QuotedText.Url(other));
    }
}

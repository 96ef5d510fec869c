using System.Linq;
using GpConnect.Rules.Model;
using GpConnect.Rules.Snapshots;

namespace GpConnect.Rules.Sds;

/// <summary>GPC4017: a consumer's AS record without any GP Connect interaction (S14).</summary>
internal sealed class ConsumerWithoutInteractions : SdsRule
{
    private static readonly Rule Descriptor = new(
        "GPC4017",
        "A consumer has no GP Connect interaction",
        RuleSeverity.Warning,
        "The AS record of ASID {0} of {1} has no GP Connect interaction in SDS: a consumer's AS record must have those that it sends, or the SSP refuses each request (S14); ask NHS England to register them",
        "A consumer's AS record has the GP Connect interactions that it sends; one without any is refused by the SSP at each request (S14).");

    public override Rule Rule => Descriptor;

    public override Finding? Check(DeclaredEndpoint endpoint, SdsDirectory sds) =>
        endpoint.IsConsumer
        && !sds.Coverage.IsCutShort
        && sds.FindAs(endpoint.Endpoint.Asid) is { HasKnownInteractions: true } record
        && !record.Interactions.Any(GpConnectInteraction.Is)
            ? new Finding(Descriptor, endpoint.Site.At(Place.Asid), endpoint.Endpoint.Asid, endpoint.Label)
            : null;
}

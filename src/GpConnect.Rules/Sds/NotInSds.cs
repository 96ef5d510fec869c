using GpConnect.Rules.Model;
using GpConnect.Rules.Snapshots;

namespace GpConnect.Rules.Sds;

/// <summary>GPC4001: an ASID that SDS does not have (T1).</summary>
internal sealed class NotInSds : SdsRule
{
    private static readonly Rule Descriptor = new(
        "GPC4001",
        "An ASID is not in SDS",
        RuleSeverity.Error,
        "ASID {0} of {1} is not in the SDS snapshot: each system at each organisation must have an ASID registered in SDS (T1); declare the one registered for it, or export the snapshot again",
        "Every consumer and every provider organisation has an ASID of its own, registered in SDS (T1). The SSP refuses one that is not.");

    public override Rule Rule => Descriptor;

    public override Finding? Check(DeclaredEndpoint endpoint, SdsDirectory sds) => sds.Coverage.ProvesNoAsRecord && sds.FindAs(endpoint.Endpoint.Asid) is null
        ? new Finding(Descriptor, endpoint.Site.At(Place.Asid), endpoint.Endpoint.Asid, endpoint.Label)
        : null;
}

using GpConnect.Rules.Model;

namespace GpConnect.Rules.Topology;

/// <summary>GPC1001: an ASID declared twice in one environment (T1, T2, T4, T6, T8, S1), but for a system in both roles (S9).</summary>
internal sealed class DuplicateAsid : ClashRule
{
    private static readonly Rule Descriptor = new(
        "GPC1001",
        "An ASID is declared twice",
        RuleSeverity.Error,
        "ASID {0} of {1} is also the ASID of {2}: each system at each organisation must have an ASID of its own ({3}); declare the one registered for it",
        "Every consumer and every provider organisation has an ASID of its own (T1): one for each organisation that uses a system "
        + "(T2, T4, T6, T8, S1). Only one system that is provider and consumer has the same ASID in both roles (S9).");

    public override Rule Rule => Descriptor;

    public override string ValueName => "ASID";

    public override string? ValueOf(DeclaredEndpoint endpoint) => endpoint.Endpoint.Asid;

    protected override Site SiteOf(DeclaredEndpoint endpoint) => endpoint.Site.At(Place.Asid);

    public override string RequirementOf(DeclaredEndpoint endpoint, DeclaredEndpoint first) =>
        (endpoint.IsProvider, endpoint.Registry.Topology) switch
        {
            (true, MhsTopology.Shared) => "T1, T6",
            (true, _) => "T1, T8",
            (false, MhsTopology.Shared) => "T1, T2",
            _ => "T1, T4",
        };
}

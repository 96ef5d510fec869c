using GpConnect.Rules.Model;

namespace GpConnect.Rules.Topology;

/// <summary>GPC1002: a provider's party key that another endpoint has, too (T6, T8, S7), but for a system in both roles (S9).</summary>
internal sealed class SharedProviderPartyKey : ClashRule
{
    private static readonly Rule Descriptor = new(
        "GPC1002",
        "A provider's party key is shared",
        RuleSeverity.Error,
        "Party key {0} of {1} is also the party key of {2}: a provider's party key must belong to one system at one organisation ({3}); declare the one registered for it",
        "A provider is a CMA endpoint (S7): its party key and ASID are used by one system at one organisation only (T6, T8). With a "
        + "shared party key Spine cannot tell the practices apart, and one practice's requests reach the other. A system declared in both roles (S9) has one key in both.");

    public override Rule Rule => Descriptor;

    public override string ValueName => "party key";

    public override string? ValueOf(DeclaredEndpoint endpoint) => endpoint.Endpoint.PartyKey;

    public override bool MayNotShare(DeclaredEndpoint one, DeclaredEndpoint other) => one.IsProvider || other.IsProvider;

    protected override Site SiteOf(DeclaredEndpoint endpoint) => endpoint.PartyKeySite;

    public override string RequirementOf(DeclaredEndpoint endpoint, DeclaredEndpoint first) =>
        (endpoint.IsProvider ? endpoint : first).Registry.Topology == MhsTopology.Shared ? "T6, S7" : "T8, S7";
}

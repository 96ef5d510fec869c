using GpConnect.Rules.Model;

namespace GpConnect.Rules.Topology;

/// <summary>GPC1004: a consumer with a separate MHS whose party key another consumer has, too (T5).</summary>
internal sealed class SeparateMhsPartyKeyShared : ClashRule
{
    private static readonly Rule Descriptor = new(
        "GPC1004",
        "The party key of a consumer with a separate MHS is shared",
        RuleSeverity.Error,
        "Party key {0} of {1} is also the party key of {2}: each consumer with a separate MHS must have a party key of its own ({3}); declare the one registered for it, or MhsTopology.Shared if they share an MHS",
        "A consumer with a separate MHS has a party key of its own (T5). Consumers that share a party key have a shared MHS and "
        + "belong in one registry with MhsTopology.Shared.");

    public override Rule Rule => Descriptor;

    public override string ValueName => "party key";

    public override string? ValueOf(DeclaredEndpoint endpoint) =>
        endpoint.Registry.Role == Role.Consumer ? endpoint.Endpoint.PartyKey : null;

    public override bool MayNotShare(DeclaredEndpoint one, DeclaredEndpoint other) =>
        one.Registry.Topology == MhsTopology.Separate || other.Registry.Topology == MhsTopology.Separate;

    protected override Site SiteOf(DeclaredEndpoint endpoint) => endpoint.PartyKeySite;

    public override string RequirementOf(DeclaredEndpoint endpoint, DeclaredEndpoint first) => "T5";
}

using System.Collections.Generic;
using GpConnect.Analyzers.Model;

namespace GpConnect.Analyzers.Rules.Topology;

/// <summary>GPC1002: a provider's party key that another endpoint has, too (T6, T8, S7), but for a system in both roles (S9).</summary>
internal sealed class SharedProviderPartyKey : EstateRule
{
    public static readonly Rule Descriptor = new(
        "GPC1002",
        "A provider's party key is shared",
        RuleSeverity.Error,
        "Party key {0} of {1} is also the party key of {2}: a provider's party key belongs to one system at one organisation ({3}, S7)",
        "A provider is a CMA endpoint (S7): its party key and ASID are used by one system at one organisation only (T6, T8). With a "
        + "shared party key Spine cannot tell the practices apart, and one practice's requests reach the other.");

    public override Rule Rule => Descriptor;

    public override void Find(Estate estate, ICollection<Finding> findings) => Clashes.Find(
        estate.Endpoints,
        static endpoint => endpoint.Endpoint.PartyKey,
        static (one, other) => one.IsProvider || other.IsProvider,
        (endpoint, first) => findings.AddClash(
            Descriptor, endpoint, endpoint.PartyKeySite, first, first.PartyKeySite,
            endpoint.Endpoint.PartyKey, endpoint.Label, first.Label, Requirement(endpoint.IsProvider ? endpoint : first)));

    private static string Requirement(DeclaredEndpoint provider) => provider.Registry.Topology == Model.Topology.Shared ? "T6" : "T8";
}

using System.Collections.Generic;
using GpConnect.Rules.Model;

namespace GpConnect.Rules.Topology;

/// <summary>GPC1005: consumers of one shared MHS with different party keys (T3).</summary>
internal sealed class SharedMhsPartyKeyDiffers : EstateRule
{
    private static readonly Rule Descriptor = new(
        "GPC1005",
        "Consumers of one shared MHS have different party keys",
        RuleSeverity.Error,
        "Party key {0} of {1} is not {2}, the party key of {3}: all consumers of a shared MHS must have its one party key (T3); declare {2}, or another registry for another MHS",
        "All organisations connected through a shared MHS have one party key (T3): that of the registry, or of its first endpoint.");

    public override Rule Rule => Descriptor;

    public override void Find(RuleInput input, ICollection<Finding> findings)
    {
        var firsts = new Dictionary<Registry, DeclaredEndpoint>(ByReference<Registry>.Instance);
        foreach (var endpoint in input.Estate.Own)
        {
            var registry = endpoint.Registry;
            if (registry is not { Role: Role.Consumer, Topology: MhsTopology.Shared })
            {
                continue;
            }

            if (!firsts.TryGetValue(registry, out var first))
            {
                firsts.Add(registry, first = endpoint);
            }

            var ofRegistry = registry.PartyKey.Length > 0;
            var right = ofRegistry ? registry.PartyKey : first.Endpoint.PartyKey;
            if (endpoint.Endpoint.PartyKey != right)
            {
                findings.Add(new Finding(
                    Descriptor,
                    endpoint.PartyKeySite,
                    endpoint.Endpoint.PartyKey,
                    endpoint.Label,
                    right,
                    ofRegistry ? "the registry " + registry.Type.Name : first.Label)
                {
                    First = ofRegistry ? null : first.PartyKeySite,
                    Suggested = right,
                });
            }
        }
    }
}

using System;
using System.Collections.Generic;
using GpConnect.Rules.Model;

namespace GpConnect.Rules.Identifiers;

/// <summary>GPC2005: a provider's party key that begins with another ODS code.</summary>
internal sealed class PartyKeyOfAnotherOrganisation : EstateRule
{
    private static readonly Rule Descriptor = new(
        "GPC2005",
        "A provider's party key begins with another ODS code",
        RuleSeverity.Info,
        "Party key {0} of {1} begins with ODS code {2}: a provider organisation must have a party key of its own ({4}); check that this one was registered for {3}",
        "A provider organisation has a party key of its own (T6, T8), and a party key begins with the ODS code of the organisation "
        + "that it was registered for. After a merger of practices both may be right; after copying a line only one is.");

    public override Rule Rule => Descriptor;

    public override void Find(RuleInput input, ICollection<Finding> findings)
    {
        foreach (var endpoint in input.Estate.Own)
        {
            var (odsCode, partyKey) = (endpoint.Endpoint.OdsCode, endpoint.Endpoint.PartyKey);
            if (endpoint.IsProvider
                && !(partyKey.Length > odsCode.Length && partyKey[odsCode.Length] == '-' && partyKey.StartsWith(odsCode, StringComparison.Ordinal)))
            {
                findings.Add(new Finding(
                    Descriptor,
                    endpoint.PartyKeySite,
                    partyKey,
                    endpoint.Label,
                    partyKey.Substring(0, partyKey.IndexOf('-')),
                    odsCode,
                    endpoint.Registry.Topology == MhsTopology.Shared ? "T6" : "T8"));
            }
        }
    }
}

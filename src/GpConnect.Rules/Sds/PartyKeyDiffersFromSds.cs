using System;
using GpConnect.Rules.Model;
using GpConnect.Rules.Snapshots;
using GpConnect.Rules.Text;

namespace GpConnect.Rules.Sds;

/// <summary>GPC4002: SDS has another party key for the ASID (T3, T5, T6).</summary>
internal sealed class PartyKeyDiffersFromSds : SdsRule
{
    private static readonly Rule Descriptor = new(
        "GPC4002",
        "SDS has another party key for the ASID",
        RuleSeverity.Error,
        "Party key {0} of {1} is not that of ASID {2}, for which SDS has {3}: a party key and an ASID must be registered together ({4}); declare the one that SDS has, or ask NHS England to correct the registration",
        "A party key and an ASID are registered together in SDS (T3, T5, T6, T8). An answer to another party key does not reach the system.");

    public override Rule Rule => Descriptor;

    public override Finding? Check(DeclaredEndpoint endpoint, SdsDirectory sds)
    {
        // A record without a party key is one of a query that did not ask for it: it proves nothing.
        if (sds.FindAs(endpoint.Endpoint.Asid) is not { PartyKey: { Length: > 0 } registered }
            || registered.Equals(endpoint.Endpoint.PartyKey, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var requirement = (endpoint.IsProvider, endpoint.Registry.Topology) switch
        {
            (true, MhsTopology.Shared) => "T6",
            (true, _) => "T8",
            (false, MhsTopology.Shared) => "T3",
            _ => "T5",
        };
        return new Finding(
            Descriptor, endpoint.PartyKeySite, endpoint.Endpoint.PartyKey, endpoint.Label, endpoint.Endpoint.Asid, QuotedText.Text(registered), requirement)
        {
            Suggested = Sound(registered.ToUpperInvariant()),
        };
    }

    private static string? Sound(string partyKey) => DeclaredFormat.IsPartyKey(partyKey) ? partyKey : null;
}

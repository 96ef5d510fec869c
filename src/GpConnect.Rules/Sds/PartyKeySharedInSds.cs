using System;
using System.Linq;
using GpConnect.Rules.Model;
using GpConnect.Rules.Snapshots;
using GpConnect.Rules.Text;

namespace GpConnect.Rules.Sds;

/// <summary>GPC4018: a consumer with a separate MHS whose party key another AS record has, too (T5).</summary>
internal sealed class PartyKeySharedInSds : SdsRule
{
    private static readonly Rule Descriptor = new(
        "GPC4018",
        "SDS has another system with the party key of a separate MHS",
        RuleSeverity.Error,
        "Party key {0} of {1} is also the party key of ASID {2} in SDS: each consumer with a separate MHS must have a party key of its own (T5); ask NHS England for one, or declare MhsTopology.Shared if they share an MHS",
        "A consumer with a separate MHS has a party key of its own (T5). Consumers that share one have a shared MHS.");

    public override Rule Rule => Descriptor;

    public override Finding? Check(DeclaredEndpoint endpoint, SdsDirectory sds)
    {
        // A provider's party key that another system has is GPC4004's. If SDS has another party key for the ASID, GPC4002 says so.
        if (endpoint.IsProvider
            || endpoint.OtherRole is not null
            || endpoint.Registry.Topology != MhsTopology.Separate
            || sds.FindAs(endpoint.Endpoint.Asid) is not { } own
            || !own.PartyKey.Equals(endpoint.Endpoint.PartyKey, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        return sds.AsRecordsOf(own.PartyKey).FirstOrDefault(record => record != own) is not { } other ? null : new Finding(
            Descriptor,
            endpoint.PartyKeySite,
            endpoint.Endpoint.PartyKey,
            endpoint.Label,
            QuotedText.Text(other.Asid) + (other.OdsCode.Length > 0 ? $" ({QuotedText.Text(other.OdsCode)})" : string.Empty));
    }
}

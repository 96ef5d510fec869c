using System;
using System.Collections.Generic;
using System.Linq;
using GpConnect.Rules.Model;
using GpConnect.Rules.Snapshots;
using GpConnect.Rules.Text;

namespace GpConnect.Rules.Sds;

/// <summary>GPC4008: GP Connect interactions on only one of a provider's two records (S8).</summary>
internal sealed class ProviderInteractionsDiffer : SdsRule
{
    private static readonly Rule Descriptor = new(
        "GPC4008",
        "A provider's interactions are on only one of its records",
        RuleSeverity.Warning,
        "{0} has the interaction {1} on its {2} record in SDS but not on its {3} record{4}: a provider's interactions must be on both (S8); ask NHS England to correct the registration",
        "A provider's interactions are on its AS record and on its MHS record (S8). A system in both roles (S9) may have more on its AS "
        + "record: those it sends.");

    public override Rule Rule => Descriptor;

    public override Finding? Check(DeclaredEndpoint endpoint, SdsDirectory sds)
    {
        // Where the records themselves are missing or of another system, GPC4001 to GPC4004 say so.
        var (asid, partyKey, odsCode) = (endpoint.Endpoint.Asid, endpoint.Endpoint.PartyKey, endpoint.Endpoint.OdsCode);
        if (!endpoint.IsProvider || sds.CmaOf(partyKey, asid, odsCode) is not { HasAsRecord: true, HasMhsRecord: true })
        {
            return null;
        }

        var record = sds.FindAs(asid)!;
        var allOfAs = record.Interactions;
        var allOfMhs = SortedDistinct.Of(sds.MhsRecordsOf(partyKey, odsCode).SelectMany(static record => record.Interactions));
        if (allOfAs.SequenceEqual(allOfMhs))
        {
            // As nearly all are: ten thousand times no sets are made.
            return null;
        }

        var (ofAs, ofMhs) = (GpConnectOnes(allOfAs), GpConnectOnes(allOfMhs));
        var isConsumerToo = endpoint.IsConsumer || endpoint.OtherRole is not null;
        return (record.HasKnownInteractions && !sds.Coverage.IsCutShort ? Differ(endpoint, ofMhs, "MHS", ofAs, "AS") : null)
            ?? (sds.Coverage.ProvesNoMhsInteraction && !isConsumerToo ? Differ(endpoint, ofAs, "AS", ofMhs, "MHS") : null);
    }

    private static Finding? Differ(
        DeclaredEndpoint endpoint, SortedSet<string> some, string someRecord, SortedSet<string> others, string otherRecord)
    {
        var only = some.Where(id => !others.Contains(id)).ToList();
        return only.Count == 0 ? null : new Finding(
            Descriptor,
            endpoint.Site.At(Place.Asid),
            endpoint.Label,
            QuotedText.Url(only[0]),
            someRecord,
            otherRecord,
            only.Count == 1 ? string.Empty : $" (and {only.Count - 1} more)");
    }

    private static SortedSet<string> GpConnectOnes(IEnumerable<string> interactions) =>
        new(interactions.Where(GpConnectInteraction.Is), StringComparer.OrdinalIgnoreCase);
}

using System;
using System.Collections.Generic;
using System.Linq;
using GpConnect.Rules.Model;
using GpConnect.Rules.Snapshots;
using GpConnect.Rules.Text;

namespace GpConnect.Rules.Sds;

/// <summary>GPC4014: two MHS records of one provider with one interaction and different URLs (S11).</summary>
internal sealed class SeveralMhsRecords : SdsRule
{
    private static readonly Rule Descriptor = new(
        "GPC4014",
        "A provider has several MHS records for one interaction",
        RuleSeverity.Warning,
        "SDS has {2} and {3} for {1} of {0}: a look-up must find one MHS record (S11); ask NHS England to withdraw the old one",
        "A provider has one MHS record for an interaction (S11). With two, consumers get either URL, or refuse both.");

    public override Rule Rule => Descriptor;

    public override Finding? Check(DeclaredEndpoint endpoint, SdsDirectory sds)
    {
        if (!endpoint.IsProvider)
        {
            return null;
        }

        IReadOnlyList<MhsRecord> records = [.. sds.GpConnectMhsRecordsOf(endpoint.Endpoint.PartyKey, endpoint.Endpoint.OdsCode)];
        if (records.Count < 2 || records.All(record => record.EndPoints.SequenceEqual(records[0].EndPoints)))
        {
            return null;
        }

        var firsts = new Dictionary<string, MhsRecord>(StringComparer.OrdinalIgnoreCase);
        foreach (var record in records.Where(static record => record.EndPoints.Count > 0))
        {
            foreach (var interaction in record.Interactions.Where(GpConnectInteraction.Is))
            {
                if (!firsts.TryGetValue(interaction, out var first))
                {
                    firsts.Add(interaction, record);
                }
                else if (!record.EndPoints.SequenceEqual(first.EndPoints))
                {
                    var (one, other) = TwoOf(first.EndPoints, record.EndPoints);
                    return new Finding(
                        Descriptor, endpoint.PartyKeySite, endpoint.Label, QuotedText.Url(interaction), QuotedText.Url(one), QuotedText.Url(other));
                }
            }
        }

        return null;
    }

    /// <summary>A URL of each record, the two different.</summary>
    private static (string One, string Other) TwoOf(IReadOnlyList<string> ofOne, IReadOnlyList<string> ofOther) =>
        ofOne.SelectMany(one => ofOther, static (one, other) => (one, other)).First(static pair => pair.one != pair.other);
}

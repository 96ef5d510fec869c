using System;
using System.Collections.Generic;
using System.Linq;

namespace GpConnect.Rules.Snapshots;

/// <summary>A record in a snapshot, by where it begins.</summary>
/// <param name="Snapshot">The snapshot.</param>
/// <param name="Span">Its first line.</param>
internal readonly record struct RecordPlace(SdsSnapshot Snapshot, (int Start, int Length) Span);

/// <summary>Two answers of SDS about one record that differ: one is out of date, and nobody knows which.</summary>
/// <param name="Record">The record: <c>ASID 918999198993</c>.</param>
/// <param name="What">What it has two of: <c>party key</c>.</param>
/// <param name="First">Where the first of them is, in the order of the files.</param>
/// <param name="FirstValue">What it says there.</param>
/// <param name="Later">Where the other is.</param>
/// <param name="LaterValue">What it says there.</param>
internal sealed record SdsContradiction(string Record, string What, RecordPlace First, string FirstValue, RecordPlace Later, string LaterValue)
{
    private static readonly StringComparer IgnoreCase = StringComparer.OrdinalIgnoreCase;

    /// <summary>Those in <paramref name="snapshots"/> of one environment, each record's first.</summary>
    /// <remarks>What an answer lacks contradicts nothing.</remarks>
    public static IReadOnlyList<SdsContradiction> In(IReadOnlyCollection<SdsSnapshot> snapshots)
    {
        var found = new List<SdsContradiction>();
        var systems = new Dictionary<string, (AsRecord Record, SdsSnapshot Of)>(IgnoreCase);
        var addresses = new Dictionary<string, (MhsRecord Record, SdsSnapshot Of)>(IgnoreCase);
        foreach (var snapshot in snapshots)
        {
            foreach (var record in snapshot.AsRecords)
            {
                if (systems.TryGetValue(record.Asid, out var first))
                {
                    var (one, other) = (new RecordPlace(first.Of, first.Record.Span), new RecordPlace(snapshot, record.Span));
                    if (Differ(first.Record.PartyKey, record.PartyKey))
                    {
                        found.Add(new SdsContradiction("ASID " + record.Asid, "party key", one, first.Record.PartyKey, other, record.PartyKey));
                    }
                    else if (Differ(first.Record.OdsCode, record.OdsCode))
                    {
                        found.Add(new SdsContradiction("ASID " + record.Asid, "ODS code", one, first.Record.OdsCode, other, record.OdsCode));
                    }
                }
                else
                {
                    systems.Add(record.Asid, (record, snapshot));
                }
            }

            foreach (var record in snapshot.MhsRecords.Where(static record => record.Id.Length > 0 && record.EndPoints.Count > 0))
            {
                if (!addresses.TryGetValue(record.Id, out var first))
                {
                    addresses.Add(record.Id, (record, snapshot));
                }
                else if (first.Of != snapshot && Differ(UrlsOf(first.Record), UrlsOf(record)))
                {
                    // Within one answer, one identifier may stand for several endpoints.
                    found.Add(new SdsContradiction(
                        "MHS record " + record.Id, "URL", new RecordPlace(first.Of, first.Record.Span), UrlsOf(first.Record), new RecordPlace(snapshot, record.Span), UrlsOf(record)));
                }
            }
        }

        return found;
    }

    private static string UrlsOf(MhsRecord record) => string.Join(", ", record.EndPoints);

    private static bool Differ(string one, string other) => one.Length > 0 && other.Length > 0 && !IgnoreCase.Equals(one, other);
}

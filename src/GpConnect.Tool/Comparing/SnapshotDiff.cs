using System;
using System.Collections.Generic;
using System.Linq;
using GpConnect.Rules.Snapshots;

namespace GpConnect.Tool.Comparing;

/// <summary>What moved between two snapshots, whatever their formats.</summary>
/// <param name="Changes">What became of which record, by organisation.</param>
/// <param name="NotCompared">What only one of the snapshots has, so that nothing is known of it.</param>
internal sealed record SnapshotDiff(IReadOnlyList<SdsChange> Changes, IReadOnlyList<string> NotCompared)
{
    private static readonly StringComparer IgnoreCase = StringComparer.OrdinalIgnoreCase;

    /// <summary>Compares two snapshots.</summary>
    public static SnapshotDiff Of(SdsDirectory old, SdsDirectory now)
    {
        var (changes, notCompared) = (new List<SdsChange>(), new List<string>());
        if (BothHave(old.Coverage.HasAsRecords, now.Coverage.HasAsRecords, "AS records", notCompared))
        {
            changes.AddRange(AsChanges(old, now, notCompared));
        }

        if (BothHave(old.Coverage.HasMhsRecords, now.Coverage.HasMhsRecords, "MHS records", notCompared))
        {
            changes.AddRange(MhsChanges(old, now, notCompared));
        }

        if (old.Coverage.IsCutShort || now.Coverage.IsCutShort)
        {
            notCompared.Add($"the {(now.Coverage.IsCutShort ? "new" : "old")} snapshot is incomplete: what is {(now.Coverage.IsCutShort ? "gone" : "new")} may only be missing there");
        }

        return new SnapshotDiff(
            [.. changes.OrderBy(static change => change.OdsCode, StringComparer.Ordinal).ThenBy(static change => change.Record, StringComparer.Ordinal)], notCompared);
    }

    private static IEnumerable<SdsChange> AsChanges(SdsDirectory old, SdsDirectory now, List<string> notCompared)
    {
        var (was, has) = (old.Coverage, now.Coverage);
        var hasPartyKeys = BothHave(was.HasAsPartyKeys, has.HasAsPartyKeys, "party keys of AS records", notCompared);
        var hasInteractions = BothHave(was.HasAsInteractions, has.HasAsInteractions, "interactions of AS records", notCompared);
        var hasManufacturers = BothHave(was.HasManufacturers, has.HasManufacturers, "manufacturers", notCompared);
        return Compare(
            old.AsRecords,
            now.AsRecords,
            static record => record.Asid,
            (kind, one, other) =>
            {
                // The FHIR API has the client of a system in place of its organisation, which may be another: only like is compared with like.
                var values = new List<SdsValueChange>();
                Add(values, one.OdsCode.Length > 0 && other.OdsCode.Length > 0, "ODS code", one.OdsCode, other.OdsCode);
                Add(values, one.Client.Length > 0 && other.Client.Length > 0, "client", one.Client, other.Client);
                Add(values, hasPartyKeys, "party key", one.PartyKey, other.PartyKey);
                Add(values, hasManufacturers, "manufacturer", one.Manufacturer, other.Manufacturer);
                AddLists(values, hasInteractions, "interactions", one.Interactions, other.Interactions);
                return new SdsChange(kind, $"ASID {one.Asid}", one.OdsCode.Length > 0 ? one.OdsCode : one.Client, one.PartyKey, values);
            });
    }

    private static IEnumerable<SdsChange> MhsChanges(SdsDirectory old, SdsDirectory now, List<string> notCompared)
    {
        var (was, has) = (old.Coverage, now.Coverage);
        var hasPartyKeys = BothHave(was.HasMhsPartyKeys, has.HasMhsPartyKeys, "party keys of MHS records", notCompared);
        var hasInteractions = BothHave(was.HasMhsInteractions, has.HasMhsInteractions, "interactions of MHS records", notCompared);
        var hasUrls = BothHave(was.HasMhsUrls, has.HasMhsUrls, "URLs", notCompared);
        return Compare(
            old.MhsRecords,
            now.MhsRecords,
            static record => record.Id.Length > 0 ? record.Id : $"{record.PartyKey}\n{record.OdsCode}\n{string.Join('\n', record.Interactions)}",
            (kind, one, other) =>
            {
                var values = new List<SdsValueChange>();
                Add(values, one.OdsCode.Length > 0 && other.OdsCode.Length > 0, "ODS code", one.OdsCode, other.OdsCode);
                Add(values, hasPartyKeys, "party key", one.PartyKey, other.PartyKey);
                AddLists(values, hasInteractions, "interactions", one.Interactions, other.Interactions);
                Add(values, hasUrls, "URL", string.Join(" ", one.EndPoints), string.Join(" ", other.EndPoints), StringComparison.Ordinal);
                return new SdsChange(kind, $"MHS record {(one.Id.Length > 0 ? one.Id : one.PartyKey)}", one.OdsCode, one.PartyKey, values);
            });
    }

    private static IEnumerable<SdsChange> Compare<T>(
        IReadOnlyList<T> old, IReadOnlyList<T> now, Func<T, string> keyOf, Func<SdsChangeKind, T, T, SdsChange> change)
    {
        var left = now.GroupBy(keyOf, IgnoreCase).ToDictionary(static group => group.Key, static group => group.First(), IgnoreCase);
        foreach (var one in old.DistinctBy(keyOf, IgnoreCase))
        {
            if (!left.Remove(keyOf(one), out var other))
            {
                yield return change(SdsChangeKind.Gone, one, one);
            }
            else if (change(SdsChangeKind.Changed, one, other) is { Values.Count: > 0 } changed)
            {
                yield return changed;
            }
        }

        foreach (var one in left.Values)
        {
            yield return change(SdsChangeKind.New, one, one);
        }
    }

    private static void Add(
        List<SdsValueChange> values, bool isCompared, string what, string old, string now, StringComparison comparison = StringComparison.OrdinalIgnoreCase)
    {
        if (isCompared && !old.Equals(now, comparison))
        {
            values.Add(new SdsValueChange(what, old, now));
        }
    }

    private static void AddLists(List<SdsValueChange> values, bool isCompared, string what, IReadOnlyList<string> old, IReadOnlyList<string> now)
    {
        var (gone, added) = (old.Except(now, IgnoreCase).ToList(), now.Except(old, IgnoreCase).ToList());
        if (isCompared && gone.Count + added.Count > 0)
        {
            values.Add(new SdsValueChange(what, string.Join(" ", gone), string.Join(" ", added)));
        }
    }

    private static bool BothHave(bool old, bool now, string what, List<string> notCompared)
    {
        if (old != now)
        {
            notCompared.Add($"{what}, which only the {(old ? "old" : "new")} snapshot has");
        }

        return old && now;
    }
}

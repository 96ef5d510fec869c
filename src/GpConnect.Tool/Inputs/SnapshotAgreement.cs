using System;
using System.Collections.Generic;
using System.Linq;
using GpConnect.Rules.Snapshots;
using GpConnect.Rules.Text;
using GpConnect.Tool.Running;

namespace GpConnect.Tool.Inputs;

/// <summary>What must be so before anybody concludes anything from several snapshots of one environment, or from what one lacks.</summary>
internal static class SnapshotAgreement
{
    /// <summary>Fails if two snapshots say different things of one record: one of them is out of date, and nobody knows which.</summary>
    public static void MustAgree(IReadOnlyList<SnapshotInput> snapshots)
    {
        if (snapshots.Count < 2)
        {
            return;
        }

        var systems = new Dictionary<string, (AsRecord Record, SnapshotInput Of)>(StringComparer.OrdinalIgnoreCase);
        var addresses = new Dictionary<string, (MhsRecord Record, SnapshotInput Of)>(StringComparer.OrdinalIgnoreCase);
        foreach (var snapshot in snapshots)
        {
            foreach (var record in snapshot.Snapshot.AsRecords)
            {
                if (systems.TryGetValue(record.Asid, out var first))
                {
                    MustBeOne("party key", "ASID " + record.Asid, (first.Record.PartyKey, first.Of), (record.PartyKey, snapshot));
                    MustBeOne("ODS code", "ASID " + record.Asid, (first.Record.OdsCode, first.Of), (record.OdsCode, snapshot));
                }
                else
                {
                    systems.Add(record.Asid, (record, snapshot));
                }
            }

            foreach (var record in snapshot.Snapshot.MhsRecords.Where(static record => record.Id.Length > 0 && record.EndPoints.Count > 0))
            {
                if (addresses.TryGetValue(record.Id, out var first))
                {
                    MustBeOne("URL", "MHS record " + record.Id, (string.Join(", ", first.Record.EndPoints), first.Of), (string.Join(", ", record.EndPoints), snapshot));
                }
                else
                {
                    addresses.Add(record.Id, (record, snapshot));
                }
            }
        }
    }

    /// <summary>Fails if a snapshot says itself that it isn't complete: from what it lacks nothing can be concluded.</summary>
    public static void MustBeComplete(IEnumerable<SnapshotInput> snapshots)
    {
        foreach (var snapshot in snapshots)
        {
            if (snapshot.Snapshot.CutShort.Concat(snapshot.Snapshot.Errors).Select(static error => error.Message).FirstOrDefault() is { } message)
            {
                throw new ToolException($"{snapshot.Path} isn't complete, so that nobody knows what it lacks: {message}");
            }
        }
    }

    private static void MustBeOne(string what, string of, (string Value, SnapshotInput In) one, (string Value, SnapshotInput In) other)
    {
        if (one.In != other.In && one.Value.Length > 0 && other.Value.Length > 0 && !one.Value.Equals(other.Value, StringComparison.OrdinalIgnoreCase))
        {
            throw new ToolException(
                $"{NameOf(one.In)} and {NameOf(other.In)} contradict each other: {what} {QuotedText.Text(one.Value)}, and {QuotedText.Text(other.Value)}, of {QuotedText.Text(of)}; name the newer one alone, or export both again");
        }
    }

    private static string NameOf(SnapshotInput snapshot) => snapshot.Path + (snapshot.Header.Day.Length > 0 ? $" (exported {snapshot.Header.Day})" : string.Empty);
}

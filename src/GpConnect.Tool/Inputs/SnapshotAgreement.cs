using System.Collections.Generic;
using System.Linq;
using GpConnect.Rules.Snapshots;
using GpConnect.Rules.Text;
using GpConnect.Tool.Running;

namespace GpConnect.Tool.Inputs;

/// <summary>What must be so before anybody concludes anything from several snapshots of one environment, or from what one lacks.</summary>
internal static class SnapshotAgreement
{
    /// <summary>Fails if snapshots say different things of one record: one of them is out of date, and nobody knows which.</summary>
    public static void MustAgree(SdsEvidence sds, IReadOnlyList<SnapshotInput> snapshots)
    {
        foreach (var found in sds.Environments.Select(sds.In).SelectMany(static directory => directory?.Contradictions ?? []))
        {
            var (one, other) = (snapshots[sds.NumberOf(found.First.Snapshot)], snapshots[sds.NumberOf(found.Later.Snapshot)]);
            var values = $"{found.What} {QuotedText.Url(found.FirstValue)}, and {QuotedText.Url(found.LaterValue)}, of {QuotedText.Text(found.Record)}";
            throw new ToolException(one == other
                ? $"{NameOf(one)} contradicts itself: {values}; export it again"
                : $"{NameOf(one)} and {NameOf(other)} contradict each other: {values}; name the newer one alone, or export both again");
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

    private static string NameOf(SnapshotInput snapshot) => snapshot.Path + (snapshot.Header.Day.Length > 0 ? $" (exported {snapshot.Header.Day})" : string.Empty);
}

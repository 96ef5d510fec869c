using System.Collections.Generic;
using GpConnect.Rules.Snapshots;

namespace GpConnect.Tool.Inputs;

/// <summary>An SDS snapshot, read.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Snapshot">What is in it.</param>
/// <param name="Header">What it says of itself.</param>
internal sealed record SnapshotInput(string Path, SdsSnapshot Snapshot, SnapshotHeader Header)
{
    /// <summary>Its name, without the folder.</summary>
    public string Name { get; } = System.IO.Path.GetFileName(Path);

    /// <summary>How many records it has.</summary>
    public int Records => Snapshot.AsRecords.Count + Snapshot.MhsRecords.Count;
}

/// <summary>What a snapshot says of itself, as <c>gpconnect sds export</c> writes it.</summary>
/// <param name="Exported">When it was exported, as it says: a date, perhaps with a time; empty if it doesn't say.</param>
/// <param name="Environment">The Spine environment; null if it doesn't say.</param>
/// <param name="Queries">The searches that it answers.</param>
internal sealed record SnapshotHeader(string Exported, string? Environment, IReadOnlyList<string> Queries)
{
    /// <summary>A snapshot that says nothing of itself.</summary>
    public static readonly SnapshotHeader None = new(string.Empty, null, []);

    /// <summary>The day of the export (<c>2026-11-25</c>), or empty.</summary>
    public string Day => Exported.Length >= 10 ? Exported[..10] : string.Empty;
}

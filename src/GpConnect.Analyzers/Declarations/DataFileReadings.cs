using System;
using System.Collections.Generic;
using System.Linq;
using GpConnect.Rules.Snapshots;
using GpConnect.Rules.Settings;
using GpConnect.Rules.Written;

namespace GpConnect.Analyzers.Declarations;

/// <summary>What the data files of a project say, each list in the order of sites: the same objects while texts and metadata stay.</summary>
/// <param name="Endpoints">The endpoint files.</param>
/// <param name="Snapshots">The SDS snapshots.</param>
/// <param name="Settings">The settings files.</param>
/// <param name="RequiresSnapshot">Whether each registry must be covered by a snapshot.</param>
internal sealed record DataFileReadings(
    IReadOnlyList<ParsedEndpointFile> Endpoints,
    IReadOnlyList<SnapshotFile> Snapshots,
    IReadOnlyList<SettingsFile> Settings,
    bool RequiresSnapshot)
{
    /// <summary>What the endpoint files declare.</summary>
    public IReadOnlyList<EndpointFile> EndpointFiles { get; } = [.. Endpoints.Select(static file => file.File)];

    /// <summary>What the snapshots say of each environment that they cover.</summary>
    public SdsEvidence ToEvidence() => SdsEvidence.Of(Snapshots, SdsDirectoryCache.Of);

    /// <summary>Whether the endpoint files are those of <paramref name="other"/>.</summary>
    public bool HaveEndpointsOf(DataFileReadings other) => AreSame(Endpoints, other.Endpoints, ReferenceEquals);

    /// <summary>Whether all of it is what <paramref name="other"/> says.</summary>
    public bool AreThoseOf(DataFileReadings other) =>
        RequiresSnapshot == other.RequiresSnapshot
        && HaveEndpointsOf(other)
        && AreSame(Snapshots, other.Snapshots, static (one, another) =>
            ReferenceEquals(one.Snapshot, another.Snapshot)
            && one.Name == another.Name
            && one.Environments.SequenceEqual(another.Environments)
            && one.Manufacturers.SequenceEqual(another.Manufacturers))
        && AreSame(Settings, other.Settings, static (one, another) =>
            ReferenceEquals(one.Layer, another.Layer) && one.Path == another.Path && one.Environment == another.Environment);

    private static bool AreSame<T>(IReadOnlyList<T> files, IReadOnlyList<T> others, Func<T, T, bool> isSame) =>
        files.Count == others.Count && files.Zip(others, isSame).All(static same => same);
}

using System;
using System.Collections.Generic;
using System.Linq;

namespace GpConnect.Rules.Snapshots;

/// <summary>A snapshot file of the project.</summary>
/// <param name="Name">Its name, as messages say it.</param>
/// <param name="Environments">The environments it is of, in the form that environments are compared in; at least one.</param>
/// <param name="Snapshot">What is in it.</param>
internal sealed record SnapshotFile(string Name, IReadOnlyList<string> Environments, SdsSnapshot Snapshot)
{
    /// <summary>
    /// The manufacturers whose providers must all be declared, by ODS code in upper case, with the environment that each is named for; the empty
    /// one is all of the file.
    /// </summary>
    public IReadOnlyList<(string Environment, string Manufacturer)> Manufacturers { get; init; } = [];

    /// <summary>Those that are named for <paramref name="environment"/>.</summary>
    public IEnumerable<string> ManufacturersIn(string environment) => Manufacturers
        .Where(named => Environments.Contains(environment) && (named.Environment.Length == 0 || named.Environment == environment))
        .Select(static named => named.Manufacturer);
}

/// <summary>What SDS has in each environment that snapshots are of.</summary>
internal sealed class SdsEvidence
{
    public static readonly SdsEvidence None = Of([], SdsDirectory.Create);

    private readonly Dictionary<string, SdsDirectory> _directories;

    private SdsEvidence(IReadOnlyList<SnapshotFile> files, Dictionary<string, SdsDirectory> directories)
    {
        Files = files;
        _directories = directories;
    }

    /// <summary>The snapshots, by path: sites count them.</summary>
    public IReadOnlyList<SnapshotFile> Files { get; }

    /// <summary>The environments that snapshots are of, with records or not.</summary>
    public IEnumerable<string> Environments => _directories.Keys;

    /// <summary>Puts snapshots together.</summary>
    /// <param name="files">The snapshots, by path.</param>
    /// <param name="directoryOf">Makes the directory of one environment.</param>
    public static SdsEvidence Of(IReadOnlyList<SnapshotFile> files, Func<IReadOnlyList<SdsSnapshot>, SdsDirectory> directoryOf) => new(files, files
        .SelectMany(static file => file.Environments, static (file, environment) => (Environment: environment, file.Snapshot))
        .GroupBy(static file => file.Environment, static file => file.Snapshot, StringComparer.Ordinal)
        .ToDictionary(static group => group.Key, group => directoryOf([.. group]), StringComparer.Ordinal));

    /// <summary>What SDS has in <paramref name="environment"/>; null if no record covers it.</summary>
    public SdsDirectory? In(string environment) =>
        _directories.TryGetValue(environment, out var directory) && !directory.IsEmpty ? directory : null;

    /// <summary>The manufacturers whose providers must all be declared in <paramref name="environment"/>.</summary>
    public IReadOnlyList<string> ManufacturersIn(string environment) => SortedDistinct.Of(Files.SelectMany(file => file.ManufacturersIn(environment)));

    /// <summary>The number of the file that <paramref name="snapshot"/> is in.</summary>
    public int NumberOf(SdsSnapshot snapshot) => Enumerable.Range(0, Files.Count).First(i => ReferenceEquals(Files[i].Snapshot, snapshot));

    /// <summary>The number of the first file of an environment that has records.</summary>
    public int FirstFileOf(string environment)
    {
        for (var i = 0; i < Files.Count; i++)
        {
            if (Files[i].Snapshot.HasRecords && Files[i].Environments.Contains(environment))
            {
                return i;
            }
        }

        return -1;
    }
}

using System;
using System.Collections.Generic;
using System.Linq;

namespace GpConnect.Rules.Snapshots;

/// <summary>What SDS has in each environment that snapshots cover.</summary>
internal sealed class SdsEvidence
{
    public static readonly SdsEvidence None = new([]);

    private readonly Dictionary<string, SdsDirectory> _directories;

    private SdsEvidence(Dictionary<string, SdsDirectory> directories) => _directories = directories;

    /// <summary>Puts snapshots together.</summary>
    /// <param name="snapshots">The snapshots and the environment each is of, in the form that environments are compared in.</param>
    /// <param name="directoryOf">Makes the directory of one environment.</param>
    public static SdsEvidence Of(
        IEnumerable<(string Environment, SdsSnapshot Snapshot)> snapshots, Func<IReadOnlyList<SdsSnapshot>, SdsDirectory> directoryOf) => new(snapshots
        .GroupBy(static file => file.Environment, static file => file.Snapshot, StringComparer.Ordinal)
        .Select(group => (Environment: group.Key, Directory: directoryOf([.. group])))
        .Where(static covered => !covered.Directory.IsEmpty)
        .ToDictionary(static covered => covered.Environment, static covered => covered.Directory, StringComparer.Ordinal));

    /// <summary>What SDS has in <paramref name="environment"/>; null where no snapshot covers it.</summary>
    public SdsDirectory? In(string environment) => _directories.TryGetValue(environment, out var directory) ? directory : null;
}

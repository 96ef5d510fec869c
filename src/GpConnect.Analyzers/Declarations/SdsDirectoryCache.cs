using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using GpConnect.Rules.Model;
using GpConnect.Rules.Snapshots;

namespace GpConnect.Analyzers.Declarations;

/// <summary>The directory of the same snapshots is made once: it takes long where they hold all of SDS.</summary>
internal static class SdsDirectoryCache
{
    private static readonly ConditionalWeakTable<SdsSnapshot, Known> Table = new();

    public static SdsDirectory Of(IReadOnlyList<SdsSnapshot> snapshots)
    {
        if (!Table.TryGetValue(snapshots[0], out var known) || !known.Snapshots.SequenceEqual(snapshots, ByReference<SdsSnapshot>.Instance))
        {
            known = new Known(snapshots, SdsDirectory.Create(snapshots));
            Table.Remove(snapshots[0]);
            Table.GetValue(snapshots[0], _ => known);
        }

        return known.Directory;
    }

    private sealed record Known(IReadOnlyList<SdsSnapshot> Snapshots, SdsDirectory Directory);
}

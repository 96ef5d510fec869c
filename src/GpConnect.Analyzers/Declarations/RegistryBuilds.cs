using System.Collections.Generic;
using System.Runtime.CompilerServices;
using GpConnect.Rules.Model;
using GpConnect.Rules.Registries;
using GpConnect.Rules.Written;

namespace GpConnect.Analyzers.Declarations;

/// <summary>Builds registries for the analyzers, each once: what was built before an edit elsewhere is taken as it is.</summary>
/// <remarks>The generator has steps for that. It keeps a registry, and not its places: these are felt when ten thousand rows are read again.</remarks>
internal static class RegistryBuilds
{
    // The last build of a class, by its first part. Keyed weakly; all of it are values.
    private static readonly ConditionalWeakTable<ClassPart, Known> Last = new();

    /// <summary>The registry of a class.</summary>
    /// <param name="parts">Its parts.</param>
    /// <param name="files">All endpoint files.</param>
    public static RegistryBuild Of(EquatableArray<BoundPart> parts, IReadOnlyList<EndpointFile> files)
    {
        var key = parts[0].Part;
        if (Last.TryGetValue(key, out var known) && known.Parts.Equals(parts)
            && (AreSame(known.Files, files) || (known.Files.Count + files.Count > 0 && WrittenRegistryReader.FilesOf(parts).Count == 0)))
        {
            return known.Build;
        }

        known = new Known(parts, [.. files], RegistryBuilder.Build(WrittenRegistryReader.Read(parts), files));
        Last.Remove(key);
        Last.GetValue(key, _ => known);
        return known.Build;
    }

    private static bool AreSame(IReadOnlyList<EndpointFile> files, IReadOnlyList<EndpointFile> others)
    {
        if (files.Count != others.Count)
        {
            return false;
        }

        for (var i = 0; i < files.Count; i++)
        {
            if (!ReferenceEquals(files[i], others[i]))
            {
                return false;
            }
        }

        return true;
    }

    private sealed record Known(EquatableArray<BoundPart> Parts, IReadOnlyList<EndpointFile> Files, RegistryBuild Build);
}

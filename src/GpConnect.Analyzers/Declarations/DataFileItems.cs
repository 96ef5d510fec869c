using System;
using System.Collections.Generic;
using GpConnect.Rules.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GpConnect.Analyzers.Declarations;

/// <summary>What a data file of the project is.</summary>
internal enum DataFileRole
{
    None,
    Endpoints,
    SdsSnapshot,
    Settings,
}

/// <summary>A data file, as the project names it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Environments">The Spine environments of a snapshot or of settings, in the form that environments are compared in; the empty one is one.</param>
/// <param name="Manufacturers">The ODS codes of the manufacturers of a snapshot, in upper case.</param>
internal readonly record struct DataFileItem(DataFileRole Kind, IReadOnlyList<string> Environments, IReadOnlyList<string> Manufacturers);

/// <summary>Tells data files apart by the metadata that the package's targets give to them.</summary>
internal static class DataFileItems
{
    private const string KindKey = "build_metadata.AdditionalFiles.GpConnectFile";
    private const string EnvironmentKey = "build_metadata.AdditionalFiles.Environment";
    private const string MoreEnvironmentsKey = "build_property.GpConnectSnapshotEnvironments";
    private const string ManufacturerKey = "build_metadata.AdditionalFiles.Manufacturer";
    private const string MoreManufacturersKey = "build_property.GpConnectSnapshotManufacturers";
    private const string RequireSnapshotKey = "build_property.GpConnectRequireSdsSnapshot";

    private static readonly string[] NoEnvironment = [string.Empty];

    public static DataFileItem Classify(AdditionalText text, AnalyzerConfigOptionsProvider optionsProvider)
    {
        var options = optionsProvider.GetOptions(text);
        if (!options.TryGetValue(KindKey, out var kind))
        {
            return default;
        }

        if (kind.Equals(nameof(DataFileRole.Endpoints), StringComparison.OrdinalIgnoreCase))
        {
            return new DataFileItem(DataFileRole.Endpoints, NoEnvironment, []);
        }

        if (kind.Equals(nameof(DataFileRole.Settings), StringComparison.OrdinalIgnoreCase))
        {
            return new DataFileItem(DataFileRole.Settings, [options.TryGetValue(EnvironmentKey, out var named) ? named.Trim() : string.Empty], []);
        }

        if (!kind.Equals(nameof(DataFileRole.SdsSnapshot), StringComparison.OrdinalIgnoreCase))
        {
            return default;
        }

        var environments = ValuesOf(text, EnvironmentKey, MoreEnvironmentsKey, optionsProvider);
        return new DataFileItem(
            DataFileRole.SdsSnapshot,
            environments.Count == 0 ? NoEnvironment : environments,
            ValuesOf(text, ManufacturerKey, MoreManufacturersKey, optionsProvider));
    }

    /// <summary>Whether the project says that each registry must be covered by a snapshot.</summary>
    public static bool RequireSnapshot(AnalyzerConfigOptionsProvider optionsProvider) =>
        optionsProvider.GlobalOptions.TryGetValue(RequireSnapshotKey, out var required)
        && required.Equals("true", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// What the items of a snapshot say of it, in the form that environments are compared in. If one of them says nothing, as an overlapping
    /// glob does, what the others say counts.
    /// </summary>
    private static IReadOnlyList<string> ValuesOf(
        AdditionalText text, string metadataKey, string moreKey, AnalyzerConfigOptionsProvider optionsProvider)
    {
        var values = new SortedSet<string>(StringComparer.Ordinal);
        if (optionsProvider.GetOptions(text).TryGetValue(metadataKey, out var value))
        {
            values.Add(DeclaredEndpoint.EnvironmentKey(value));
        }

        if (optionsProvider.GlobalOptions.TryGetValue(moreKey, out var more))
        {
            foreach (var pair in more.Split('|'))
            {
                var equals = pair.IndexOf('=');
                if (equals >= 0 && pair.Substring(equals + 1).Replace('\\', '/') == PathOf(text))
                {
                    values.Add(DeclaredEndpoint.EnvironmentKey(pair.Substring(0, equals)));
                }
            }
        }

        values.Remove(string.Empty);
        return [.. values];
    }

    /// <summary>A path with <c>/</c>, on every machine.</summary>
    public static string PathOf(AdditionalText text) => text.Path.Replace('\\', '/');

    /// <summary>Whether case doesn't matter in a path (<c>C:/sds/live.ldif</c>): told by its form, so that each machine says the same.</summary>
    private static bool IsOfWindows(string path) =>
        (path.Length > 2 && path[1] == ':' && path[2] == '/') || path.StartsWith("//", StringComparison.Ordinal);

    /// <summary>The files by path; one that several items name is there once.</summary>
    public static List<T> Ordered<T>(IEnumerable<T> files, Func<T, string> pathOf)
    {
        var ordered = new SortedDictionary<string, T>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            var path = pathOf(file);
            ordered[IsOfWindows(path) ? path.ToUpperInvariant() : path] = file;
        }

        return [.. ordered.Values];
    }
}

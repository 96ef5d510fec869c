using System;
using System.Collections.Generic;
using System.Linq;
using GpConnect.Rules.Model;
using GpConnect.Rules.Snapshots;
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
/// <param name="Manufacturers">The manufacturers of a snapshot, each with the environment that it is named for.</param>
internal readonly record struct DataFileItem(
    DataFileRole Kind, IReadOnlyList<string> Environments, IReadOnlyList<(string Environment, string Manufacturer)> Manufacturers);

/// <summary>Tells data files apart by the metadata that the package's targets give to them.</summary>
internal static class DataFileItems
{
    private const string KindKey = "build_metadata.AdditionalFiles.GpConnectFile";
    private const string EnvironmentKey = "build_metadata.AdditionalFiles.Environment";
    private const string ManufacturerKey = "build_metadata.AdditionalFiles.Manufacturer";
    private const string MoreItemsKey = "build_property.GpConnectSnapshotItems";

    // What the targets write for '#', which begins a comment where the compiler reads properties.
    private const string Hash = "*hash*";
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

        var items = ItemsOf(text, optionsProvider);
        IReadOnlyList<string> environments = SortedDistinct.Of(items.Select(static item => item.Environment));
        return new DataFileItem(
            DataFileRole.SdsSnapshot,
            environments.Count == 0 ? NoEnvironment : environments,
            [.. items.Where(static item => item.Manufacturer.Length > 0)]);
    }

    /// <summary>Whether the project says that each registry must be covered by a snapshot.</summary>
    public static bool RequireSnapshot(AnalyzerConfigOptionsProvider optionsProvider) =>
        optionsProvider.GlobalOptions.TryGetValue(RequireSnapshotKey, out var required)
        && required.Equals("true", StringComparison.OrdinalIgnoreCase);

    /// <summary>What each item of a snapshot says of it, in the form that environments are compared in; an empty value is none.</summary>
    private static List<(string Environment, string Manufacturer)> ItemsOf(AdditionalText text, AnalyzerConfigOptionsProvider optionsProvider)
    {
        var options = optionsProvider.GetOptions(text);
        var items = new List<(string, string)> { (Value(EnvironmentKey), Value(ManufacturerKey)) };
        if (optionsProvider.GlobalOptions.TryGetValue(MoreItemsKey, out var more))
        {
            foreach (var item in more.Replace(Hash, "#").Split('|'))
            {
                var fields = item.Split([':'], 3);
                if (fields.Length == 3 && fields[2].Replace('\\', '/') == PathOf(text))
                {
                    items.Add((DeclaredEndpoint.EnvironmentKey(fields[0]), DeclaredEndpoint.EnvironmentKey(fields[1])));
                }
            }
        }

        return items;

        string Value(string key) => options.TryGetValue(key, out var value) ? DeclaredEndpoint.EnvironmentKey(value) : string.Empty;
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

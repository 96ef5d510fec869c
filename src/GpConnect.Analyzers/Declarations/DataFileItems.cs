using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GpConnect.Analyzers.Declarations;

/// <summary>What a data file of the project is.</summary>
internal enum DataFileRole
{
    None,
    Endpoints,
    SdsSnapshot,
}

/// <summary>A data file, as the project names it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Environment">The Spine environment of a snapshot, or the empty string.</param>
internal readonly record struct DataFileItem(DataFileRole Kind, string Environment);

/// <summary>Tells data files apart by the metadata that the package's targets give to them.</summary>
internal static class DataFileItems
{
    private const string KindKey = "build_metadata.AdditionalFiles.GpConnectFile";
    private const string EnvironmentKey = "build_metadata.AdditionalFiles.Environment";

    public static DataFileItem Classify(AdditionalText text, AnalyzerConfigOptionsProvider optionsProvider)
    {
        var options = optionsProvider.GetOptions(text);
        if (!options.TryGetValue(KindKey, out var kind))
        {
            return default;
        }

        if (kind.Equals(nameof(DataFileRole.Endpoints), StringComparison.OrdinalIgnoreCase))
        {
            return new DataFileItem(DataFileRole.Endpoints, string.Empty);
        }

        return kind.Equals(nameof(DataFileRole.SdsSnapshot), StringComparison.OrdinalIgnoreCase)
            ? new DataFileItem(DataFileRole.SdsSnapshot, options.TryGetValue(EnvironmentKey, out var environment) ? environment : string.Empty)
            : default;
    }

    /// <summary>A path with <c>/</c>, on every machine.</summary>
    public static string PathOf(AdditionalText text) => text.Path.Replace('\\', '/');

    /// <summary>The files by path; one that several items name is there once.</summary>
    public static List<T> Ordered<T>(IEnumerable<T> files, Func<T, string> pathOf)
    {
        var ordered = new SortedDictionary<string, T>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            ordered[pathOf(file)] = file;
        }

        return [.. ordered.Values];
    }
}

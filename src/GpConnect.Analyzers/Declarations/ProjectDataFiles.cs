using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using GpConnect.Rules.Settings;
using GpConnect.Rules.Snapshots;
using GpConnect.Rules.Snapshots.Reading;
using GpConnect.Rules.Written;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace GpConnect.Analyzers.Declarations;

/// <summary>A data file, read.</summary>
/// <param name="Text">The file.</param>
/// <param name="Reading">What is in it.</param>
internal readonly record struct ParsedFile<T>(AdditionalText Text, T Reading);

/// <summary>The data files of a project, read; in the order of sites, by path.</summary>
internal sealed class ProjectDataFiles
{
    private ProjectDataFiles(
        IReadOnlyList<ParsedFile<ParsedEndpointFile>> endpoints,
        IReadOnlyList<ParsedFile<SnapshotFile>> snapshots,
        IReadOnlyList<ParsedFile<SettingsFile>> settings,
        bool requiresSnapshot)
    {
        Endpoints = endpoints;
        Snapshots = snapshots;
        Settings = settings;
        Readings = new DataFileReadings(
            [.. endpoints.Select(static file => file.Reading)],
            [.. snapshots.Select(static file => file.Reading)],
            [.. settings.Select(static file => file.Reading)],
            requiresSnapshot);
    }

    /// <summary>The endpoint files, with the places of their cells.</summary>
    public IReadOnlyList<ParsedFile<ParsedEndpointFile>> Endpoints { get; }

    public IReadOnlyList<ParsedFile<SnapshotFile>> Snapshots { get; }

    public IReadOnlyList<ParsedFile<SettingsFile>> Settings { get; }

    /// <summary>What they say, wherever they are.</summary>
    public DataFileReadings Readings { get; }

    public static ProjectDataFiles Read(AnalyzerOptions options, CancellationToken cancellationToken)
    {
        var files = DataFileItems
            .Ordered(options.AdditionalFiles, DataFileItems.PathOf)
            .Select(text => (Text: text, Data: DataFileItems.Classify(text, options.AnalyzerConfigOptionsProvider)))
            .ToList();
        return new ProjectDataFiles(
            [.. files
                .Where(static file => file.Data.Kind == DataFileRole.Endpoints)
                .Select(file => new ParsedFile<ParsedEndpointFile>(
                    file.Text, ReadEndpoints(file.Text, cancellationToken)))],
            [.. files
                .Where(file => file.Data.Kind == DataFileRole.SdsSnapshot && file.Text.GetText(cancellationToken) is not null)
                .Select(file => new ParsedFile<SnapshotFile>(file.Text, new SnapshotFile(
                    EndpointFileMatch.NameOf(DataFileItems.PathOf(file.Text)), file.Data.Environments, ReadSnapshot(file.Text, cancellationToken))
                {
                    Manufacturers = file.Data.Manufacturers,
                }))],
            [.. files
                .Where(file => file.Data.Kind == DataFileRole.Settings && file.Text.GetText(cancellationToken) is not null)
                .Select(file => new ParsedFile<SettingsFile>(file.Text, new SettingsFile(
                    DataFileItems.PathOf(file.Text), file.Data.Environments[0], ReadSettings(file.Text, cancellationToken))))],
            DataFileItems.RequireSnapshot(options.AnalyzerConfigOptionsProvider));
    }

    /// <summary>Reads an endpoint file, for the generator too: what one of them has read of a text, the other takes.</summary>
    public static ParsedEndpointFile ReadEndpoints(AdditionalText file, CancellationToken cancellationToken)
    {
        var path = DataFileItems.PathOf(file);
        return Known<ParsedEndpointFile>.Of(
            file, path, EndpointFileReader.Missing(path), (text, cancellation) => EndpointFileReader.Read(path, text, cancellation), cancellationToken);
    }

    private static SdsSnapshot ReadSnapshot(AdditionalText file, CancellationToken cancellationToken) =>
        Known<SdsSnapshot>.Of(file, string.Empty, new SdsSnapshot([], [], []), SdsSnapshotReader.Read, cancellationToken);

    private static SettingsLayer ReadSettings(AdditionalText file, CancellationToken cancellationToken) =>
        Known<SettingsLayer>.Of(file, string.Empty, new SettingsLayer([], []), SettingsReader.Read, cancellationToken);

    /// <summary>
    /// Readings by text: a file is read again when its text changes, not when the compilation does. Keyed weakly; the values hold no
    /// text of the host's.
    /// </summary>
    private static class Known<T>
        where T : class
    {
        private static readonly ConditionalWeakTable<SourceText, Entry> Table = new();

        /// <param name="missing">What to say of a file that isn't there: the compiler reports it (CS2001).</param>
        public static T Of(AdditionalText file, string key, T missing, Func<string, CancellationToken, T> read, CancellationToken cancellationToken)
        {
            if (file.GetText(cancellationToken) is not { } text)
            {
                return missing;
            }

            if (!Table.TryGetValue(text, out var known) || known.Key != key)
            {
                known = new Entry(key, read(text.ToString(), cancellationToken));
                Table.Remove(text);
                Table.GetValue(text, _ => known);
            }

            return known.Reading;
        }

        private sealed record Entry(string Key, T Reading);
    }
}

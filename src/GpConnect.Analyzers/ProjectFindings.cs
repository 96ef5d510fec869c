using System.Collections.Generic;
using System.Linq;
using System.Threading;
using GpConnect.Analyzers.Declarations;
using GpConnect.Analyzers.Model;
using GpConnect.Analyzers.Rules;
using GpConnect.Analyzers.Rules.Registries;
using GpConnect.Analyzers.Rules.Sds;
using Microsoft.CodeAnalysis;

namespace GpConnect.Analyzers;

/// <summary>What the rules find in a project, by the file it is reported in.</summary>
internal sealed class ProjectFindings
{
    private readonly ILookup<(SiteKind Kind, int Source), Finding> _byFile;
    private readonly Dictionary<SyntaxTree, int> _sources = [];
    private readonly SiteLocator _locator;
    private readonly ProjectDeclarations _project;

    private ProjectFindings(ProjectDeclarations project, IEnumerable<Finding> findings)
    {
        _project = project;
        _locator = new SiteLocator(project);
        for (var i = 0; i < project.Trees.Count; i++)
        {
            _sources[project.Trees[i]] = i;
        }

        // What several endpoints have in common (the party key of their registry, a row that two registries take) is said once.
        var said = new HashSet<(string, Site)>();
        _byFile = findings
            .Where(finding => said.Add((finding.Rule.Id, finding.Site)))
            .ToLookup(static finding => (finding.Site.Kind, finding.Site.Source));
    }

    /// <summary>Runs all rules.</summary>
    public static ProjectFindings Find(ProjectDeclarations project, Estate estate, CancellationToken cancellationToken)
    {
        var findings = project.Builds.SelectMany(static build => build.Findings).ToList();
        for (var i = 0; i < project.DataFiles.Endpoints.Count; i++)
        {
            findings.AddRange(project.DataFiles.Endpoints[i].Reading.Errors.Select(error => InvalidEndpointRow.Of(
                new Site(SiteKind.File, i, error.Start, error.Length, Place.Range), error.Message)));
        }

        for (var i = 0; i < project.DataFiles.Snapshots.Count; i++)
        {
            findings.AddRange(project.DataFiles.Snapshots[i].Reading.Snapshot.Errors.Select(error => InvalidSdsSnapshot.Of(
                new Site(SiteKind.Snapshot, i, error.Start, error.Length, Place.Range), error.Message)));
        }

        foreach (var rule in AllRules.OfEstate)
        {
            cancellationToken.ThrowIfCancellationRequested();
            rule.Find(estate, findings);
        }

        return new ProjectFindings(project, findings);
    }

    /// <summary>The diagnostics of a C# file.</summary>
    public IEnumerable<Diagnostic> In(SyntaxTree tree, CancellationToken cancellationToken) =>
        _sources.TryGetValue(tree, out var source) ? Diagnostics(SiteKind.Source, source, cancellationToken) : [];

    /// <summary>The diagnostics of a data file.</summary>
    public IEnumerable<Diagnostic> In(AdditionalText file, CancellationToken cancellationToken)
    {
        var path = DataFiles.PathOf(file);
        return Diagnostics(SiteKind.File, IndexOf(_project.DataFiles.Endpoints, path), cancellationToken)
            .Concat(Diagnostics(SiteKind.Snapshot, IndexOf(_project.DataFiles.Snapshots, path), cancellationToken));
    }

    private static int IndexOf<T>(IReadOnlyList<ReadFile<T>> files, string path)
    {
        for (var i = 0; i < files.Count; i++)
        {
            if (DataFiles.PathOf(files[i].Text) == path)
            {
                return i;
            }
        }

        return -1;
    }

    private IEnumerable<Diagnostic> Diagnostics(SiteKind kind, int source, CancellationToken cancellationToken) =>
        _byFile[(kind, source)].Select(finding => Diagnostic.Create(
            Descriptors.Of(finding.Rule),
            _locator.Locate(finding.Site, cancellationToken),
            finding.First is { } first ? [_locator.Locate(first, cancellationToken)] : null,
            finding.Mended is null ? null : DiagnosticProperties.Suggested(finding.Mended),
            finding.Arguments.ToArray<object>()));
}

using System.Collections.Generic;
using System.Linq;
using System.Threading;
using GpConnect.Analyzers.Declarations;
using GpConnect.Rules;
using GpConnect.Rules.Model;
using Microsoft.CodeAnalysis;

namespace GpConnect.Analyzers.Analysis;

/// <summary>What the rules find in a compilation, by the file it is reported in.</summary>
internal sealed class ProjectFindings
{
    private readonly ILookup<(SiteKind Kind, int Source), Finding> _byFile;
    private readonly Dictionary<SyntaxTree, int> _sources;
    private readonly SiteLocator _locator;
    private readonly ProjectDataFiles _files;

    /// <summary>Places <paramref name="findings"/> of all rules, which are by file, in a compilation.</summary>
    public ProjectFindings(ProjectDeclarations project, ProjectDataFiles files, ILookup<(SiteKind Kind, int Source), Finding> findings)
    {
        _files = files;
        _locator = new SiteLocator(project, files);
        _sources = new(project.Trees.Count);
        for (var i = 0; i < project.Trees.Count; i++)
        {
            _sources[project.Trees[i]] = i;
        }

        _byFile = findings;
    }

    /// <summary>The diagnostics of a C# file.</summary>
    public IEnumerable<Diagnostic> In(SyntaxTree tree, CancellationToken cancellationToken) =>
        _sources.TryGetValue(tree, out var source) ? Diagnostics(SiteKind.Source, source, cancellationToken) : [];

    /// <summary>The diagnostics of a data file.</summary>
    public IEnumerable<Diagnostic> In(AdditionalText file, CancellationToken cancellationToken)
    {
        var path = DataFileItems.PathOf(file);
        return Diagnostics(SiteKind.File, IndexOf(_files.Endpoints, path), cancellationToken)
            .Concat(Diagnostics(SiteKind.Settings, IndexOf(_files.Settings, path), cancellationToken))
            .Concat(Diagnostics(SiteKind.Snapshot, IndexOf(_files.Snapshots, path), cancellationToken));
    }

    private static int IndexOf<T>(IReadOnlyList<ParsedFile<T>> files, string path)
    {
        for (var i = 0; i < files.Count; i++)
        {
            if (DataFileItems.PathOf(files[i].Text) == path)
            {
                return i;
            }
        }

        return -1;
    }

    private IEnumerable<Diagnostic> Diagnostics(SiteKind kind, int source, CancellationToken cancellationToken) =>
        _byFile[(kind, source)].Select(finding => Reporting.Diagnostics.Of(
            finding,
            _locator.Locate(finding.Site, cancellationToken),
            finding.First is { Kind: not SiteKind.Reference } first ? _locator.Locate(first, cancellationToken) : null));
}

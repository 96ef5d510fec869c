using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading;
using GpConnect.Rules.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace GpConnect.Analyzers.Declarations;

/// <summary>Turns the ordinals of sites into positions, when something is reported.</summary>
internal sealed class SiteLocator
{
    private readonly ProjectDeclarations _project;
    private readonly ProjectDataFiles _files;
    private readonly ConcurrentDictionary<int, IReadOnlyList<LocatedPart>> _parts = new();

    public SiteLocator(ProjectDeclarations project, ProjectDataFiles files) => (_project, _files) = (project, files);

    /// <summary>The narrowest place of <paramref name="site"/>.</summary>
    public Location Locate(Site site, CancellationToken cancellationToken) => site.Kind switch
    {
        SiteKind.Source => PartsOf(site.Source, cancellationToken)[site.Part].Locate(site),
        SiteKind.File => LocateInFile(site, cancellationToken),
        SiteKind.Settings =>
            InFile(_files.Settings[site.Source].Text, new TextSpan(site.Part, site.Item), cancellationToken),
        SiteKind.Snapshot =>
            InFile(_files.Snapshots[site.Source].Text, new TextSpan(site.Part, site.Item), cancellationToken),
        _ => Location.None,
    };

    private IReadOnlyList<LocatedPart> PartsOf(int source, CancellationToken cancellationToken) => _parts.TryGetValue(source, out var parts)
        ? parts
        : _parts.GetOrAdd(source, _project.PartsOf(source, cancellationToken));

    private Location LocateInFile(Site site, CancellationToken cancellationToken)
    {
        var file = _files.Endpoints[site.Source];
        var (start, length) = file.Reading.Cells.SpanOf(site);
        return InFile(file.Text, new TextSpan(start, length), cancellationToken);
    }

    private static Location InFile(AdditionalText file, TextSpan span, CancellationToken cancellationToken)
    {
        var lines = file.GetText(cancellationToken)?.Lines;
        return lines is null
            ? Location.Create(file.Path, default, default)
            : Location.Create(file.Path, span, lines.GetLinePositionSpan(span));
    }
}

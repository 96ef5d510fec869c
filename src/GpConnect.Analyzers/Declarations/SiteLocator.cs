using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using GpConnect.Rules.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace GpConnect.Analyzers.Declarations;

/// <summary>Turns the ordinals of sites into positions, when something is reported.</summary>
internal sealed class SiteLocator
{
    private readonly ProjectDeclarations _project;
    private readonly ConcurrentDictionary<int, IReadOnlyList<LocatedPart>> _parts = new();

    public SiteLocator(ProjectDeclarations project) => _project = project;

    /// <summary>The narrowest place of <paramref name="site"/>.</summary>
    public Location Locate(Site site, CancellationToken cancellationToken) => site.Kind switch
    {
        SiteKind.Source => LocateInSource(site, cancellationToken),
        SiteKind.File => LocateInFile(site, cancellationToken),
        SiteKind.Snapshot =>
            InFile(_project.DataFiles.Snapshots[site.Source].Text, new TextSpan(site.Part, site.Item), cancellationToken),
        _ => Location.None,
    };

    private Location LocateInSource(Site site, CancellationToken cancellationToken)
    {
        var part = PartsOf(site.Source, cancellationToken)[site.Part];
        if (site.Place == Place.ClassName)
        {
            return part.Declaration.Identifier.GetLocation();
        }

        var attribute = part.Attributes[site.Item];
        return (ArgumentAt(attribute, site.Place)?.Expression ?? (SyntaxNode)attribute.Name).GetLocation();
    }

    private IReadOnlyList<LocatedPart> PartsOf(int source, CancellationToken cancellationToken)
    {
        if (!_parts.TryGetValue(source, out var ofSource))
        {
            // The attributes of a class are listed once: there may be thousands, each with a diagnostic.
            ofSource = [.. CandidateClasses.Of(_project.Trees[source], _project.Aliases, cancellationToken)
                .Select(static candidate => new LocatedPart(candidate.Declaration, [.. candidate.Attributes()]))];
            ofSource = _parts.GetOrAdd(source, ofSource);
        }

        return ofSource;
    }

    private static AttributeArgumentSyntax? ArgumentAt(AttributeSyntax attribute, Place place)
    {
        var (name, position) = place switch
        {
            Place.Name => (KnownAttributes.Name, 0),
            Place.FileName => (KnownAttributes.FileName, 0),
            Place.OdsCode => (KnownAttributes.OdsCode, -1),
            Place.Asid => (KnownAttributes.Asid, -1),
            Place.PartyKey => (KnownAttributes.PartyKey, -1),
            Place.Registration => (KnownAttributes.Registration, -1),
            _ => (string.Empty, -1),
        };
        var arguments = attribute.ArgumentList?.Arguments ?? default;
        for (var i = 0; i < arguments.Count; i++)
        {
            var written = (arguments[i].NameEquals?.Name ?? arguments[i].NameColon?.Name)?.Identifier.ValueText;
            if (written is null ? i == position : written == name)
            {
                return arguments[i];
            }
        }

        return null;
    }

    private Location LocateInFile(Site site, CancellationToken cancellationToken)
    {
        var file = _project.DataFiles.Endpoints[site.Source];
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

    private sealed record LocatedPart(TypeDeclarationSyntax Declaration, AttributeSyntax[] Attributes);
}

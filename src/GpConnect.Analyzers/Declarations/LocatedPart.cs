using System.Collections.Generic;
using System.Linq;
using System.Threading;
using GpConnect.Rules.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GpConnect.Analyzers.Declarations;

/// <summary>A class part of a tree, with its attributes that may be ours: what the ordinals of a <see cref="Site"/> count.</summary>
internal sealed class LocatedPart
{
    private readonly TypeDeclarationSyntax _declaration;
    private readonly AttributeSyntax[] _attributes;

    private LocatedPart(CandidateClass candidate)
    {
        _declaration = candidate.Declaration;

        // Listed once: there may be thousands, each with a diagnostic.
        _attributes = [.. candidate.Attributes()];
    }

    /// <summary>The class parts of <paramref name="tree"/>.</summary>
    public static IReadOnlyList<LocatedPart> Of(SyntaxTree tree, EquatableArray<string> globalAliases, CancellationToken cancellationToken) =>
        [.. CandidateClasses.Of(tree, globalAliases, cancellationToken).Select(static candidate => new LocatedPart(candidate))];

    /// <summary>Where a site in this part is.</summary>
    public Location Locate(Site site)
    {
        if (site.Place == Place.ClassName)
        {
            return _declaration.Identifier.GetLocation();
        }

        var attribute = _attributes[site.Item];
        return (ArgumentAt(attribute, site.Place)?.Expression ?? (SyntaxNode)attribute.Name).GetLocation();
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
}

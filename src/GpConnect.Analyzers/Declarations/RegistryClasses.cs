using System;
using System.Collections.Generic;
using System.Linq;
using GpConnect.Rules.Model;

namespace GpConnect.Analyzers.Declarations;

/// <summary>A source's declarations with the answers to their questions.</summary>
internal sealed record BoundSource(SourceDeclarations Declarations, EquatableArray<Answers> Answers);

/// <summary>All parts of one class that have attributes of ours.</summary>
/// <param name="HintName">The name of the file that is generated for it, unlike any other's in any case.</param>
/// <param name="Parts">The parts, by path and position.</param>
internal sealed record RegistryClass(string HintName, EquatableArray<BoundPart> Parts);

/// <summary>Puts the parts of classes together.</summary>
internal static class RegistryClasses
{
    /// <summary>The order of sources: by path, the same on every machine.</summary>
    public static List<T> Ordered<T>(IEnumerable<T> sources, Func<T, string> pathOf) =>
        [.. sources.OrderBy(source => pathOf(source).Replace('\\', '/'), StringComparer.Ordinal)];

    /// <summary>The classes that <paramref name="unordered"/> sources declare. Sites count sources in their order by path.</summary>
    public static List<RegistryClass> Of(IEnumerable<BoundSource> unordered)
    {
        var sources = Ordered(unordered, static source => source.Declarations.Path);
        var parts = new SortedDictionary<string, List<BoundPart>>(StringComparer.Ordinal);
        for (var source = 0; source < sources.Count; source++)
        {
            var declarations = sources[source].Declarations;
            for (var ordinal = 0; ordinal < declarations.Parts.Count; ordinal++)
            {
                var part = new BoundPart(source, declarations.Path, ordinal, declarations.Parts[ordinal], sources[source].Answers[ordinal]);
                if (IsOurs(part))
                {
                    var name = part.Part.Type.MetadataName;
                    if (!parts.TryGetValue(name, out var ofClass))
                    {
                        parts.Add(name, ofClass = []);
                    }

                    ofClass.Add(part);
                }
            }
        }

        var classes = new List<RegistryClass>(parts.Count);
        var hintNames = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var ofClass in parts)
        {
            var hint = HintName.Of(ofClass.Key);
            var unique = hint;
            for (var i = 2; !hintNames.Add(unique); i++)
            {
                unique = hint + "-" + i.ToString(System.Globalization.CultureInfo.InvariantCulture);
            }

            classes.Add(new RegistryClass(unique + ".g.cs", ofClass.Value.ToEquatableArray()));
        }

        return classes;
    }

    /// <summary>Whether a part has an attribute of ours.</summary>
    public static bool IsOurs(BoundPart part)
    {
        for (var i = 0; i < part.Part.Attributes.Count; i++)
        {
            if (part.KindOf(i) != AttributeKind.None)
            {
                return true;
            }
        }

        return false;
    }
}

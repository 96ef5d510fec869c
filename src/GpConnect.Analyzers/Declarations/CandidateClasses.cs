using System.Collections.Generic;
using System.Threading;
using GpConnect.Rules.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GpConnect.Analyzers.Declarations;

/// <summary>A class part with attributes that may be ours by their names.</summary>
internal readonly struct CandidateClass
{
    private readonly NameSet _names;

    public CandidateClass(TypeDeclarationSyntax declaration, NameSet names)
    {
        Declaration = declaration;
        _names = names;
    }

    public TypeDeclarationSyntax Declaration { get; }

    /// <summary>The attributes that may be ours, in order: what ordinals of attributes count.</summary>
    public IEnumerable<AttributeSyntax> Attributes()
    {
        foreach (var (attribute, mayBeOurs) in AllAttributes())
        {
            if (mayBeOurs)
            {
                yield return attribute;
            }
        }
    }

    /// <summary>Whether the attributes are those of another tree's class part, which the compiler did not parse again, and mean the same.</summary>
    public bool HasAttributesOf(CandidateClass other)
    {
        var (lists, others) = (Declaration.AttributeLists, other.Declaration.AttributeLists);
        if (lists.Count != others.Count || !_names.IsSameAs(other._names))
        {
            return false;
        }

        for (var i = 0; i < lists.Count; i++)
        {
            if (!lists[i].IsIncrementallyIdenticalTo(others[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>All attributes, and which of them may be ours.</summary>
    public IEnumerable<(AttributeSyntax Attribute, bool MayBeOurs)> AllAttributes()
    {
        foreach (var list in Declaration.AttributeLists)
        {
            foreach (var attribute in list.Attributes)
            {
                yield return (attribute, _names.MayBeOurs(attribute.Name));
            }
        }
    }
}

/// <summary>
/// Finds the class parts that may declare something. The reader, the binder and the locator all number class parts by it.
/// </summary>
internal static class CandidateClasses
{
    public static IReadOnlyList<CandidateClass> Of(
        SyntaxTree tree, EquatableArray<string> globalAliases, CancellationToken cancellationToken)
    {
        if (tree.GetRoot(cancellationToken) is not CompilationUnitSyntax root)
        {
            return [];
        }

        var found = new List<CandidateClass>();
        Visit(root.Members, NameSet.Of(root, globalAliases), found);
        return found;
    }

    private static void Visit(SyntaxList<MemberDeclarationSyntax> members, NameSet names, List<CandidateClass> found)
    {
        foreach (var member in members)
        {
            switch (member)
            {
                case BaseNamespaceDeclarationSyntax space when IsWhole(space.Name):
                    Visit(space.Members, names.With(space.Usings), found);
                    break;
                case TypeDeclarationSyntax type when !type.Identifier.IsMissing:
                    if (type is ClassDeclarationSyntax or RecordDeclarationSyntax && HasCandidate(type, names))
                    {
                        found.Add(new CandidateClass(type, names));
                    }

                    Visit(type.Members, names, found);
                    break;
            }
        }
    }

    /// <summary>Whether a name is typed to its end: nothing can be generated into what has no name yet.</summary>
    private static bool IsWhole(NameSyntax name) => name switch
    {
        QualifiedNameSyntax qualified => IsWhole(qualified.Left) && IsWhole(qualified.Right),
        SimpleNameSyntax simple => !simple.Identifier.IsMissing,
        _ => false,
    };

    private static bool HasCandidate(TypeDeclarationSyntax type, NameSet names)
    {
        foreach (var list in type.AttributeLists)
        {
            foreach (var attribute in list.Attributes)
            {
                if (names.MayBeOurs(attribute.Name))
                {
                    return true;
                }
            }
        }

        return false;
    }
}

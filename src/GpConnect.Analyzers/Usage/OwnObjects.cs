using System.Collections.Concurrent;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GpConnect.Analyzers.Usage;

/// <summary>
/// Tells the types whose objects only the project itself can make and fill. That is proved: frameworks fill objects in more ways than
/// anyone can list, so what isn't known to be harmless counts as one of them. Each type is looked at once.
/// </summary>
internal sealed class OwnObjects
{
    /// <summary>How many mentions of a type, and variables of it, are looked at. Of more, nothing is known.</summary>
    public const int Most = 100;

    private readonly ConcurrentDictionary<ISymbol, bool> _known = new(SymbolEqualityComparer.Default);

    /// <summary>Whether no one but the project makes and fills objects of the type.</summary>
    public bool AreOf(INamedTypeSymbol type, SemanticModel model, CancellationToken cancellationToken)
    {
        if (!_known.TryGetValue(type, out var areOwn))
        {
            areOwn = _known.GetOrAdd(
                type,
                IsPlain(type, model.Compilation, cancellationToken) && new OwnObjectsProof(type, model, cancellationToken).Holds());
        }

        return areOwn;
    }

    /// <summary>Whether a type is a class of its own that other projects don't see, and has nothing but properties without code.</summary>
    private static bool IsPlain(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellationToken) =>
        !type.IsGenericType
        && ReadOnlyMembers.DeclarationOf(type, compilation, cancellationToken)
            is TypeDeclarationSyntax { BaseList: null, ParameterList: null, AttributeLists.Count: 0 } declaration
        && !declaration.Modifiers.Any(SyntaxKind.PartialKeyword)
        && declaration.Members.All(IsAutoProperty)
        && !IsVisibleToOthers(type);

    private static bool IsAutoProperty(MemberDeclarationSyntax member) =>
        member is PropertyDeclarationSyntax { ExpressionBody: null, AttributeLists.Count: 0, AccessorList.Accessors: var accessors }
        && !member.Modifiers.Any(static modifier => modifier.Kind() is SyntaxKind.VirtualKeyword or SyntaxKind.PartialKeyword)
        && accessors.All(static accessor => accessor is { Body: null, ExpressionBody: null, AttributeLists.Count: 0 });

    private static bool IsVisibleToOthers(INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.ContainingType)
        {
            if (current.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal))
            {
                return type.ContainingAssembly.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name == "InternalsVisibleToAttribute");
            }
        }

        return true;
    }
}

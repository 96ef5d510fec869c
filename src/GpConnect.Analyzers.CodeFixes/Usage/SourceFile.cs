using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace GpConnect.Analyzers.CodeFixes.Usage;

/// <summary>A C# file as fixes look at it.</summary>
internal sealed record SourceFile(Document Document, SyntaxNode Root, SemanticModel Model)
{
    public static async Task<SourceFile?> OfAsync(Document document, CancellationToken cancellationToken) =>
        await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is { } root
        && await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is { } model
            ? new SourceFile(document, root, model)
            : null;

    /// <summary>The type of that full name: <c>Acme.Practices</c>, nested with <c>.</c>.</summary>
    public INamedTypeSymbol? FindType(string fullName)
    {
        INamespaceOrTypeSymbol? current = Model.Compilation.GlobalNamespace;
        foreach (var name in fullName.Split('.'))
        {
            // A type of the project before one of a reference, a namespace before a type: as declarations of registries are named.
            INamespaceOrTypeSymbol? next = null;
            foreach (var member in current.GetMembers(name))
            {
                if (member is INamespaceOrTypeSymbol container and not INamedTypeSymbol { Arity: > 0 } && next is not INamespaceSymbol)
                {
                    next = container;
                }
            }

            if ((current = next) is null)
            {
                return null;
            }
        }

        return current as INamedTypeSymbol;
    }

    /// <summary>A type's name, as short as it can be with the imports there are.</summary>
    public static ExpressionSyntax NameOf(ITypeSymbol type) =>
        SyntaxFactory.ParseExpression(type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat))
            .WithAdditionalAnnotations(Simplifier.Annotation);

    /// <summary>The namespace to import for a type's short name; null where none is needed, or where it would change what a name means.</summary>
    public string? ImportFor(INamedTypeSymbol type, int position)
    {
        while (type.ContainingType is { } containing)
        {
            type = containing;
        }

        return type.ContainingNamespace is { IsGlobalNamespace: false } space
            && Model.LookupNamespacesAndTypes(position, name: type.Name).IsEmpty
            && !WouldBeAmbiguous(space)
                ? space.ToDisplayString()
                : null;
    }

    /// <summary>The namespace to import for an extension method; null where it is in scope.</summary>
    public string? ImportForExtension(ExpressionSyntax receiver, string method, string space) =>
        Model.LookupSymbols(receiver.SpanStart, Model.GetTypeInfo(receiver).Type, method, includeReducedExtensionMethods: true).IsEmpty
            ? space
            : null;

    /// <summary>Whether the file says a name that means something else now, and that a type of the namespace has, too.</summary>
    private bool WouldBeAmbiguous(INamespaceSymbol space)
    {
        var names = new HashSet<string>(space.GetTypeMembers().Select(static type => type.Name), System.StringComparer.Ordinal);
        return Root.DescendantNodes().OfType<SimpleNameSyntax>().Any(name =>
            names.Contains(name.Identifier.ValueText)
            && Model.GetSymbolInfo(name).Symbol is INamedTypeSymbol other
            && !SymbolEqualityComparer.Default.Equals(other.ContainingNamespace, space));
    }
}

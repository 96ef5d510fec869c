using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using GpConnect.Analyzers.Usage;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace GpConnect.Analyzers.CodeFixes.Usage;

/// <summary>A C# file as fixes look at it.</summary>
internal sealed record SourceFile(Document Document, SyntaxNode Root, SemanticModel Model, SourceText Text)
{
    public static async Task<SourceFile?> OfAsync(Document document, CancellationToken cancellationToken) =>
        await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is { } root
        && await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is { } model
            ? new SourceFile(document, root, model, await document.GetTextAsync(cancellationToken).ConfigureAwait(false))
            : null;

    /// <summary>The type of that full name: <c>Acme.Practices</c>, nested with <c>.</c>.</summary>
    public INamedTypeSymbol? FindType(string fullName) => IdentifierLiterals.FindType(Model.Compilation, fullName);

    /// <summary>Writes <paramref name="code"/> over <paramref name="node"/>, with the imports that it needs.</summary>
    public IReadOnlyList<TextEdit> Replace(SyntaxNode node, string code, params string?[] imports) =>
        [TextEdit.Replace(Document, node.Span, code), .. ImportsOf(imports)];

    /// <summary>Adds <c>using</c> directives; a null is none.</summary>
    public IEnumerable<TextEdit> ImportsOf(IEnumerable<string?> names) => names
        .OfType<string>()
        .Distinct()
        .OrderBy(static name => name, StringComparer.Ordinal)
        .Select(name => Imports.Insertion(this, name))
        .OfType<TextEdit>();

    /// <summary>How a type is named, the shortest name first: where another thing has that name, the full one is left.</summary>
    public IEnumerable<(string Name, string? Import)> NamesOf(INamedTypeSymbol type, int position)
    {
        yield return NameOf(type, position);
        yield return (type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat), null);
    }

    /// <summary>A type's short name, and the namespace to import for it.</summary>
    public (string Name, string? Import) NameOf(INamedTypeSymbol type, int position)
    {
        var outermost = type;
        while (outermost.ContainingType is { } containing)
        {
            outermost = containing;
        }

        return outermost.ContainingNamespace is { IsGlobalNamespace: false } space
            && Model.LookupSymbols(position, name: outermost.Name).IsEmpty
            && !WouldBeAmbiguous(space)
                ? (type.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat), space.ToDisplayString())
                : (type.NameAt(Model, position), null);
    }

    /// <summary>The namespace to import for an extension method; null where it is in scope.</summary>
    public string? ImportForExtension(ExpressionSyntax receiver, string method, string space) =>
        Model.LookupSymbols(receiver.SpanStart, Model.GetTypeInfo(receiver).Type, method, includeReducedExtensionMethods: true).IsEmpty
            ? space
            : null;

    /// <summary>Whether the file says a name that means something else now, and that a type of the namespace has, too.</summary>
    private bool WouldBeAmbiguous(INamespaceSymbol space)
    {
        var names = new HashSet<string>(space.GetTypeMembers().Select(static type => type.Name), StringComparer.Ordinal);
        return Root.DescendantNodes().OfType<SimpleNameSyntax>().Any(name =>
            names.Contains(name.Identifier.ValueText)
            && Model.GetSymbolInfo(name).Symbol is INamedTypeSymbol other
            && !SymbolEqualityComparer.Default.Equals(other.ContainingNamespace, space));
    }
}

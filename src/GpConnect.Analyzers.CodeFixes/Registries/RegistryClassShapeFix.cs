using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using GpConnect.Analyzers.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;

namespace GpConnect.Analyzers.CodeFixes.Registries;

/// <summary>GPC3001: makes the class static and partial, and the types around it partial, where nothing else is wrong with it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class RegistryClassShapeFix : RegistryClassFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("GPC3001");

    private protected override Task<IReadOnlyList<SuggestedFix>> SuggestAsync(
        Document document, SemanticModel model, TypeDeclarationSyntax declaration, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        // Only where modifiers are all that is missing does the diagnostic say what fixes it.
        if (!diagnostic.Properties.ContainsKey(DiagnosticProperties.SuggestedKey)
            || model.GetDeclaredSymbol(declaration, cancellationToken) is not INamedTypeSymbol type
            || !(type.IsStatic || CanBeStatic(type)))
        {
            return Task.FromResult<IReadOnlyList<SuggestedFix>>([]);
        }

        var parts = type.DeclaringSyntaxReferences
            .Select(reference => reference.GetSyntax(cancellationToken))
            .OfType<TypeDeclarationSyntax>()
            .ToList();
        var solution = document.Project.Solution;
        var edits = new List<TextEdit>();
        if (!type.IsStatic)
        {
            MakeStatic(declaration, parts, solution, edits);
        }

        foreach (var part in parts.SelectMany(static part => part.AncestorsAndSelf().OfType<TypeDeclarationSyntax>()))
        {
            if (!part.Modifiers.Any(SyntaxKind.PartialKeyword) && solution.GetDocument(part.SyntaxTree) is { } file)
            {
                edits.Add(TextEdit.Insert(file, part.Keyword.SpanStart, "partial "));
            }
        }

        return Task.FromResult<IReadOnlyList<SuggestedFix>>(
            [new SuggestedFix("Make the class static and partial", nameof(RegistryClassShapeFix), edits)]);
    }

    /// <summary>Whether nothing is in the class that a static class cannot have.</summary>
    private static bool CanBeStatic(INamedTypeSymbol type) =>
        type.BaseType is { SpecialType: SpecialType.System_Object }
        && type.Interfaces.IsEmpty
        && type.GetMembers().All(static member => member.IsImplicitlyDeclared || CanBeInStatic(member));

    private static bool CanBeInStatic(ISymbol member) =>
        (member.IsStatic || member is INamedTypeSymbol)
        && member is not IMethodSymbol { MethodKind: MethodKind.UserDefinedOperator or MethodKind.Conversion }
        && member.DeclaredAccessibility is not (Accessibility.Protected or Accessibility.ProtectedOrInternal or Accessibility.ProtectedAndInternal);

    private static void MakeStatic(
        TypeDeclarationSyntax declaration, List<TypeDeclarationSyntax> parts, Solution solution, List<TextEdit> edits)
    {
        // A static class is sealed and abstract by itself, and may not say so.
        foreach (var part in parts)
        {
            var modifier = part.Modifiers.FirstOrDefault(
                static modifier => modifier.IsKind(SyntaxKind.SealedKeyword) || modifier.IsKind(SyntaxKind.AbstractKeyword));
            if (modifier != default && solution.GetDocument(part.SyntaxTree) is { } file)
            {
                edits.Add(TextEdit.Replace(file, modifier.Span, "static"));
            }
        }

        if (edits.Count == 0 && solution.GetDocument(declaration.SyntaxTree) is { } own)
        {
            var next = declaration.Modifiers.FirstOrDefault(static modifier => !SyntaxFacts.IsAccessibilityModifier(modifier.Kind()));
            edits.Add(TextEdit.Insert(own, (next == default ? declaration.Keyword : next).SpanStart, "static "));
        }
    }
}

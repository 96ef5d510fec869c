using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GpConnect.Analyzers.CodeFixes.Identifiers;

/// <summary>GPC2002, GPC2003, GPC2004: writes the identifier without spaces and separators, in upper case, where that makes it valid.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, DocumentKinds = [nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument)])]
public sealed class MalformedIdentifierFix : SuggestedValueFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("GPC2002", "GPC2003", "GPC2004");

    private protected override string TitleFor(Diagnostic diagnostic, string value) => $"Change to {value}";

    // The value of a constant is fixed where it is declared, and not left behind for its other uses.
    private protected override bool MayReplace(ExpressionSyntax expression) => false;
}

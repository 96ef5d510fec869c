using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GpConnect.Analyzers.CodeFixes.Identifiers;

/// <summary>GPC2001: declares the identifier that SDS has, if a snapshot has exactly one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, DocumentKinds = [nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument)])]
public sealed class MissingIdentifierFix : SuggestedValueFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("GPC2001");

    private protected override string TitleFor(Diagnostic diagnostic, string value) => $"Use what SDS has: {value}";

    // What isn't text there may mean something else.
    private protected override bool MayReplace(ExpressionSyntax expression) => false;
}

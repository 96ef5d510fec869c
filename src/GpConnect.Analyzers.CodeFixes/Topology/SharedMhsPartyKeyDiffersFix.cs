using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GpConnect.Analyzers.CodeFixes.Topology;

/// <summary>GPC1005: uses the one party key of the shared MHS.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, DocumentKinds = [nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument)])]
public sealed class SharedMhsPartyKeyDiffersFix : SuggestedValueFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("GPC1005");

    private protected override string TitleFor(Diagnostic diagnostic, string value) => $"Use the registry's party key {value}";

    // Whatever is written there, the endpoint has the key of its registry.
    private protected override bool MayReplace(ExpressionSyntax expression) => true;
}

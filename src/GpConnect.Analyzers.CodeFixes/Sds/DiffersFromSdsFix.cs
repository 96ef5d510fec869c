using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GpConnect.Analyzers.CodeFixes.Sds;

/// <summary>GPC4002, GPC4003: uses the party key or the ODS code that SDS has for the ASID.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, DocumentKinds = [nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument)])]
public sealed class DiffersFromSdsFix : SuggestedValueFix
{
    private const string PartyKeyDiffers = "GPC4002";
    private const string OrganisationDiffers = "GPC4003";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(PartyKeyDiffers, OrganisationDiffers);

    private protected override string TitleFor(Diagnostic diagnostic, string value) =>
        diagnostic.Id == PartyKeyDiffers ? $"Use the party key in SDS: {value}" : $"Use the ODS code in SDS: {value}";

    // Whatever is written there, this ASID has the value that SDS has for it.
    private protected override bool MayReplace(ExpressionSyntax expression) => true;
}

using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using System.Threading.Tasks;
using GpConnect.Analyzers.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GpConnect.Analyzers.CodeFixes.Usage;

/// <summary>GPC5006: writes the known interaction id that a misspelt one nearly is.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class UnknownInteractionIdFix : CheckedFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("GPC5006");

    internal override async Task<IReadOnlyList<SuggestedFix>> SuggestAsync(
        TextDocument document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (document is not Document source
            || !diagnostic.Properties.TryGetValue(DiagnosticProperties.SuggestedKey, out var nearest)
            || nearest is null
            || await source.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root
            || root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is not ExpressionSyntax written)
        {
            return [];
        }

        return
        [
            new SuggestedFix(
                "Use the nearest interaction id",
                FixableDiagnosticIds[0],
                [TextEdit.Replace(source, written.Span, SymbolDisplay.FormatLiteral(nearest, quote: true))]),
        ];
    }
}

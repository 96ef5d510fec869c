using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using GpConnect.Analyzers.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GpConnect.Analyzers.CodeFixes.Usage;

/// <summary>GPC5006: writes the known interaction id that a misspelt one nearly is.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class UnknownInteractionIdFix : UsageFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("GPC5006");

    private protected override string Title => "Use the nearest interaction id";

    private protected override IEnumerable<IReadOnlyList<TextEdit>> Suggest(
        SourceFile file, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (diagnostic.Properties.TryGetValue(DiagnosticProperties.SuggestedKey, out var nearest)
            && nearest is not null
            && file.Root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is ExpressionSyntax written)
        {
            yield return [TextEdit.Replace(file.Document, written.Span, SymbolDisplay.FormatLiteral(nearest, quote: true))];
        }
    }
}

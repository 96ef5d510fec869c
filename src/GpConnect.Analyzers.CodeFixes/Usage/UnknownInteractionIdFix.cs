using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GpConnect.Analyzers.CodeFixes.Usage;

/// <summary>GPC5006: writes the known interaction id that a misspelt one nearly is.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class UnknownInteractionIdFix : SyntaxFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("GPC5006");

    private protected override string Title => "Use the nearest interaction id";

    private protected override Edit? FindEdit(SourceFile file, Diagnostic diagnostic, CancellationToken cancellationToken) =>
        diagnostic.Properties.TryGetValue(DiagnosticProperties.MendedKey, out var nearest) && nearest is not null
        && file.Root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is ExpressionSyntax written
            ? new Edit(written, editor => editor.ReplaceNode(
                written,
                SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(nearest)).WithTriviaFrom(written)))
            : null;
}

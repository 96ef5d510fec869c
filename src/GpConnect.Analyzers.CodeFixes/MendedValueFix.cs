using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using GpConnect.Analyzers.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GpConnect.Analyzers.CodeFixes;

/// <summary>Writes the value that a diagnostic says is right, in an attribute's argument or in a cell.</summary>
public abstract class MendedValueFix : TextFix
{
    private protected MendedValueFix()
    {
    }

    /// <summary>What the user chooses, for a value.</summary>
    private protected abstract string TitleFor(Diagnostic diagnostic, string mended);

    /// <summary>Whether the value may be written over <paramref name="expression"/>, which is no string literal.</summary>
    private protected abstract bool MayReplace(ExpressionSyntax expression);

    internal sealed override async Task<IReadOnlyList<Repair>> RepairsAsync(
        TextDocument document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (!diagnostic.Properties.TryGetValue(DiagnosticProperties.MendedKey, out var mended) || mended is null)
        {
            return [];
        }

        var edit = document is Document source
            ? await InArgumentAsync(source, diagnostic, mended, cancellationToken).ConfigureAwait(false)
            : await EndpointFileCell.WriteAsync(document, diagnostic.Location.SourceSpan, mended, cancellationToken).ConfigureAwait(false);
        return edit is { } found ? [new Repair(TitleFor(diagnostic, mended), FixableDiagnosticIds[0], [found])] : [];
    }

    private async Task<TextEdit?> InArgumentAsync(
        Document document, Diagnostic diagnostic, string mended, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var node = root?.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        return node is ExpressionSyntax { Parent: AttributeArgumentSyntax } expression
            && (expression.IsKind(SyntaxKind.StringLiteralExpression) || MayReplace(expression))
                ? TextEdit.Replace(document, expression.Span, SymbolDisplay.FormatLiteral(mended, quote: true))
                : null;
    }
}

using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using GpConnect.Analyzers.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GpConnect.Analyzers.CodeFixes;

/// <summary>Writes the value that a diagnostic says is right, in an attribute's argument or in a cell.</summary>
public abstract class SuggestedValueFix : CheckedFix
{
    private protected SuggestedValueFix()
    {
    }

    internal sealed override FixReach Reach => FixReach.Declarations;

    /// <summary>What the user chooses, for a value.</summary>
    private protected abstract string TitleFor(Diagnostic diagnostic, string value);

    /// <summary>Whether the value may be written over <paramref name="expression"/>, which isn't a string literal.</summary>
    private protected abstract bool MayReplace(ExpressionSyntax expression);

    internal sealed override async Task<IReadOnlyList<SuggestedFix>> SuggestAsync(
        TextDocument document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (!diagnostic.Properties.TryGetValue(DiagnosticProperties.SuggestedKey, out var value) || value is null)
        {
            return [];
        }

        var edit = document is Document source
            ? await InArgumentAsync(source, diagnostic, value, cancellationToken).ConfigureAwait(false)
            : await EndpointFileCell.WriteAsync(document, diagnostic.Location.SourceSpan, value, cancellationToken).ConfigureAwait(false);
        return edit is { } found ? [new SuggestedFix(TitleFor(diagnostic, value), FixableDiagnosticIds[0], [found])] : [];
    }

    private async Task<TextEdit?> InArgumentAsync(
        Document document, Diagnostic diagnostic, string value, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var node = root?.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        if (node?.FirstAncestorOrSelf<AttributeArgumentSyntax>() is null
            && node?.FirstAncestorOrSelf<AttributeSyntax>() is { } attribute
            && diagnostic.Properties.TryGetValue(DiagnosticProperties.ArgumentKey, out var argument))
        {
            var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
            return new TextEdit(document.Id, AttributeArguments.Add(attribute, $"{argument} = {SymbolDisplay.FormatLiteral(value, quote: true)}", text));
        }

        return node is ExpressionSyntax { Parent: AttributeArgumentSyntax } expression
            && (expression.IsKind(SyntaxKind.StringLiteralExpression) || MayReplace(expression))
                ? TextEdit.Replace(document, expression.Span, SymbolDisplay.FormatLiteral(value, quote: true))
                : null;
    }
}

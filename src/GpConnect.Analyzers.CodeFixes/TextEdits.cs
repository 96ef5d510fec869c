using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace GpConnect.Analyzers.CodeFixes;

/// <summary>A change of the text of one document.</summary>
/// <param name="Document">The document.</param>
/// <param name="Change">The change.</param>
internal readonly record struct TextEdit(DocumentId Document, TextChange Change)
{
    /// <summary>Writes <paramref name="text"/> over <paramref name="span"/>.</summary>
    public static TextEdit Replace(TextDocument document, TextSpan span, string text) => new(document.Id, new TextChange(span, text));

    /// <summary>Writes <paramref name="text"/> at <paramref name="position"/>.</summary>
    public static TextEdit Insert(TextDocument document, int position, string text) =>
        Replace(document, new TextSpan(position, 0), text);
}

/// <summary>Applies edits to a solution.</summary>
internal static class TextEdits
{
    /// <summary>
    /// Applies all of <paramref name="edits"/>. What two repairs have in common is written once; where two disagree, the first holds.
    /// Several insertions at one position stay in their order.
    /// </summary>
    public static async Task<Solution> ApplyAsync(
        Solution solution, IEnumerable<TextEdit> edits, CancellationToken cancellationToken)
    {
        foreach (var ofDocument in edits.Distinct().GroupBy(static edit => edit.Document, static edit => edit.Change))
        {
            if (solution.GetDocument(ofDocument.Key) is { } document)
            {
                var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
                solution = solution.WithDocumentText(document.Id, Apply(text, ofDocument));
            }
            else if (solution.GetAdditionalDocument(ofDocument.Key) is { } file)
            {
                var text = await file.GetTextAsync(cancellationToken).ConfigureAwait(false);
                solution = solution.WithAdditionalDocumentText(file.Id, Apply(text, ofDocument));
            }
        }

        return solution;
    }

    private static SourceText Apply(SourceText text, IEnumerable<TextChange> changes)
    {
        var apart = new List<TextChange>();
        foreach (var change in changes.OrderBy(static change => change.Span.Start))
        {
            if (apart.Count == 0 || change.Span.Start >= apart[apart.Count - 1].Span.End)
            {
                apart.Add(change);
            }
        }

        return text.WithChanges(apart);
    }
}

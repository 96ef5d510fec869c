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

    /// <summary>Removes what is in <paramref name="span"/>.</summary>
    public static TextEdit Remove(TextDocument document, TextSpan span) => Replace(document, span, string.Empty);
}

/// <summary>Applies edits to a solution.</summary>
internal static class TextEdits
{
    /// <summary>
    /// Applies all of <paramref name="edits"/>, which do not overlap. What two fixes have in common is written once; several insertions at
    /// one position stay in their order.
    /// </summary>
    public static async Task<Solution> ApplyAsync(
        Solution solution, IEnumerable<TextEdit> edits, CancellationToken cancellationToken)
    {
        foreach (var ofDocument in edits.Distinct().GroupBy(static edit => edit.Document, static edit => edit.Change))
        {
            var changes = ofDocument.OrderBy(static change => change.Span.Start);
            if (solution.GetDocument(ofDocument.Key) is { } document)
            {
                var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
                solution = solution.WithDocumentText(document.Id, text.WithChanges(changes));
            }
            else if (solution.GetAdditionalDocument(ofDocument.Key) is { } file)
            {
                var text = await file.GetTextAsync(cancellationToken).ConfigureAwait(false);
                solution = solution.WithAdditionalDocumentText(file.Id, text.WithChanges(changes));
            }
        }

        return solution;
    }

    /// <summary>
    /// The fixes whose edits do not overlap with those of an earlier one, each with all of its edits: half of a fix is none.
    /// </summary>
    public static List<DiagnosticFix> Apart(IEnumerable<DiagnosticFix> fixes)
    {
        var all = fixes.ToList();
        var dropped = new HashSet<DiagnosticFix>();
        foreach (var ofDocument in all
            .SelectMany(static fix => fix.Fix.Edits, static (fix, edit) => (Fix: fix, Edit: edit))
            .GroupBy(static item => item.Edit.Document))
        {
            TextEdit? last = null;
            foreach (var (fix, edit) in ofDocument.OrderBy(static item => item.Edit.Change.Span.Start))
            {
                if (last is { } before && before != edit && edit.Change.Span.Start < before.Change.Span.End)
                {
                    dropped.Add(fix);
                }
                else if (!dropped.Contains(fix))
                {
                    last = edit;
                }
            }
        }

        all.RemoveAll(dropped.Contains);
        return all;
    }
}

using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.Text;

namespace GpConnect.Analyzers.CodeFixes;

/// <summary>The places of a document before and after edits, as places of the old text, so that they can be compared.</summary>
internal sealed class EditedPlaces(IEnumerable<TextEdit> edits)
{
    private readonly TextChange[] _changes =
        [.. edits.Select(static edit => edit.Change).Distinct().OrderBy(static change => change.Span.Start)];

    /// <summary>A place in the old text: what is written over is one place, where it begins.</summary>
    public int OfOld(int position)
    {
        foreach (var change in _changes)
        {
            if (change.Span.Contains(position))
            {
                return change.Span.Start;
            }
        }

        return position;
    }

    /// <summary>A place in the new text: what is written is one place, where it began.</summary>
    public int OfNew(int position)
    {
        var moved = 0;
        foreach (var change in _changes)
        {
            var (start, length) = (change.Span.Start + moved, change.NewText?.Length ?? 0);
            if (position < start)
            {
                break;
            }

            if (position < start + length)
            {
                return change.Span.Start;
            }

            moved += length - change.Span.Length;
        }

        return position - moved;
    }
}

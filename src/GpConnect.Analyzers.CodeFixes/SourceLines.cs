using Microsoft.CodeAnalysis.Text;

namespace GpConnect.Analyzers.CodeFixes;

/// <summary>Makes what is written look like the lines around it.</summary>
internal static class SourceLines
{
    /// <summary>A line break with the indentation of what is at <paramref name="position"/>; null where that does not begin its line.</summary>
    public static string? BreakBefore(SourceText text, int position)
    {
        var line = text.Lines.GetLineFromPosition(position);
        var indentation = text.ToString(TextSpan.FromBounds(line.Start, position));
        return string.IsNullOrWhiteSpace(indentation) ? LineBreakOf(text) + indentation : null;
    }

    /// <summary>The line break that the text has.</summary>
    public static string LineBreakOf(SourceText text)
    {
        var first = text.Lines[0];
        return first.EndIncludingLineBreak > first.End
            ? text.ToString(TextSpan.FromBounds(first.End, first.EndIncludingLineBreak))
            : "\n";
    }

    /// <summary>The span with its lines where nothing else is on them; otherwise with the spaces on one side of it.</summary>
    public static TextSpan WithItsLines(TextSpan span, SourceText text)
    {
        var first = text.Lines.GetLineFromPosition(span.Start);
        var last = text.Lines.GetLineFromPosition(span.End);
        var (start, end) = (span.Start, span.End);
        while (end < last.End && char.IsWhiteSpace(text[end]))
        {
            end++;
        }

        if (end < last.End)
        {
            return TextSpan.FromBounds(start, end);
        }

        while (start > first.Start && char.IsWhiteSpace(text[start - 1]))
        {
            start--;
        }

        return TextSpan.FromBounds(start, start == first.Start ? last.EndIncludingLineBreak : end);
    }
}

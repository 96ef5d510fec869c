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

    private static string LineBreakOf(SourceText text)
    {
        var first = text.Lines[0];
        return first.EndIncludingLineBreak > first.End
            ? text.ToString(TextSpan.FromBounds(first.End, first.EndIncludingLineBreak))
            : "\n";
    }
}

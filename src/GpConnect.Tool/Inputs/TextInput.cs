using System;
using System.Collections.Generic;

namespace GpConnect.Tool.Inputs;

/// <summary>A text file among the inputs, kept for the places of findings.</summary>
/// <param name="Path">Its path, as findings show it.</param>
/// <param name="Text">Its text.</param>
internal sealed record TextInput(string Path, string Text)
{
    private List<int>? _lines;

    /// <summary>The place of a range of the text.</summary>
    public TextPlace PlaceOf(int start, int length)
    {
        var ((line, column), (endLine, endColumn)) = (PositionOf(start), PositionOf(start + length));
        return new TextPlace(line, column, endLine, endColumn);
    }

    private (int Line, int Column) PositionOf(int offset)
    {
        _lines ??= LinesOf(Text);
        var found = _lines.BinarySearch(offset);
        var line = found >= 0 ? found : ~found - 1;
        return (line + 1, offset - _lines[line] + 1);
    }

    private static List<int> LinesOf(string text)
    {
        var lines = new List<int> { 0 };
        for (var i = text.AsSpan().IndexOfAny('\r', '\n'); i >= 0;)
        {
            i += text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n' ? 2 : 1;
            lines.Add(i);
            var next = text.AsSpan(i).IndexOfAny('\r', '\n');
            i = next < 0 ? -1 : i + next;
        }

        return lines;
    }
}

/// <summary>A range of a text: lines and columns from 1, the end behind its last character.</summary>
internal sealed record TextPlace(int Line, int Column, int EndLine, int EndColumn);

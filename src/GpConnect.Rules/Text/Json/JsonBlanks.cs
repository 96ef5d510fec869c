using System;

namespace GpConnect.Rules.Text.Json;

/// <summary>What is between the tokens of JSON: blanks, and comments where they are allowed.</summary>
internal static class JsonBlanks
{
    private static readonly char[] LineEnds = ['\n', '\r'];

    /// <summary>Where the next token begins, from <paramref name="position"/> on.</summary>
    public static int End(string text, int position, bool mayHaveComments)
    {
        while (true)
        {
            while (position < text.Length && text[position] is ' ' or '\n' or '\r' or '\t')
            {
                position++;
            }

            if (!mayHaveComments || EndOfComment(text, position) is not { } end)
            {
                return position;
            }

            position = end;
        }
    }

    private static int? EndOfComment(string text, int position)
    {
        if (position + 1 >= text.Length || text[position] != '/')
        {
            return null;
        }

        switch (text[position + 1])
        {
            case '/':
                var end = text.IndexOfAny(LineEnds, position);
                return end < 0 ? text.Length : end;
            case '*' when text.IndexOf("*/", position + 2, StringComparison.Ordinal) is >= 0 and var close:
                return close + 2;
            default:
                return null; // What is not closed isn't a comment.
        }
    }
}

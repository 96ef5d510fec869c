using System;

namespace GpConnect.Rules.Text.Json;

/// <summary>The numbers of JSON (RFC 8259, section 6).</summary>
internal static class JsonNumber
{
    /// <summary>Whether a text is one: no zero in front, digits on both sides of a point and behind an exponent.</summary>
    public static bool Is(ReadOnlySpan<char> text)
    {
        var i = text.Length > 0 && text[0] == '-' ? 1 : 0;
        var whole = Digits(text, i);
        if (whole == 0 || (whole > 1 && text[i] == '0'))
        {
            return false;
        }

        i += whole;
        if (i < text.Length && text[i] == '.')
        {
            var fraction = Digits(text, i + 1);
            if (fraction == 0)
            {
                return false;
            }

            i += 1 + fraction;
        }

        if (i < text.Length && text[i] is 'e' or 'E')
        {
            i += i + 1 < text.Length && text[i + 1] is '+' or '-' ? 2 : 1;
            var exponent = Digits(text, i);
            if (exponent == 0)
            {
                return false;
            }

            i += exponent;
        }

        return i == text.Length;
    }

    private static int Digits(ReadOnlySpan<char> text, int start)
    {
        var i = start;
        while (i < text.Length && text[i] is >= '0' and <= '9')
        {
            i++;
        }

        return i - start;
    }
}

using System;
using System.Text;

namespace GpConnect.Rules.Text.Json;

/// <summary>The escape sequences in the strings of JSON (RFC 8259, section 7).</summary>
internal static class JsonString
{
    /// <summary>The length of the escape sequence at <paramref name="backslash"/>, or 0 where there is none.</summary>
    public static int EscapeLength(string text, int backslash)
    {
        if (IsCutOff(text, backslash))
        {
            return 0;
        }

        return text[backslash + 1] switch
        {
            '"' or '\\' or '/' or 'b' or 'f' or 'n' or 'r' or 't' => 2,
            'u' when CodeUnit(text.AsSpan(backslash + 2, 4)) >= 0 => 6,
            _ => 0,
        };
    }

    /// <summary>Whether the text ends in the escape sequence that begins at <paramref name="backslash"/>.</summary>
    public static bool IsCutOff(string text, int backslash) =>
        backslash + 1 == text.Length || (text[backslash + 1] == 'u' && backslash + 6 > text.Length);

    /// <summary>The value of what stands between a string's quotes, all of whose escape sequences are well formed.</summary>
    public static string Unescape(ReadOnlySpan<char> content)
    {
        var value = new StringBuilder(content.Length);
        for (var i = 0; i < content.Length; i++)
        {
            if (content[i] != '\\')
            {
                value.Append(content[i]);
                continue;
            }

            i++;
            value.Append(content[i] switch
            {
                'b' => '\b',
                'f' => '\f',
                'n' => '\n',
                'r' => '\r',
                't' => '\t',
                'u' => (char)CodeUnit(content.Slice(i + 1, 4)),
                char itself => itself,
            });
            if (content[i] == 'u')
            {
                i += 4;
            }
        }

        return value.ToString();
    }

    /// <summary>The value of four hexadecimal digits, or -1.</summary>
    private static int CodeUnit(ReadOnlySpan<char> digits)
    {
        var value = 0;
        foreach (var c in digits)
        {
            var digit = c switch
            {
                >= '0' and <= '9' => c - '0',
                >= 'a' and <= 'f' => c - 'a' + 10,
                >= 'A' and <= 'F' => c - 'A' + 10,
                _ => -1,
            };
            if (digit < 0)
            {
                return -1;
            }

            value = (value * 16) + digit;
        }

        return value;
    }
}

using System;
using System.Globalization;
using System.Text;

namespace GpConnect.Rules.Text;

/// <summary>
/// Text of a snapshot made fit for a diagnostic: nothing in it can break a line of a build log or turn its direction.
/// </summary>
internal static class PrintableText
{
    private const int LongestExcerpt = 200;

    /// <summary><paramref name="text"/>, with an escape such as <c>\u202E</c> for each character that is not printed.</summary>
    public static string From(ReadOnlySpan<char> text)
    {
        var i = 0;
        while (i < text.Length && IsPrinted(text[i]))
        {
            i++;
        }

        if (i == text.Length)
        {
            return text.ToString();
        }

        var printable = new StringBuilder(text.Length + 16);
        foreach (var c in text)
        {
            if (IsPrinted(c))
            {
                printable.Append(c);
            }
            else
            {
                printable.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
            }
        }

        return printable.ToString();
    }

    /// <summary>As <see cref="From"/>, cut where it is longer than a message should be.</summary>
    public static string Excerpt(ReadOnlySpan<char> text) =>
        text.Length <= LongestExcerpt ? From(text) : From(text.Slice(0, LongestExcerpt)) + "…";

    // Format characters hide in a text or reverse it: https://www.unicode.org/reports/tr36/#Bidirectional_Text_Spoofing
    // The last two of a plane are no characters, and XML may not have them.
    private static bool IsPrinted(char c) => c is >= ' ' and < '\x7F' || (c < '\uFFFE' && char.GetUnicodeCategory(c) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator));
}

using System;
using System.Globalization;
using System.Text;

namespace GpConnect;

/// <summary>What the identifiers' formats have in common. Identifiers are ASCII, whatever the culture.</summary>
internal static class IdentifierText
{
    /// <summary>
    /// What <c>ToString</c> gives for an identifier that is unset: nothing that could be parsed, or be taken for one.
    /// </summary>
    public const string Unset = "(unset)";

    /// <summary>Why nothing may call an identifier's constructor. It is read in a build log, below generated code.</summary>
    public const string NotConstructed =
        "An unset identifier is 'default'. If this is in generated code, its generator can't read identifiers and would leave them unset, as "
        + "the configuration binding generator does: bind a string and parse it. See https://github.com/gpconnect-analyzers/gpconnect-analyzers/blob/main/docs/identifiers.md";

    private const int LongestQuoted = 80;

    /// <summary>
    /// Says which value is malformed and what was expected, fit for a log: what is not printed, or turns the direction of a text, as an
    /// escape, and not too long.
    /// </summary>
    public static FormatException Malformed(string value, string expected)
    {
        var message = new StringBuilder("'");
        foreach (var c in value.Length <= LongestQuoted ? value : value.Substring(0, LongestQuoted) + "…")
        {
            if (char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
            {
                message.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
            }
            else
            {
                message.Append(c);
            }
        }

        return new FormatException(message.Append("' is not ").Append(expected).Append('.').ToString());
    }

    public static ArgumentException NotComparable(string type) => new($"The object is not of type {type}.", "obj");

#if NET8_0_OR_GREATER
    public static bool TryWrite(string text, Span<char> destination, out int charsWritten)
    {
        var fits = text.TryCopyTo(destination);
        charsWritten = fits ? text.Length : 0;
        return fits;
    }
#endif
}

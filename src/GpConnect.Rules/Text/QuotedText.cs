using System;

namespace GpConnect.Rules.Text;

/// <summary>Makes values of users fit to be quoted in a message.</summary>
internal static class QuotedText
{
    private const int Longest = 60;
    private const int LongestUrl = 200;

    /// <summary><paramref name="value"/>, cut where it is long, and without what would break the line.</summary>
    public static string Text(string value) => Cut(value, Longest);

    /// <summary>The same for a URL or URN, which is of no use without its end.</summary>
    public static string Url(string value) => Cut(value, LongestUrl);

    private static string Cut(string value, int longest) => value.Length <= longest
        ? PrintableText.From(value.AsSpan())
        : PrintableText.From(value.AsSpan(0, longest)) + "…";
}

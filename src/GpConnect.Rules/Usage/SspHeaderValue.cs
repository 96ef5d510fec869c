using System;
using System.Linq;

namespace GpConnect.Rules.Usage;

/// <summary>
/// Whether a fixed text can be what a header is set to. Beside a header's name other things stand, too: a description, a property's
/// name, another header's name, a count, nothing.
/// </summary>
internal static class SspHeaderValue
{
    private const int AsidLength = 12;

    /// <summary>Whether it can be an <c>Ssp-From</c>. Where the code does not surely set headers, only an ASID can: 12 digits.</summary>
    public static bool CanBeAsid(string text, bool setsHeaders) =>
        setsHeaders ? IsOneWord(text) : text.Length == AsidLength && text.All(IsDigit);

    /// <summary>Whether it can be an <c>Ssp-TraceID</c>. Where the code does not say that headers are set, only a GUID can.</summary>
    public static bool CanBeTraceId(string text, bool saysHeaders) => saysHeaders ? IsOneWord(text) : Guid.TryParse(text, out _);

    /// <summary>A word, and not the name of a header: letters with hyphens.</summary>
    private static bool IsOneWord(string text) =>
        text.Length > 0
        && !text.Any(char.IsWhiteSpace)
        && !(text.IndexOf('-') >= 0 && text.All(static c => c == '-' || char.IsLetter(c)));

    private static bool IsDigit(char c) => c is >= '0' and <= '9';
}

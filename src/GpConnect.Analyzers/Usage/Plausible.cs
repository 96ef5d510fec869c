using System;
using System.Linq;

namespace GpConnect.Analyzers.Usage;

/// <summary>
/// Whether a fixed text can be a header's value. Beside a header's name other things stand, too: a description, a property's name,
/// another header's name, nothing.
/// </summary>
internal static class Plausible
{
    /// <summary>As <c>Ssp-From</c>. Where the code does not say that headers are set it has to be a number.</summary>
    public static bool AsAsid(string text, bool intoHeaders) => intoHeaders ? IsValue(text) : text.Length > 0 && text.All(IsDigit);

    /// <summary>As <c>Ssp-TraceID</c>. Where the code does not say that headers are set it has to be a GUID, or part of one.</summary>
    public static bool AsTraceId(string text, bool intoHeaders) => intoHeaders
        ? IsValue(text)
        : Guid.TryParse(text, out _) || (text.Any(IsDigit) && text.All(static c => IsDigit(c) || c is '-' or (>= 'a' and <= 'f') or (>= 'A' and <= 'F')));

    /// <summary>A word, and no name of a header: letters with hyphens.</summary>
    private static bool IsValue(string text) =>
        text.Length > 0
        && !text.Any(char.IsWhiteSpace)
        && !(text.IndexOf('-') >= 0 && text.All(static c => c == '-' || char.IsLetter(c)));

    private static bool IsDigit(char c) => c is >= '0' and <= '9';
}

using System;

namespace GpConnect.Analyzers.Usage;

/// <summary>What ASIDs and party keys look like: the cheap test that nearly every string fails.</summary>
internal static class IdentifierShape
{
    /// <summary>The length of the shortest identifier.</summary>
    public const int ShortestLength = IdentifierFormat.ShortestPartyKey;

    /// <summary>Whether a text might be an ASID or a party key, of any case.</summary>
    public static bool Fits(string text) =>
        text.Length is >= ShortestLength and <= IdentifierFormat.LongestPartyKey
        && (IdentifierFormat.IsAsid(text) || IdentifierFormat.IsPartyKey(text));

    /// <summary>
    /// Whether a file might have such a text in it: as many digits in a row as all of them have, or an escape that may stand for a digit.
    /// </summary>
    public static bool MayBeIn(ReadOnlySpan<char> file)
    {
        var digits = 0;
        for (var i = 0; i < file.Length; i++)
        {
            var c = file[i];
            digits = c is >= '0' and <= '9' ? digits + 1 : 0;
            if (digits == IdentifierFormat.FewestPartyKeyDigits || (c == '\\' && i + 1 < file.Length && file[i + 1] is 'u' or 'U' or 'x'))
            {
                return true;
            }
        }

        return false;
    }
}

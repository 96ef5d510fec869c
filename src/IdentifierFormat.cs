// Compiled into the library and into the rules, so that each format stands in one place.
using System;
#if NET8_0_OR_GREATER
using Characters = System.ReadOnlySpan<char>;
#else
using Characters = string;
#endif

namespace GpConnect;

/// <summary>The formats of identifiers. They are ASCII, whatever the culture.</summary>
internal static class IdentifierFormat
{
    /// <summary>An ASID has so many digits.</summary>
    public const int AsidLength = 12;

    /// <summary>Between the parts of a party key.</summary>
    public const char PartyKeyHyphen = '-';

    private const int ShortestOdsCode = 3;
    private const int LongestOdsCode = 10;

    /// <summary>The length of the shortest party key.</summary>
    public const int ShortestPartyKey = ShortestOdsCode + 1 + FewestPartyKeyDigits;

    /// <summary>The length of the longest party key.</summary>
    public const int LongestPartyKey = LongestOdsCode + 1 + MostPartyKeyDigits;

    /// <summary>The fewest digits of a party key: SDS's registration takes 5 to 9, though 6 or 7 are all that has been seen.</summary>
    public const int FewestPartyKeyDigits = 5;

    private const int MostPartyKeyDigits = 9;

    /// <summary>Whether <paramref name="text"/> is an ASID: 12 digits.</summary>
    public static bool IsAsid(Characters text) => text.Length == AsidLength && AreDigits(text, 0);

    /// <summary>Whether <paramref name="text"/> is an ODS code: 3 to 10 letters and digits, of any case.</summary>
    public static bool IsOdsCode(Characters text) => IsOdsCode(text, text.Length);

    /// <summary>Whether <paramref name="text"/> is a party key: an ODS code, a hyphen, 5 to 9 digits; of any case.</summary>
    public static bool IsPartyKey(Characters text)
    {
        var hyphen = text.IndexOf(PartyKeyHyphen);
        return hyphen > 0
            && text.Length - hyphen - 1 is >= FewestPartyKeyDigits and <= MostPartyKeyDigits
            && IsOdsCode(text, hyphen)
            && AreDigits(text, hyphen + 1);
    }

    /// <summary>
    /// Whether <paramref name="text"/> is an interaction id: the prefix of Spine's services, the service and one or more parts, with
    /// <c>:</c> between them, each of one or more letters, digits, <c>.</c>, <c>-</c> and <c>_</c>.
    /// </summary>
    public static bool IsInteractionId(Characters text)
    {
        if (!text.StartsWith(SpecifiedInteractions.SpinePrefix, StringComparison.Ordinal))
        {
            return false;
        }

        var (previous, parts) = (':', 1);
        for (var i = SpecifiedInteractions.SpinePrefix.Length; i < text.Length; i++)
        {
            var c = text[i];
            if (c == ':' ? previous == ':' : !(IsLetterOrDigit(c) || c is '.' or '-' or '_'))
            {
                return false;
            }

            previous = c;
            parts += c == ':' ? 1 : 0;
        }

        return previous != ':' && parts > 1;
    }

    /// <summary>Whether no letter of <paramref name="text"/> is in lower case: how declarations are written.</summary>
    public static bool IsUpperCase(Characters text)
    {
        foreach (var c in text)
        {
            if (c is >= 'a' and <= 'z')
            {
                return false;
            }
        }

        return true;
    }

    public static bool IsDigit(char c) => c is >= '0' and <= '9';

    public static bool IsLetterOrDigit(char c) => IsDigit(c) || (char)(c | 0x20) is >= 'a' and <= 'z';

    private static bool IsOdsCode(Characters text, int length)
    {
        if (length is < ShortestOdsCode or > LongestOdsCode)
        {
            return false;
        }

        for (var i = 0; i < length; i++)
        {
            if (!IsLetterOrDigit(text[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool AreDigits(Characters text, int start)
    {
        for (var i = start; i < text.Length; i++)
        {
            if (!IsDigit(text[i]))
            {
                return false;
            }
        }

        return true;
    }
}

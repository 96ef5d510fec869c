using System.Text;

namespace GpConnect.Rules.Model;

/// <summary>The formats of identifiers as declarations write them: upper case, without spaces.</summary>
internal static class IdentifierFormat
{
    private const int AsidLength = 12;

    /// <summary>Whether <paramref name="text"/> is an ASID: 12 digits.</summary>
    public static bool IsAsid(string text) => text.Length == AsidLength && AreDigits(text, 0);

    /// <summary>Whether <paramref name="text"/> is an ODS code: 3 to 10 upper-case letters and digits.</summary>
    public static bool IsOdsCode(string text) => IsOdsCode(text, text.Length);

    /// <summary>Whether <paramref name="text"/> is a party key: an ODS code, a hyphen, 6 or 7 digits.</summary>
    public static bool IsPartyKey(string text)
    {
        var hyphen = text.IndexOf('-');
        return hyphen > 0
            && text.Length - hyphen - 1 is 6 or 7
            && IsOdsCode(text, hyphen)
            && AreDigits(text, hyphen + 1);
    }

    /// <summary>The digits of <paramref name="text"/> where it is an ASID written with separators; otherwise null.</summary>
    public static string? NormaliseAsid(string text)
    {
        var digits = new StringBuilder(AsidLength);
        foreach (var c in text)
        {
            if (c is >= '0' and <= '9')
            {
                digits.Append(c);
            }
            else if (!char.IsWhiteSpace(c) && c is not ('-' or '.' or '_' or '/' or ','))
            {
                return null;
            }
        }

        return digits.Length == AsidLength ? digits.ToString() : null;
    }

    /// <summary>The party key <paramref name="text"/> becomes in upper case without spaces; otherwise null.</summary>
    public static string? NormalisePartyKey(string text) => Upper(text) is var normalised && IsPartyKey(normalised) ? normalised : null;

    /// <summary>The ODS code <paramref name="text"/> becomes in upper case without spaces; otherwise null.</summary>
    public static string? NormaliseOdsCode(string text) => Upper(text) is var normalised && IsOdsCode(normalised) ? normalised : null;

    private static bool IsOdsCode(string text, int length)
    {
        if (length is < 3 or > 10)
        {
            return false;
        }

        for (var i = 0; i < length; i++)
        {
            if (text[i] is not ((>= 'A' and <= 'Z') or (>= '0' and <= '9')))
            {
                return false;
            }
        }

        return true;
    }

    private static bool AreDigits(string text, int start)
    {
        for (var i = start; i < text.Length; i++)
        {
            if (text[i] is not (>= '0' and <= '9'))
            {
                return false;
            }
        }

        return true;
    }

    private static string Upper(string text)
    {
        var upper = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c))
            {
                // ASCII only: another letter's upper case is no identifier either (and ı, ß and friends must not become one).
                upper.Append(c is >= 'a' and <= 'z' ? (char)(c - 'a' + 'A') : c);
            }
        }

        return upper.ToString();
    }
}

using System.Text;

namespace GpConnect.Rules.Model;

/// <summary>The formats of identifiers as declarations write them: upper case, without spaces.</summary>
internal static class DeclaredFormat
{
    public static bool IsAsid(string text) => IdentifierFormat.IsAsid(text);

    public static bool IsOdsCode(string text) => IdentifierFormat.IsOdsCode(text) && IdentifierFormat.IsUpperCase(text);

    public static bool IsPartyKey(string text) => IdentifierFormat.IsPartyKey(text) && IdentifierFormat.IsUpperCase(text);

    /// <summary>The digits of <paramref name="text"/> where it is an ASID written with separators; otherwise null.</summary>
    public static string? NormaliseAsid(string text)
    {
        var digits = new StringBuilder(IdentifierFormat.AsidLength);
        foreach (var c in text)
        {
            if (IdentifierFormat.IsDigit(c))
            {
                digits.Append(c);
            }
            else if (!char.IsWhiteSpace(c) && c is not ('-' or '.' or '_' or '/' or ','))
            {
                return null;
            }
        }

        return digits.Length == IdentifierFormat.AsidLength ? digits.ToString() : null;
    }

    /// <summary>The party key <paramref name="text"/> becomes in upper case without spaces; otherwise null.</summary>
    public static string? NormalisePartyKey(string text) => Upper(text) is var normalised && IsPartyKey(normalised) ? normalised : null;

    /// <summary>The ODS code <paramref name="text"/> becomes in upper case without spaces; otherwise null.</summary>
    public static string? NormaliseOdsCode(string text) => Upper(text) is var normalised && IsOdsCode(normalised) ? normalised : null;

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

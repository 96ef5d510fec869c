namespace GpConnect.Analyzers.Usage;

/// <summary>What ASIDs and party keys look like: the cheap test that nearly every string fails.</summary>
internal static class IdentifierShape
{
    public const int ShortestLength = 10;
    private const int AsidLength = 12;
    private const int LongestLength = 18;
    private const int FewestDigits = 6;

    /// <summary>Whether a text might be an ASID (12 digits) or a party key (an ODS code, <c>-</c>, 6 or 7 digits; of any case).</summary>
    public static bool Fits(string text)
    {
        if (text.Length is < ShortestLength or > LongestLength)
        {
            return false;
        }

        var dash = text.IndexOf('-');
        return dash < 0
            ? text.Length == AsidLength && AreDigits(text, 0)
            : dash >= 3 && text.Length - dash - 1 is 6 or 7 && AreDigits(text, dash + 1) && AreLettersOrDigits(text, dash);
    }

    /// <summary>
    /// Whether a file might have such a text in it: six digits in a row, as all of them have, or an escape that may stand for a digit.
    /// </summary>
    public static bool MayBeIn(string file)
    {
        var digits = 0;
        for (var i = 0; i < file.Length; i++)
        {
            var c = file[i];
            digits = c is >= '0' and <= '9' ? digits + 1 : 0;
            if (digits == FewestDigits || (c == '\\' && i + 1 < file.Length && file[i + 1] is 'u' or 'U' or 'x'))
            {
                return true;
            }
        }

        return false;
    }

    private static bool AreDigits(string text, int start)
    {
        for (var i = start; i < text.Length; i++)
        {
            if (text[i] is < '0' or > '9')
            {
                return false;
            }
        }

        return true;
    }

    private static bool AreLettersOrDigits(string text, int end)
    {
        for (var i = 0; i < end; i++)
        {
            if (text[i] is not ((>= '0' and <= '9') or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z')))
            {
                return false;
            }
        }

        return true;
    }
}

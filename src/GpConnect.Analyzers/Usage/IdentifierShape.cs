namespace GpConnect.Analyzers.Usage;

/// <summary>What ASIDs and party keys look like: the cheap test that nearly every string fails.</summary>
internal static class IdentifierShape
{
    public const int ShortestLength = 10;
    private const int AsidLength = 12;
    private const int LongestLength = 18;

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

namespace GpConnect.Rules.Model;

/// <summary>What a spreadsheet makes of an ASID that it takes for a number.</summary>
internal static class SpreadsheetNumber
{
    private static readonly char[] Exponents = ['E', 'e'];

    /// <summary>Whether <paramref name="text"/> is a number in scientific notation, such as <c>9.18999E+11</c>.</summary>
    public static bool IsScientific(string text)
    {
        var exponent = text.IndexOfAny(Exponents);
        if (exponent <= 0 || !IdentifierFormat.IsDigit(text[0]))
        {
            return false;
        }

        for (var i = 1; i < exponent; i++)
        {
            if (!IdentifierFormat.IsDigit(text[i]) && !(i == 1 && text[i] is '.' or ','))
            {
                return false;
            }
        }

        var digits = text.Substring(exponent + 1).TrimStart('+');
        return digits.Length is > 0 and <= 3 && AreDigits(digits);
    }

    /// <summary>The ASID that <paramref name="text"/> is without its leading zeros; null where it is something else.</summary>
    public static string? WithLostZeros(string text) =>
        text.Length is > 0 and < IdentifierFormat.AsidLength && AreDigits(text) && text.PadLeft(IdentifierFormat.AsidLength, '0') is var asid && DeclaredFormat.IsAsid(asid)
            ? asid
            : null;

    private static bool AreDigits(string text)
    {
        foreach (var c in text)
        {
            if (!IdentifierFormat.IsDigit(c))
            {
                return false;
            }
        }

        return true;
    }
}

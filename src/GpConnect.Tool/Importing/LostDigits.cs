using System;
using System.Globalization;
using System.Linq;

namespace GpConnect.Tool.Importing;

/// <summary>Whether what is known to be right may be what a spreadsheet made a cell of: else the two contradict each other, and somebody must look.</summary>
internal static class LostDigits
{
    // Of twelve. A 7 is no ASID that lost eleven.
    private const int MostZeros = 3;

    /// <summary>Whether <paramref name="right"/> may have become <paramref name="cell"/>.</summary>
    public static bool MayBe(string cell, string right) =>
        cell.Length == 0 || Bare(cell) == Bare(right) || LostZeros(cell, right) || IsRounded(cell, right);

    private static string Bare(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    private static bool LostZeros(string cell, string right) =>
        cell.Length >= right.Length - MostZeros && right.All(char.IsAsciiDigit) && cell.PadLeft(right.Length, '0') == right;

    /// <summary>Whether a number in scientific notation, <c>9.18999E+11</c>, is <paramref name="right"/> with as many digits.</summary>
    private static bool IsRounded(string cell, string right)
    {
        var parts = cell.Replace(',', '.').Split('E', 'e');
        if (parts.Length != 2
            || !decimal.TryParse(parts[0], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var mantissa)
            || !int.TryParse(parts[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var exponent)
            || !decimal.TryParse(right, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || exponent is < 0 or > 15)
        {
            return false;
        }

        // Rounded, as spreadsheets show it, or cut off.
        var point = parts[0].IndexOf('.', StringComparison.Ordinal);
        var shown = PowerOfTen(point < 0 ? 0 : Math.Min(parts[0].Length - point - 1, 12));
        var exact = number / PowerOfTen(exponent) * shown;
        return mantissa * shown == Math.Round(exact, MidpointRounding.AwayFromZero) || mantissa * shown == decimal.Truncate(exact);
    }

    private static decimal PowerOfTen(int exponent) => exponent == 0 ? 1 : 10 * PowerOfTen(exponent - 1);
}

using System;

namespace GpConnect.Rules.Text;

/// <summary>How far one word is from another.</summary>
internal static class EditDistance
{
    /// <summary>The number of letters to insert, delete or replace, without regard to case.</summary>
    public static int Of(string one, string other)
    {
        const int longest = 200;
        one = one.Substring(0, Math.Min(one.Length, longest)).ToUpperInvariant();
        other = other.Substring(0, Math.Min(other.Length, longest)).ToUpperInvariant();
        var row = new int[other.Length + 1];
        for (var j = 0; j < row.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j < row.Length; j++)
            {
                var replaced = diagonal + (one[i - 1] == other[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[other.Length];
    }
}

using System;

namespace GpConnect.Rules.Usage;

/// <summary>Which of the specified interaction ids a misspelt one means.</summary>
internal static class NearestInteraction
{
    // A letter or two wrong, left out or too many, or the version forgotten.
    private const int FurthestSlip = 3;

    private const int LongestId = 200;

    /// <summary>The known id that <paramref name="id"/> nearly is; of several as near the first; null where it is near none.</summary>
    public static string? To(string id)
    {
        if (id.Length > LongestId)
        {
            return null;
        }

        var (nearest, least) = (default(string), FurthestSlip + 1);
        foreach (var known in SpecifiedInteractions.Capabilities.Keys)
        {
            var slips = Slips(id, known);
            if (slips < least || (slips == least && nearest is not null && string.CompareOrdinal(known, nearest) < 0))
            {
                (nearest, least) = (known, slips);
            }
        }

        return nearest;
    }

    /// <summary>How many letters have to be put in, taken out or changed, whatever their case, to make one of the other.</summary>
    private static int Slips(string one, string other)
    {
        if (Math.Abs(one.Length - other.Length) > FurthestSlip)
        {
            return int.MaxValue;
        }

        var above = new int[other.Length + 1];
        var row = new int[other.Length + 1];
        for (var j = 0; j <= other.Length; j++)
        {
            above[j] = j;
        }

        for (var i = 1; i <= one.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var same = char.ToLowerInvariant(one[i - 1]) == char.ToLowerInvariant(other[j - 1]);
                row[j] = Math.Min(Math.Min(above[j], row[j - 1]) + 1, above[j - 1] + (same ? 0 : 1));
            }

            (above, row) = (row, above);
        }

        return above[other.Length];
    }
}

using System;
using System.Collections.Generic;

namespace GpConnect.Rules.Snapshots;

/// <summary>Values without an order of their own, in the one order that does not depend on where they were read first.</summary>
internal static class SortedDistinct
{
    /// <summary>The non-empty values in ordinal order, each once.</summary>
    public static IReadOnlyList<string> Of(IEnumerable<string> values)
    {
        string[] sorted = [.. values];
        Array.Sort(sorted, StringComparer.Ordinal);

        var count = 0;
        foreach (var value in sorted)
        {
            if (value.Length > 0 && (count == 0 || value != sorted[count - 1]))
            {
                sorted[count++] = value;
            }
        }

        Array.Resize(ref sorted, count);
        return sorted;
    }
}

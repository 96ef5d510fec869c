using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace GpConnect.Tool.Importing;

/// <summary>Prints endpoint files: RFC 4180 with commas and LF, the columns that have anything.</summary>
internal static class EndpointFileText
{
    private static readonly string[] Names = ["ods code", "asid", "party key", "registration", "name", "suppress", "justification"];

    private static readonly char[] Quoted = [',', '"', '\n', '\r'];

    /// <summary>Prints rows whose cells are in the order of the columns.</summary>
    public static string Print(IReadOnlyList<string[]> rows)
    {
        int[] columns = [.. Enumerable.Range(0, Names.Length).Where(i => i < 2 || rows.Any(row => row[i].Length > 0))];
        var text = new StringBuilder();
        text.AppendJoin(',', columns.Select(static i => Names[i])).Append('\n');
        foreach (var row in rows)
        {
            text.AppendJoin(',', columns.Select(i => row[i].IndexOfAny(Quoted) >= 0 ? $"\"{row[i].Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : row[i])).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>What a column is called.</summary>
    public static string NameOf(int column) => Names[column];
}

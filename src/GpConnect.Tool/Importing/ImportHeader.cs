using System;
using System.Collections.Generic;
using System.Linq;
using GpConnect.Rules.Written;

namespace GpConnect.Tool.Importing;

/// <summary>Where the header of a table is, and which column is which.</summary>
/// <param name="Row">The number of its row among the rows.</param>
/// <param name="Columns">The number of the cell of each <see cref="EndpointColumn"/>, or -1.</param>
/// <param name="Read">What each heading that isn't a column's name is read as.</param>
/// <param name="LeftOut">The headings that nothing is read of.</param>
internal sealed record ImportHeader(int Row, int[] Columns, IReadOnlyList<(string Heading, string Column)> Read, IReadOnlyList<string> LeftOut)
{
    private const int MostTitles = 20;

    /// <summary>Finds the header: the first row that has both an ODS code and an ASID among its headings; null if there is none.</summary>
    public static ImportHeader? Find(IReadOnlyList<SourceRow> rows)
    {
        for (var i = 0; i < Math.Min(rows.Count, MostTitles + 1); i++)
        {
            var header = Of(i, rows[i].Cells);
            if (header.Columns[(int)EndpointColumn.OdsCode] >= 0 && header.Columns[(int)EndpointColumn.Asid] >= 0)
            {
                return header;
            }
        }

        return null;
    }

    private static ImportHeader Of(int row, IReadOnlyList<string> headings)
    {
        var columns = EndpointColumns.None();
        var (read, leftOut) = (new List<(string, string)>(), new List<string>());
        for (var i = 0; i < headings.Count; i++)
        {
            if (EndpointColumns.Find(headings[i]) is { } column && columns[(int)column] < 0)
            {
                columns[(int)column] = i;
            }
        }

        // Then those that are nearly one of ours, if only one heading of the table is.
        var nearly = Enumerable.Range(0, headings.Count)
            .Where(i => headings[i].Trim().Length > 0 && EndpointColumns.Find(headings[i]) is null)
            .Select(i => (Cell: i, Column: EndpointColumns.FindNearly(headings[i], columns)))
            .ToLookup(static heading => heading.Column?.Column);
        foreach (var group in nearly)
        {
            if (group.Key is { } column && columns[(int)column] < 0 && group.Count() == 1)
            {
                var (cell, name) = (group.Single().Cell, group.Single().Column!.Value.Name);
                columns[(int)column] = cell;
                read.Add((headings[cell].Trim(), name));
            }
        }

        leftOut.AddRange(headings.Where((heading, i) => heading.Trim().Length > 0 && Array.IndexOf(columns, i) < 0).Select(static heading => heading.Trim()));
        return new ImportHeader(row, columns, read, leftOut);
    }
}

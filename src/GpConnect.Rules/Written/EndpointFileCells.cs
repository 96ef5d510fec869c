using System.Collections.Generic;
using GpConnect.Rules.Model;
using GpConnect.Rules.Text.Csv;

namespace GpConnect.Rules.Written;

/// <summary>Where the cells of an endpoint file are: what a diagnostic needs, and the model must not hold.</summary>
/// <param name="Records">The file's records.</param>
/// <param name="Header">Its header row.</param>
/// <param name="Columns">The number of the column of each <see cref="EndpointColumn"/>, or -1.</param>
internal sealed record EndpointFileCells(IReadOnlyList<CsvRecord> Records, EndpointFileHeader Header, int[] Columns)
{
    /// <summary>Where <paramref name="site"/> is: a cell, or the whole row where it lacks the cell, or a range of the file.</summary>
    public (int Start, int Length) SpanOf(Site site)
    {
        if (site.Place == Place.Range)
        {
            return (site.Part, site.Item);
        }

        if (Records.Count == 0)
        {
            return (0, 0);
        }

        var row = Records[site.Item];
        if (Columns[(int)ColumnOf(site.Place)] is >= 0 and var index && index < row.Cells.Count)
        {
            var cell = row.Cells[index];
            return (cell.Start, cell.Length);
        }

        return (row.Start, row.Length);
    }

    private static EndpointColumn ColumnOf(Place place) => place switch
    {
        Place.Name => EndpointColumn.Name,
        Place.Asid => EndpointColumn.Asid,
        Place.PartyKey => EndpointColumn.PartyKey,
        Place.Registration => EndpointColumn.Registration,
        Place.Suppress => EndpointColumn.Suppress,
        _ => EndpointColumn.OdsCode,
    };
}

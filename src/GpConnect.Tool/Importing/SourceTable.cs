using System.Collections.Generic;

namespace GpConnect.Tool.Importing;

/// <summary>A table as somebody keeps it.</summary>
/// <param name="Rows">Its rows, those above the header included.</param>
/// <param name="Changes">What reading it changed already.</param>
/// <param name="LeftOut">What could not be read.</param>
internal sealed record SourceTable(IReadOnlyList<SourceRow> Rows, IReadOnlyList<string> Changes, IReadOnlyList<string> LeftOut);

/// <summary>A row of it.</summary>
/// <param name="Number">The line, or the row as the spreadsheet numbers it, from 1.</param>
/// <param name="Cells">Its cells, as they are written.</param>
internal sealed record SourceRow(int Number, IReadOnlyList<string> Cells)
{
    /// <summary>The cell of a column; empty where the row is shorter.</summary>
    public string Cell(int column) => column >= 0 && column < Cells.Count ? Cells[column] : string.Empty;
}

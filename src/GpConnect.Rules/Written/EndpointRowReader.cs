using System;
using System.Collections.Generic;
using System.Globalization;
using GpConnect.Rules.Model;
using GpConnect.Rules.Text;
using GpConnect.Rules.Text.Csv;

namespace GpConnect.Rules.Written;

/// <summary>Reads the rows of an endpoint file whose columns are known, and says what is wrong with them.</summary>
internal sealed class EndpointRowReader(string text, CsvFile csv, EndpointFileHeader header, int[] columns, List<EndpointFileFault> faults)
{
    private readonly int _width = csv.Records[header.Record].Cells.Count;
    private readonly RepeatedRows _repeated = new(csv.Records, columns);
    private int _error;
    private int _malformed;
    private bool _hasOtherSeparator;

    /// <summary>The rows below the header.</summary>
    public List<EndpointRow> Read()
    {
        var rows = new List<EndpointRow>(csv.Records.Count);
        var line = new LineCounter(text);
        for (var i = header.Record + 1; i < csv.Records.Count; i++)
        {
            var row = csv.Records[i];
            if (_malformed > CsvReader.MaxErrors)
            {
                faults.Add(new EndpointFileFault("More than 10,000 rows are malformed: the rest of the file is not read", row.Start, row.Length));
                return rows;
            }

            if (row.IsMalformed)
            {
                if (ErrorIn(row) is { } error && !IsOtherwiseSeparated(row))
                {
                    faults.Add(EndpointFileFault.Of(error));
                }
            }
            else if (ReadRow(i, line.At(row.Start), row) is { } read)
            {
                rows.Add(read);
            }
        }

        // Where reading was given up.
        if (csv.Errors.Count > 0 && csv.Errors[csv.Errors.Count - 1] is var last && last.Start > EndOf(csv.Records[csv.Records.Count - 1]))
        {
            faults.Add(EndpointFileFault.Of(last));
        }

        return rows;
    }

    private EndpointRow? ReadRow(int record, int line, CsvRecord row)
    {
        if (row.Cells.Count < _width)
        {
            if (!IsOtherwiseSeparated(row))
            {
                Report($"The row has {Fields(row)} but the header has {_width}: add the missing ones, empty if need be", row.Start, row.Length);
            }

            return null;
        }

        for (var i = _width; i < row.Cells.Count; i++)
        {
            var beyond = row.Cells[i];
            if (beyond.Value.Length > 0)
            {
                Report(
                    $"The row has {Fields(row)} but the header has {_width}: put a field that has a {EndpointFileHeader.NameOf(header.Separator)} in quotes",
                    beyond.Start,
                    beyond.Length);
                return null;
            }
        }

        var read = new EndpointRow(
            record,
            line,
            Cell(EndpointColumn.Name, row),
            Cell(EndpointColumn.OdsCode, row),
            Cell(EndpointColumn.Asid, row),
            Cell(EndpointColumn.PartyKey, row),
            Registration.Undeclared);
        return _repeated.FirstLike(record, line, read.Asid) is { } first
            ? read with { Fault = Repeats(first, row) }
            : WithSuppressed(WithRegistration(read, row), row);
    }

    /// <summary>A row with a malformed cell is a row all the same: its other cells are judged, too.</summary>
    private EndpointRow WithRegistration(EndpointRow read, CsvRecord row)
    {
        if (ReadRegistration(Cell(EndpointColumn.Registration, row)) is { } registration)
        {
            return registration == Registration.Undeclared ? read : read with { Registration = registration };
        }

        var cell = row.Cells[columns[(int)EndpointColumn.Registration]];
        Report($"'{QuotedText.Text(cell.Value)}' is no registration: write cma, mhs or nothing", cell.Start, cell.Length, losesNothing: true);
        return read with { Fault = RowFault.Cell };
    }

    private EndpointRow WithSuppressed(EndpointRow read, CsvRecord row)
    {
        var suppressed = Cell(EndpointColumn.Suppress, row);
        if (suppressed.Length == 0)
        {
            return read;
        }

        if (Cell(EndpointColumn.Justification, row).Length > 0)
        {
            return read with { Suppressed = suppressed };
        }

        var cell = row.Cells[columns[(int)EndpointColumn.Suppress]];
        Report(
            $"The row suppresses '{QuotedText.Text(suppressed)}' and doesn't say why: write the reason in the column 'justification'",
            cell.Start,
            cell.Length,
            losesNothing: true);
        return read with { Fault = RowFault.Cell };
    }

    private RowFault Repeats(int line, CsvRecord row)
    {
        Report(
            $"The row repeats line {line.ToString(CultureInfo.InvariantCulture)} in every column that is read: delete one of them",
            row.Start,
            row.Length,
            losesNothing: true);
        return RowFault.Repeats;
    }

    /// <summary>
    /// Whether a row is separated as the header isn't, so that nothing else about it is true. Said of the first: the others are so for the
    /// same reason.
    /// </summary>
    private bool IsOtherwiseSeparated(CsvRecord row)
    {
        if (row.Cells.Count > 1 || header.OtherSeparatorIn(text, row.Start, row.Length, Math.Max(_width - 1, 1)) is not { } other)
        {
            return false;
        }

        if (!_hasOtherSeparator)
        {
            _hasOtherSeparator = true;
            Report(
                $"The row is separated by {EndpointFileHeader.NameOf(other)}s but the header by {EndpointFileHeader.NameOf(header.Separator)}s: use one separator in the whole file",
                row.Start,
                row.Length);
        }

        return true;
    }

    private CsvError? ErrorIn(CsvRecord row)
    {
        // They are in the order of the records, one for each at most.
        while (_error < csv.Errors.Count && csv.Errors[_error].Start < row.Start)
        {
            _error++;
        }

        return _error < csv.Errors.Count && csv.Errors[_error].Start <= EndOf(row) ? csv.Errors[_error] : null;
    }

    private void Report(string message, int start, int length, bool losesNothing = false)
    {
        _malformed++;
        faults.Add(new EndpointFileFault(message, start, length) { LosesNothing = losesNothing });
    }

    private string Cell(EndpointColumn column, CsvRecord row) => columns[(int)column] is >= 0 and var index ? row.Cells[index].Value : string.Empty;

    private static int EndOf(CsvRecord row) => row.Start + row.Length;

    private static string Fields(CsvRecord row) => row.Cells.Count == 1 ? "1 field" : $"{row.Cells.Count} fields";

    private static Registration? ReadRegistration(string text) => text.Length switch
    {
        0 => Registration.Undeclared,
        3 when text.Equals("cma", StringComparison.OrdinalIgnoreCase) => Registration.Cma,
        3 when text.Equals("mhs", StringComparison.OrdinalIgnoreCase) => Registration.Mhs,
        _ => null,
    };
}

using System;
using System.Collections.Generic;
using System.Globalization;
using GpConnect.Rules.Model;
using GpConnect.Rules.Text;
using GpConnect.Rules.Text.Csv;

namespace GpConnect.Rules.Written;

/// <summary>Reads the rows of an endpoint file whose columns are known, and says what is wrong with them.</summary>
internal sealed class EndpointRowReader
{
    private readonly string _text;
    private readonly CsvFile _csv;
    private readonly EndpointFileHeader _header;
    private readonly int[] _columns;
    private readonly List<EndpointFileFault> _faults;
    private readonly int _width;
    private readonly List<EndpointRow> _rows;
    private readonly RepeatedRows _repeated;
    private int _error;
    private int _malformed;
    private bool _hasOtherSeparator;

    public EndpointRowReader(string text, CsvFile csv, EndpointFileHeader header, int[] columns, List<EndpointFileFault> faults)
    {
        _text = text;
        _csv = csv;
        _header = header;
        _columns = columns;
        _faults = faults;
        _width = csv.Records[header.Record].Cells.Count;
        _rows = new List<EndpointRow>(csv.Records.Count);
        _repeated = new RepeatedRows(csv.Records, columns, _rows);
    }

    /// <summary>The rows below the header.</summary>
    public List<EndpointRow> Read()
    {
        var line = new LineCounter(_text);
        for (var i = _header.Record + 1; i < _csv.Records.Count; i++)
        {
            var row = _csv.Records[i];
            if (_malformed > CsvReader.MaxErrors)
            {
                _faults.Add(new EndpointFileFault("More than 10,000 rows are malformed: the rest of the file is not read", row.Start, row.Length));
                return _rows;
            }

            if (row.IsMalformed)
            {
                if (ErrorIn(row) is { } error && !IsOtherwiseSeparated(row))
                {
                    _faults.Add(EndpointFileFault.Of(error));
                }
            }
            else if (ReadRow(i, line.At(row.Start), row) is { } read)
            {
                _rows.Add(read);
            }
        }

        // Where reading was given up.
        if (_csv.Errors.Count > 0 && _csv.Errors[_csv.Errors.Count - 1] is var last && last.Start > EndOf(_csv.Records[_csv.Records.Count - 1]))
        {
            _faults.Add(EndpointFileFault.Of(last));
        }

        return _rows;
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
                    $"The row has {Fields(row)} but the header has {_width}: put a field that has a {EndpointFileHeader.NameOf(_header.Separator)} in quotes",
                    beyond.Start,
                    beyond.Length);
                return null;
            }
        }

        var (registration, suppressed, fault) = (Registration.Undeclared, string.Empty, RowFault.None);
        var asid = Cell(EndpointColumn.Asid, row);
        if (_repeated.FirstLike(record, line, asid) is { } first)
        {
            fault = RowFault.Repeats;
            Report(
                $"The row repeats line {first.ToString(CultureInfo.InvariantCulture)} in every column that is read: delete one of them",
                row.Start,
                row.Length,
                losesNothing: true);
        }
        else
        {
            registration = ReadRegistration(row, ref fault);
            suppressed = ReadSuppressed(row, ref fault);
        }

        return new EndpointRow(
            record, line, Cell(EndpointColumn.Name, row), Cell(EndpointColumn.OdsCode, row), asid, Cell(EndpointColumn.PartyKey, row), registration)
        {
            Suppressed = suppressed,
            Fault = fault,
        };
    }

    private Registration ReadRegistration(CsvRecord row, ref RowFault fault)
    {
        var text = Cell(EndpointColumn.Registration, row);
        switch (text.Length)
        {
            case 0:
                return Registration.Undeclared;
            case 3 when text.Equals("cma", StringComparison.OrdinalIgnoreCase):
                return Registration.Cma;
            case 3 when text.Equals("mhs", StringComparison.OrdinalIgnoreCase):
                return Registration.Mhs;
            default:
                fault = Malformed(EndpointColumn.Registration, row, $"'{QuotedText.Text(text)}' isn't a valid registration: write cma, mhs or nothing");
                return Registration.Undeclared;
        }
    }

    private string ReadSuppressed(CsvRecord row, ref RowFault fault)
    {
        var text = Cell(EndpointColumn.Suppress, row);
        if (text.Length == 0 || Cell(EndpointColumn.Justification, row).Length > 0)
        {
            return text;
        }

        fault = Malformed(
            EndpointColumn.Suppress,
            row,
            $"The row suppresses '{QuotedText.Text(text)}' and doesn't say why: write the reason in the column 'justification'");
        return string.Empty;
    }

    /// <summary>A row with a malformed cell is a row all the same: its other cells are judged, too.</summary>
    private RowFault Malformed(EndpointColumn column, CsvRecord row, string message)
    {
        var cell = row.Cells[_columns[(int)column]];
        Report(message, cell.Start, cell.Length, losesNothing: true);
        return RowFault.Cell;
    }

    /// <summary>
    /// Whether a row is separated as the header isn't, so that nothing else about it is true. Said of the first: the others are so for the
    /// same reason.
    /// </summary>
    private bool IsOtherwiseSeparated(CsvRecord row)
    {
        if (row.Cells.Count > 1 || _header.OtherSeparatorIn(_text, row.Start, row.Length, Math.Max(_width - 1, 1)) is not { } other)
        {
            return false;
        }

        if (!_hasOtherSeparator)
        {
            _hasOtherSeparator = true;
            Report(
                $"The row is separated by {EndpointFileHeader.NameOf(other)}s but the header by {EndpointFileHeader.NameOf(_header.Separator)}s: use one separator in the whole file",
                row.Start,
                row.Length);
        }

        return true;
    }

    private CsvError? ErrorIn(CsvRecord row)
    {
        // They are in the order of the records, one for each at most.
        while (_error < _csv.Errors.Count && _csv.Errors[_error].Start < row.Start)
        {
            _error++;
        }

        return _error < _csv.Errors.Count && _csv.Errors[_error].Start <= EndOf(row) ? _csv.Errors[_error] : null;
    }

    private void Report(string message, int start, int length, bool losesNothing = false)
    {
        _malformed++;
        _faults.Add(new EndpointFileFault(message, start, length) { LosesNothing = losesNothing });
    }

    private string Cell(EndpointColumn column, CsvRecord row) => _columns[(int)column] is >= 0 and var index ? row.Cells[index].Value : string.Empty;

    private static int EndOf(CsvRecord row) => row.Start + row.Length;

    private static string Fields(CsvRecord row) => row.Cells.Count == 1 ? "1 field" : $"{row.Cells.Count} fields";
}

using System;
using System.Collections.Generic;
using System.Text;
using System.Threading;
using GpConnect.Rules.Text;
using GpConnect.Rules.Text.Csv;
using GpConnect.Rules.Model;

namespace GpConnect.Rules.Written;

/// <summary>An endpoint file, read.</summary>
/// <param name="File">What it declares.</param>
/// <param name="Errors">What is malformed in it, with its place.</param>
/// <param name="Cells">Where its cells are.</param>
internal sealed record ParsedEndpointFile(EndpointFile File, IReadOnlyList<CsvError> Errors, EndpointFileCells Cells);

/// <summary>Reads endpoint files: CSV with a header row, columns in any order.</summary>
internal static class EndpointFileReader
{
    private const int ColumnCount = 5;

    private static readonly Dictionary<string, EndpointColumn> ColumnsByName = new(StringComparer.Ordinal)
    {
        ["odscode"] = EndpointColumn.OdsCode,
        ["asid"] = EndpointColumn.Asid,
        ["partykey"] = EndpointColumn.PartyKey,
        ["registration"] = EndpointColumn.Registration,
        ["name"] = EndpointColumn.Name,
    };

    /// <summary>A file that isn't there: it has no row and no error, since whoever opens files says so.</summary>
    public static ParsedEndpointFile Missing(string path) => new(
        new EndpointFile(path, EquatableArray<EndpointRow>.Empty), [], new EndpointFileCells([], [-1, -1, -1, -1, -1]));

    /// <summary>Reads <paramref name="text"/>, whatever it is.</summary>
    public static ParsedEndpointFile Read(string path, string text, CancellationToken cancellationToken)
    {
        var csv = CsvReader.Read(text, cancellationToken);
        var errors = new List<CsvError>(csv.Errors);
        var rows = new List<EndpointRow>(csv.Records.Count);
        var columns = ReadHeader(csv, text, errors);
        if (columns[(int)EndpointColumn.OdsCode] >= 0 && columns[(int)EndpointColumn.Asid] >= 0)
        {
            var line = new LineCounter(text);
            for (var i = 1; i < csv.Records.Count; i++)
            {
                if (errors.Count - csv.Errors.Count > CsvReader.MaxErrors)
                {
                    var (start, length) = (csv.Records[i].Start, csv.Records[i].Length);
                    errors.Add(new CsvError("More than 10,000 rows are malformed: the rest of the file is not read", start, length));
                    break;
                }

                if (!csv.Records[i].IsMalformed && ReadRow(i, line.At(csv.Records[i].Start), csv, columns, errors) is { } row)
                {
                    rows.Add(row);
                }
            }
        }

        return new ParsedEndpointFile(
            new EndpointFile(path, rows.ToEquatableArray(), UnreadOf(csv, rows.Count, errors, text)), errors, new EndpointFileCells(csv.Records, columns));
    }

    private static UnreadRows? UnreadOf(CsvFile csv, int rows, List<CsvError> errors, string text)
    {
        if (errors.Count == 0)
        {
            return null;
        }

        var first = errors[0];
        foreach (var error in errors)
        {
            first = error.Start < first.Start ? error : first;
        }

        return new UnreadRows(Math.Max(csv.Records.Count - 1 - rows, 0), new LineCounter(text).At(first.Start));
    }

    private static int[] ReadHeader(CsvFile csv, string text, List<CsvError> errors)
    {
        var columns = new int[ColumnCount];
        for (var i = 0; i < columns.Length; i++)
        {
            columns[i] = -1;
        }

        if (csv.Records.Count == 0)
        {
            errors.Add(new CsvError("The endpoint file is empty: begin it with a header row that names the columns 'ods code' and 'asid'", 0, Math.Min(1, text.Length)));
            return columns;
        }

        var header = csv.Records[0];
        if (header.IsMalformed)
        {
            return columns;
        }

        for (var i = 0; i < header.Cells.Count; i++)
        {
            var cell = header.Cells[i];
            if (!ColumnsByName.TryGetValue(Normalised(cell.Value), out var column))
            {
                continue;
            }

            if (columns[(int)column] >= 0)
            {
                errors.Add(new CsvError($"The column '{QuotedText.Text(cell.Value)}' is there twice: keep one of them", cell.Start, cell.Length));

                // Which one is meant cannot be known, so no row can be.
                columns[(int)EndpointColumn.OdsCode] = -1;
                return columns;
            }

            columns[(int)column] = i;
        }

        var missing = (columns[(int)EndpointColumn.OdsCode], columns[(int)EndpointColumn.Asid]) switch
        {
            (-1, -1) => "neither a column 'ods code' nor a column 'asid'",
            (-1, _) => "no column 'ods code'",
            (_, -1) => "no column 'asid'",
            _ => null,
        };
        if (missing is not null)
        {
            errors.Add(new CsvError($"The header row has {missing}: each endpoint has an ODS code and an ASID (T1); name both in the first row", header.Start, header.Length));
        }

        return columns;
    }

    private static EndpointRow? ReadRow(int record, int line, CsvFile csv, int[] columns, List<CsvError> errors)
    {
        var row = csv.Records[record];
        var width = csv.Records[0].Cells.Count;
        if (row.Cells.Count < width)
        {
            errors.Add(new CsvError($"The row has {Fields(row)} but the header has {width}: add the missing ones, empty if need be", row.Start, row.Length));
            return null;
        }

        for (var i = width; i < row.Cells.Count; i++)
        {
            var beyond = row.Cells[i];
            if (beyond.Value.Length > 0)
            {
                errors.Add(new CsvError($"The row has {Fields(row)} but the header has {width}: put a field that has a comma in quotes", beyond.Start, beyond.Length));
                return null;
            }
        }

        // A row of a wrong registration is a row all the same: its other cells are judged, too.
        var registration = ReadRegistration(Cell(EndpointColumn.Registration));
        if (registration is null)
        {
            var cell = row.Cells[columns[(int)EndpointColumn.Registration]];
            errors.Add(new CsvError($"'{QuotedText.Text(cell.Value)}' is no registration: write cma, mhs or nothing", cell.Start, cell.Length));
        }

        return new EndpointRow(
            record,
            line,
            Cell(EndpointColumn.Name),
            Cell(EndpointColumn.OdsCode),
            Cell(EndpointColumn.Asid),
            Cell(EndpointColumn.PartyKey),
            registration);

        string Cell(EndpointColumn column) => columns[(int)column] is >= 0 and var index ? row.Cells[index].Value : string.Empty;
    }

    private static string Fields(CsvRecord row) => row.Cells.Count == 1 ? "1 field" : $"{row.Cells.Count} fields";

    private static Registration? ReadRegistration(string text) => text.Length switch
    {
        0 => Registration.Undeclared,
        3 when text.Equals("cma", StringComparison.OrdinalIgnoreCase) => Registration.Cma,
        3 when text.Equals("mhs", StringComparison.OrdinalIgnoreCase) => Registration.Mhs,
        _ => null,
    };

    /// <summary>A column's name without regard to case, <c>_</c>, <c>-</c> and spaces.</summary>
    private static string Normalised(string name)
    {
        var text = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            if (c is not ('_' or '-') && !char.IsWhiteSpace(c))
            {
                text.Append(char.ToLowerInvariant(c));
            }
        }

        return text.ToString();
    }
}

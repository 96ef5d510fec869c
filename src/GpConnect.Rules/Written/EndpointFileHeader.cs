using System.Collections.Generic;
using System.Linq;
using System.Threading;
using GpConnect.Rules.Text;
using GpConnect.Rules.Text.Csv;

namespace GpConnect.Rules.Written;

/// <summary>The header row of an endpoint file.</summary>
/// <param name="Separator">The separator that it uses, and so the file's.</param>
/// <param name="Record">Its number among the records; those above it are not part of the table.</param>
internal readonly record struct EndpointFileHeader(char Separator, int Record)
{
    private const int MostTitles = 20;

    private static readonly char[] Separators = [',', ';', '\t'];

    // Those of files that other programs write, to say what is wrong.
    private static readonly char[] OtherSeparators = ['|', ':', '^', '~'];

    /// <summary>
    /// Finds the header row: the first that names both required columns. Without one it is the first row, with the separator that makes
    /// most known columns of it.
    /// </summary>
    public static EndpointFileHeader Find(string text, CancellationToken cancellationToken) =>
        FindAmong(text, 1, cancellationToken)
        ?? FindAmong(text, MostTitles + 1, cancellationToken)
        ?? new EndpointFileHeader(
            Separators.OrderByDescending(separator => KnownIn(CsvReader.Read(text, cancellationToken, separator, most: 1)).Count()).First(), 0);

    /// <summary>Whether a text begins with a header row that names both required columns.</summary>
    public static bool IsIn(string text, CancellationToken cancellationToken) => FindAmong(text, MostTitles + 1, cancellationToken) is not null;

    private static EndpointFileHeader? FindAmong(string text, int most, CancellationToken cancellationToken)
    {
        EndpointFileHeader? first = null;
        var start = int.MaxValue;
        foreach (var separator in Separators)
        {
            var records = CsvReader.Read(text, cancellationToken, separator, most).Records;
            for (var i = 0; i < records.Count && records[i].Start < start; i++)
            {
                if (HasRequired(records[i].Cells.Select(static cell => cell.Value)))
                {
                    (first, start) = (new EndpointFileHeader(separator, i), records[i].Start);
                }
            }

            if (first is { Record: 0 })
            {
                break;
            }
        }

        return first;
    }

    /// <summary>Reads which column each cell of a row is in; adds what is wrong to <paramref name="faults"/>.</summary>
    /// <returns>The number of each column's cell, or -1; of a header that can't be understood, no column.</returns>
    public int[] ReadColumns(CsvFile csv, string text, List<EndpointFileFault> faults)
    {
        if (csv.Records.Count == 0)
        {
            faults.Add(new EndpointFileFault(
                "The endpoint file is empty: begin it with a header row that names the columns 'ods code' and 'asid'", 0, text.Length > 0 ? 1 : 0));
            return EndpointColumns.None();
        }

        var header = csv.Records[Record];
        if (header.IsMalformed)
        {
            // Its own error; where that is a NUL it may be above it: the first of a file alone is reported.
            faults.Add(EndpointFileFault.Of(csv.Errors.First(error => error.Start >= header.Start || text[error.Start] == '\0')));
            return EndpointColumns.None();
        }

        var columns = EndpointColumns.None();
        for (var i = 0; i < header.Cells.Count; i++)
        {
            if (EndpointColumns.Find(header.Cells[i].Value) is not { } column)
            {
                continue;
            }

            if (columns[(int)column] >= 0)
            {
                faults.Add(Twice(header.Cells[columns[(int)column]], header.Cells[i]));
                return EndpointColumns.None();
            }

            columns[(int)column] = i;
        }

        if (WhatIsMissing(columns) is { } missing)
        {
            faults.Add(new EndpointFileFault(
                SeparatorOf(text.Substring(header.Start, header.Length)) is { } other
                    ? $"The header row is separated by '{other}': separate the columns by commas, semicolons or tabs"
                    : $"The header row has {missing}: each endpoint has an ODS code and an ASID (T1); name both in the first row",
                header.Start,
                header.Length));
            return EndpointColumns.None();
        }

        ReadTitles(csv, text, faults);
        return columns;
    }

    /// <summary>Says which headings are nearly those of a column; whether that of the registration is.</summary>
    public bool ReadNearly(CsvFile csv, int[] columns, List<EndpointFileFault> faults)
    {
        var hasUnreadRegistration = false;
        foreach (var cell in csv.Records[Record].Cells)
        {
            if (EndpointColumns.Find(cell.Value) is null && EndpointColumns.FindNearly(cell.Value, columns) is var (name, column))
            {
                hasUnreadRegistration |= column == EndpointColumn.Registration && columns[(int)column] < 0;
                faults.Add(new EndpointFileFault(
                    $"The column '{QuotedText.Text(cell.Value)}' isn't read, though its name is nearly '{name}': "
                    + (columns[(int)column] < 0 ? $"call it '{name}', or give it a name less like it" : "give it a name less like it"),
                    cell.Start,
                    cell.Length)
                {
                    IsWarning = true,
                });
            }
        }

        return hasUnreadRegistration;
    }

    /// <summary>A separator as messages name it.</summary>
    public static string NameOf(char separator) => separator switch
    {
        ',' => "comma",
        ';' => "semicolon",
        _ => "tab",
    };

    /// <summary>The separator, not the header's, that is in a part of <paramref name="text"/> at least <paramref name="times"/> times; or null.</summary>
    public char? OtherSeparatorIn(string text, int start, int length, int times)
    {
        foreach (var separator in Separators)
        {
            var count = 0;
            for (var i = start; separator != Separator && i < start + length; i++)
            {
                count += text[i] == separator ? 1 : 0;
            }

            if (count >= times)
            {
                return separator;
            }
        }

        return null;
    }

    /// <summary>What is above the header: one fault, however many rows it is. Nothing is lost by it.</summary>
    private void ReadTitles(CsvFile csv, string text, List<EndpointFileFault> faults)
    {
        if (Record > 0)
        {
            var first = csv.Records[0];
            faults.Add(new EndpointFileFault(
                (Record == 1 ? "The row above the header isn't part of the table: delete it" : $"The {Record} rows above the header aren't part of the table: delete them")
                + ", so that the first row names the columns 'ods code' and 'asid'",
                first.Start,
                first.Length)
            {
                LosesNothing = true,
            });

            // The first of a file is reported, and the others may be in rows.
            var header = csv.Records[Record].Start;
            faults.AddRange(csv.Errors.Where(error => error.Start < header && text[error.Start] == '\0').Select(EndpointFileFault.Of));
        }
    }

    /// <summary>Which of two columns is meant cannot be known, so no row can be.</summary>
    private static EndpointFileFault Twice(CsvCell one, CsvCell other) => new(
        string.Equals(one.Value, other.Value, System.StringComparison.OrdinalIgnoreCase)
            ? $"The column '{QuotedText.Text(other.Value)}' is there twice: keep one of them"
            : $"The columns '{QuotedText.Text(one.Value)}' and '{QuotedText.Text(other.Value)}' are the same: keep one of them, or give the other another name",
        other.Start,
        other.Length);

    private static string? WhatIsMissing(int[] columns) => (columns[(int)EndpointColumn.OdsCode], columns[(int)EndpointColumn.Asid]) switch
    {
        (-1, -1) => "neither a column 'ods code' nor a column 'asid'",
        (-1, _) => "no column 'ods code'",
        (_, -1) => "no column 'asid'",
        _ => null,
    };

    private static char? SeparatorOf(string header)
    {
        foreach (var separator in OtherSeparators)
        {
            if (HasRequired(header.Split(separator).Select(static heading => heading.Trim().Trim('"'))))
            {
                return separator;
            }
        }

        return null;
    }

    private static IEnumerable<EndpointColumn> KnownIn(CsvFile csv) => csv.Records.Take(1)
        .SelectMany(static record => record.Cells)
        .Select(static cell => EndpointColumns.Find(cell.Value))
        .OfType<EndpointColumn>();

    private static bool HasRequired(IEnumerable<string> headings)
    {
        var (hasOdsCode, hasAsid) = (false, false);
        foreach (var heading in headings)
        {
            var column = EndpointColumns.Find(heading);
            hasOdsCode |= column == EndpointColumn.OdsCode;
            hasAsid |= column == EndpointColumn.Asid;
        }

        return hasOdsCode && hasAsid;
    }
}

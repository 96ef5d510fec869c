using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading;
using GpConnect.Rules.Text;
using GpConnect.Rules.Text.Csv;
using GpConnect.Rules.Written;
using GpConnect.Tool.Running;

namespace GpConnect.Tool.Importing;

/// <summary>Reads a table of text: any of the separators and encodings that spreadsheets write.</summary>
internal static partial class TextTable
{
    /// <summary>Reads the table in a file.</summary>
    public static SourceTable Read(string path, CancellationToken cancellationToken)
    {
        var (text, encoding) = TextDecoder.Decode(ReadBytes(path));
        var changes = new List<string>();
        if (encoding != "UTF-8")
        {
            changes.Add($"the encoding was {encoding} and is now UTF-8");
        }

        // ="918999198993" is how some keep a spreadsheet from taking an ASID for a number.
        var formulas = 0;
        text = Formula().Replace(text, match =>
        {
            formulas++;
            return match.Groups[1].Value;
        });
        if (formulas > 0)
        {
            changes.Add($"{formulas:N0} formulas such as =\"918999198993\" are now their texts");
        }

        var separator = EndpointFileHeader.Find(text, cancellationToken).Separator;
        var csv = CsvReader.Read(text, cancellationToken, separator);
        if (separator != ',')
        {
            changes.Add($"the separator was a {EndpointFileHeader.NameOf(separator)} and is now a comma");
        }

        var lines = new LineCounter(text);
        var rows = new List<SourceRow>();
        var leftOut = new List<string>();
        foreach (var record in csv.Records)
        {
            var line = lines.At(record.Start);
            if (record.IsMalformed)
            {
                var error = csv.Errors.Where(error => error.Start >= record.Start && error.Start <= record.Start + record.Length).Select(static error => error.Message).FirstOrDefault();
                leftOut.Add($"left out: line {line}: {error ?? "its cells cannot be told apart"}");
            }
            else
            {
                rows.Add(new SourceRow(line, [.. record.Cells.Select(cell => Written(text, cell, separator))]));
            }
        }

        return new SourceTable(rows, changes, leftOut);
    }

    /// <summary>A cell with the spaces around it, which are a change to be told, too.</summary>
    private static string Written(string text, CsvCell cell, char separator)
    {
        var (start, end) = (cell.Start, cell.Start + cell.Length);
        var isQuoted = cell.Length > 0 && text[start] == '"';
        while (!isQuoted && start > 0 && text[start - 1] is ' ' or '\u00A0')
        {
            start--;
        }

        while (!isQuoted && end < text.Length && text[end] is ' ' or '\u00A0' && text[end] != separator)
        {
            end++;
        }

        return isQuoted || cell.Length == 0 ? cell.Value : text[start..end];
    }

    private static byte[] ReadBytes(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception e) when (TextFile.IsOfFile(e))
        {
            throw TextFile.CannotRead(path, e);
        }
    }

    [GeneratedRegex("(?<=^|[,;\\t\\n])=\"([^\"\\r\\n]*)\"(?=[,;\\t\\r\\n]|$)")]
    private static partial Regex Formula();
}

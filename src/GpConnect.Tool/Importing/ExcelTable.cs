using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using GpConnect.Tool.Running;

namespace GpConnect.Tool.Importing;

/// <summary>Reads a sheet of an Excel workbook (.xlsx, .xlsb, .xls): values, not what cells look like.</summary>
internal static class ExcelTable
{
    /// <summary>Reads a sheet of a workbook.</summary>
    /// <param name="path">The workbook.</param>
    /// <param name="sheet">The sheet's name; null where only one has a table of endpoints.</param>
    public static SourceTable Read(string path, string? sheet)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        try
        {
            using var file = TextFile.Open(path);
            using var workbook = ExcelReaderFactory.CreateReader(file);
            var sheets = new List<(string Name, IReadOnlyList<SourceRow> Rows)>();
            do
            {
                sheets.Add((workbook.Name, ReadSheet(workbook)));
            }
            while (workbook.NextResult());
            return new SourceTable(Choose(sheets, sheet, path), [], []);
        }
        catch (Exception e) when (e is ExcelReaderException or InvalidDataException or System.Xml.XmlException or IndexOutOfRangeException or ArgumentException)
        {
            throw new ToolException($"{TextFile.Shown(path)} isn't a workbook that can be read{(e is InvalidPasswordException ? ": it has a password" : ": open and save it in Excel")}");
        }
        catch (Exception e) when (TextFile.IsOfFile(e))
        {
            throw TextFile.CannotRead(path, e);
        }
    }

    private static IReadOnlyList<SourceRow> Choose(List<(string Name, IReadOnlyList<SourceRow> Rows)> sheets, string? named, string path)
    {
        var chosen = named is not null
            ? sheets.Where(sheet => sheet.Name.Equals(named, StringComparison.OrdinalIgnoreCase)).ToList()
            : sheets.Where(static sheet => ImportHeader.Find(sheet.Rows) is not null).ToList();
        return chosen.Count switch
        {
            1 => chosen[0].Rows,
            0 when named is null && sheets.Count > 0 => sheets[0].Rows,
            0 => throw new ToolException($"{TextFile.Shown(path)} has no sheet '{named}': it has {string.Join(", ", sheets.Select(static sheet => $"'{sheet.Name}'"))}"),
            _ => throw new ToolException($"{TextFile.Shown(path)} has several sheets with endpoints: say which by --sheet {string.Join(" or ", chosen.Select(static sheet => $"'{sheet.Name}'"))}"),
        };
    }

    private static List<SourceRow> ReadSheet(IExcelDataReader sheet)
    {
        var rows = new List<SourceRow>();
        for (var number = 1; sheet.Read(); number++)
        {
            string[] cells = [.. Enumerable.Range(0, sheet.FieldCount).Select(i => TextOf(sheet.GetValue(i)))];
            if (Array.Exists(cells, static cell => cell.Trim().Length > 0))
            {
                rows.Add(new SourceRow(number, cells));
            }
        }

        return rows;
    }

    /// <summary>A value as text. A number has all its digits, whatever the cell shows: 9.18999E+11 is only how it looks.</summary>
    private static string TextOf(object? value) => value switch
    {
        null => string.Empty,
        string text => text,
        double number when Math.Abs(number) < 1e15 && number == Math.Floor(number) => number.ToString("0", CultureInfo.InvariantCulture),
        DateTime date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? string.Empty,
    };
}

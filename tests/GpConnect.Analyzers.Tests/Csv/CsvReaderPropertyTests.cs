using System;
using System.Linq;
using System.Threading;
using CsCheck;
using GpConnect.Rules.Text.Csv;
using Xunit;

namespace GpConnect.Analyzers.Tests.Csv;

public class CsvReaderPropertyTests
{
    private static readonly Gen<char> Separators = Gen.Char[",;\t"];

    private static readonly Gen<string> Garbage =
        Gen.Char["ab ,,;;\t\t\"\"\"\n\n\r\0\uFEFF\u00A0\uD800"].Array[0, 60].Select(chars => new string(chars));

    private static readonly Gen<string[][]> Rows =
        Gen.Char["ab1,;\t\"\n\r é"].Array[0, 8].Select(chars => new string(chars)).Array[1, 5].Array[0, 8];

    [Fact]
    public void WhatIsWrittenIsReadBack() => Gen.Select(Rows, Gen.Bool, Gen.Bool, Separators).Sample((rows, crlf, endsWithLineBreak, separator) =>
    {
        var lineBreak = crlf ? "\r\n" : "\n";
        var text = string.Join(lineBreak, rows.Select(row => Write(row, separator))) + (endsWithLineBreak ? lineBreak : "");

        var file = CsvReader.Read(text, CancellationToken.None, separator);

        Assert.Empty(file.Errors);
        Assert.Equal(
            rows.Select(row => row.Select(cell => cell.Trim()).ToArray()).Where(row => row.Any(cell => cell.Length > 0)),
            file.Records.Select(record => record.Cells.Select(cell => cell.Value).ToArray()));
    });

    [Fact]
    public void AnyTextIsReadAndEveryPlaceIsInIt() => Gen.Select(Garbage, Separators).Sample((text, separator) =>
    {
        var file = CsvReader.Read(text, CancellationToken.None, separator);

        var end = 0;
        foreach (var record in file.Records)
        {
            Assert.InRange(record.Start, end, text.Length);
            Assert.True(record.Cells.Count > 0 || record.IsMalformed);
            end = record.Start + record.Length;
            Assert.InRange(end, record.Start, text.Length);
            foreach (var cell in record.Cells)
            {
                var covered = text.Substring(cell.Start, cell.Length);
                Assert.Equal(covered.Trim(), covered);
                Assert.True(record.IsMalformed || cell.Value == Unquoted(covered));
            }
        }

        Assert.All(file.Errors, error => Assert.NotEmpty(text.Substring(error.Start, error.Length)));
        Assert.True(file.Errors.Count <= file.Records.Count(record => record.IsMalformed));
        Assert.Equal(file.Errors.Count == 0, !file.Records.Any(record => record.IsMalformed));
    }, iter: 20_000);

    [Fact]
    public void OneBadLineLosesNoOtherLine() => Gen.Select(Gen.Char["ab,;\t\"\r "].Array[1, 12], Gen.Int[0, 5], Separators).Sample((chars, at, separator) =>
    {
        var lines = Enumerable.Range(0, 6).Select(i => $"r{i}{separator}\"v{i}\"").ToArray();
        lines[at] = new string(chars).TrimEnd('\r');

        var file = CsvReader.Read(string.Join("\n", lines), CancellationToken.None, separator);

        var first = file.Records.Select(record => record.Cells.Count > 0 ? record.Cells[0].Value : "").ToArray();
        Assert.All(Enumerable.Range(0, 6).Where(i => i != at), i => Assert.Contains($"r{i}", first));
    }, iter: 20_000);

    [Theory]
    [InlineData("\"")]
    [InlineData("\"\n")]
    [InlineData("\"a\n")]
    [InlineData("\"\"\n")]
    [InlineData("a,\"\"\"\"\n")]
    [InlineData("\"x\"y\n")]
    [InlineData("\r")]
    [InlineData("\0\n")]
    [InlineData(",")]
    public void HostileTextOfMegabytesIsReadInLinearTime(string unit)
    {
        // Quadratic time would never end here, so that the test needs no clock.
        var text = "\"" + string.Concat(Enumerable.Repeat(unit, 5_000_000 / unit.Length)) + "\n\0";

        CsvReader.Read(text, CancellationToken.None);
    }

    private static string Write(string[] row, char separator) => string.Join(separator, row.Select(cell => Write(cell, separator)));

    private static string Write(string cell, char separator) => cell.IndexOfAny([separator, '"', '\n', '\r']) >= 0 || cell.Length % 2 == 0
        ? $"\"{cell.Replace("\"", "\"\"")}\""
        : cell;

    private static string Unquoted(string covered) => covered.StartsWith('"') && covered.EndsWith('"') && covered.Length > 1
        ? covered[1..^1].Replace("\"\"", "\"").Trim()
        : covered;
}

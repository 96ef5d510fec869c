using System;
using System.Linq;
using System.Threading;
using CsCheck;
using GpConnect.Rules.Model;
using GpConnect.Rules.Written;
using Xunit;

namespace GpConnect.Analyzers.Tests.DataFiles;

/// <summary>Any text is read as an endpoint file in linear time, each place is in it, and each row is accounted for.</summary>
public sealed class EndpointFileReaderPropertyTests
{
    private static readonly string[] Known =
    [
        "ods code", "asid", "party key", "registration", "name", "suppress", "justification", "CMA registered?", "asids",
        ",", ",", ";", ";", "\t", "\t", "|", "\n", "\n", "\r\n", "\r", "\"", " ", "\0", "\uFEFF", "\uFFFD",
        "A20047", "918999198993", "9.18999E+11", "123", "A20047-821870", "cma", "yes", "GPC1007", "GPC2002", "Title, 2026",
        "ods code,asid,party key\n", "ods code;asid;registration\n", "asid\tnacs\tsuppress\n",
        "A20047,918999198993,x\n", "A20047;918999198993;cma\n", "918999198993\tA20047\tGPC1007\n",
    ];

    private static readonly Gen<string> Pieces = Gen.Int[0, Known.Length - 1].Select(static i => Known[i]);

    [Fact]
    public void Any_text_is_read_and_each_place_is_in_it() => Pieces.Array[0, 25].Sample(pieces =>
    {
        var text = string.Concat(pieces);

        var read = EndpointFileReader.Read("a.csv", text, CancellationToken.None);

        Assert.All(read.Faults, fault => Assert.True(fault.Start >= 0 && fault.Length >= 0 && fault.Start + fault.Length <= text.Length && fault.Message.Length > 0));
        foreach (var row in read.File.Rows)
        {
            foreach (var place in new[] { Place.Whole, Place.Name, Place.OdsCode, Place.Asid, Place.PartyKey, Place.Registration, Place.Suppress })
            {
                var (start, length) = read.Cells.SpanOf(new Site(SiteKind.File, 0, 0, row.Record, place));
                Assert.InRange(start + length, 0, text.Length);
            }

            Assert.Equal(text[..read.Cells.Records[row.Record].Start].Count(static c => c == '\n') + 1, row.Line);
        }

        var below = Math.Max(read.Cells.Records.Count - read.Cells.Header.Record - 1, 0);
        Assert.Equal(below - read.File.Rows.Count, read.File.Unread?.Count ?? 0);
        Assert.Equal(read.File.Unread is not null, read.Faults.Any(static fault => !fault.IsWarning && !fault.LosesNothing));
    }, iter: 20_000, print: static pieces => System.Text.Json.JsonSerializer.Serialize(string.Concat(pieces)));

    [Fact]
    public void Each_separator_reads_the_same() => Gen.Select(Gen.Char["ab1 é'."].Array[0, 6].Select(static cell => new string(cell)).Array[7].Array[1, 6], Gen.Char[";\t"]).Sample((rows, separator) =>
    {
        var commas = Write(',');
        var others = Write(separator);

        var (one, other) = (EndpointFileReader.Read("a.csv", commas, default), EndpointFileReader.Read("a.csv", others, default));

        Assert.Equal(one.File, other.File);
        Assert.Equal(one.Faults.Count, other.Faults.Count);

        string Write(char separator) => string.Concat(rows
            .Prepend(["ods code", "asid", "party key", "registration", "name", "suppress", "justification"])
            .Select(row => string.Join(separator, row) + "\n"));
    });

    [Theory]
    [InlineData("ods code;asid\n", "A20047;918999198993\n")]
    [InlineData("ods code;asid\n", "A20047,918999198993\n")]
    [InlineData("ods code;asid\n", "\"\n")]
    [InlineData("ods code\tasid\tsuppress\n", "A20047\t\tGPC1007\n")]
    [InlineData("", "title\n")]
    [InlineData("", "asid;")]
    [InlineData("", "\"asid,")]
    [InlineData("", "cma registered? party key,")]
    [InlineData("ods code,asid", ",cma registered?")]
    [InlineData("ods code,asid", ",asids")]
    [InlineData("ods code,asid,name\n", "A20047,,\"\uFFFD\"\n")]
    public void Hostile_text_of_megabytes_is_read_in_linear_time(string start, string unit) =>
        EndpointFileReader.Read("a.csv", start + string.Concat(Enumerable.Repeat(unit, 3_000_000 / unit.Length)), default);

    [Fact]
    public void Rows_that_differ_in_little_are_read_in_linear_time()
    {
        var file = EndpointFileReader.Read(
            "a.csv", "ods code,asid,name\n" + string.Concat(Enumerable.Range(0, 100_000).Select(static i => $"A20047,918999198993,{i}\n")), default);

        Assert.Empty(file.Faults);
        Assert.Equal(100_000, file.File.Rows.Count);
    }
}

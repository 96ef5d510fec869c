using System.Linq;
using System.Threading;
using GpConnect.Rules.Text.Csv;
using Xunit;

namespace GpConnect.Analyzers.Tests.Csv;

public class CsvReaderTests
{
    [Fact]
    public void ReadsCellsWithTheirPlaces()
    {
        const string text = "name,ods code\nDr Legg, A20047 \n";

        var file = Read(text);

        Assert.Empty(file.Errors);
        Assert.Equal(["name|ods code", "Dr Legg|A20047"], Values(file));
        var cell = file.Records[1].Cells[1];
        Assert.Equal("A20047", text.Substring(cell.Start, cell.Length));
        Assert.Equal("Dr Legg, A20047 ", text.Substring(file.Records[1].Start, file.Records[1].Length));
    }

    [Theory]
    [InlineData("a,b\nc,d")]
    [InlineData("a,b\nc,d\n")]
    [InlineData("a,b\r\nc,d\r\n")]
    [InlineData("a,b\r\nc,d\n")]
    [InlineData("\uFEFFa,b\nc,d")]
    [InlineData("\"a\",\"b\"\r\n\"c\",\"d\"")]
    [InlineData("\n\na,b\n,,,\n  \n\"\",\"\"\nc,d\n\n")]
    public void ReadsEveryWellFormedSpelling(string text)
    {
        var file = Read(text);

        Assert.Empty(file.Errors);
        Assert.Equal(["a|b", "c|d"], Values(file));
    }

    [Fact]
    public void QuotedCellsKeepCommasLineBreaksAndQuotes()
    {
        const string text = "\"Legg, \"\"Dr\"\"\",\"High Street\r\nWalford\"\n";

        var file = Read(text);

        Assert.Empty(file.Errors);
        Assert.Equal(["Legg, \"Dr\"|High Street\r\nWalford"], Values(file));
        var cell = file.Records[0].Cells[0];
        Assert.Equal("\"Legg, \"\"Dr\"\"\"", text.Substring(cell.Start, cell.Length));
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("\uFEFF", 0)]
    [InlineData("a", 1)]
    [InlineData("a,", 2)]
    [InlineData(",a", 2)]
    [InlineData("a,,", 3)]
    public void CountsEmptyCells(string text, int cells)
    {
        var file = Read(text);

        Assert.Empty(file.Errors);
        Assert.Equal(cells, file.Records.Sum(record => record.Cells.Count));
    }

    [Theory]
    [InlineData("a,O\"Brien,c", "\"", "a|O\"Brien|c")]
    [InlineData("a, \"b\",c", "\"", "a|\"b\"|c")]
    [InlineData("a,\"Dr \"Bob\" Legg\",c", "Bob\" Legg\"", "a|Dr|c")]
    [InlineData("a,\"b\" ,c", " ", "a|b|c")]
    [InlineData("a,b\rd,e", "\r", "a|b\rd|e")]
    [InlineData("a,\"b\"\rd,e", "\rd", "a|b|e")]
    [InlineData("a,b\0,c", "\0", "a|b\0|c")]
    public void MalformedCellIsReportedAndNothingElseLost(string line, string place, string cells)
    {
        var text = $"x,y\n{line}\n1,2\n";

        var file = Read(text);

        var error = Assert.Single(file.Errors);
        Assert.Equal(place, text.Substring(error.Start, error.Length));
        Assert.Equal(["x|y", cells, "1|2"], Values(file));
        Assert.Equal([false, true, false], file.Records.Select(record => record.IsMalformed));
    }

    [Theory]
    [InlineData("x,y\na,\"b\n1,2\n3,4\n", "x|y", "a", "1|2", "3|4")] // Never closed.
    [InlineData("x,y\na,\"b\n1,\"2\"\n3,4\n", "x|y", "a|b\n1,", "1|2", "3|4")] // Closed by the next line's opening quote.
    public void ForgottenClosingQuoteLosesOneLine(string text, params string[] records)
    {
        var file = Read(text);

        var error = Assert.Single(file.Errors);
        Assert.Equal(text.IndexOf('"'), error.Start);
        Assert.Equal(records, Values(file));
    }

    [Fact]
    public void UnterminatedQuoteOnTheLastLine()
    {
        var file = Read("a,b\nc,\"d");

        Assert.Equal(6, Assert.Single(file.Errors).Start);
        Assert.Equal(["a|b", "c"], Values(file));
    }

    [Fact]
    public void OneErrorForARecord() => Assert.Single(Read("a\"b,c\"d,\"e\"f\n").Errors);

    [Fact]
    public void ClassicMacLineEndsAreOneError()
    {
        var file = Read("a,b\rc,d\re,f\r");

        Assert.Equal(3, Assert.Single(file.Errors).Start);
    }

    [Fact]
    public void Utf16ReadAsUtf8IsOneError()
    {
        var text = string.Concat("ods code,asid\nA20047,918999198993\n".Select(c => $"{c}\0"));

        var file = Read(text);

        Assert.Contains("UTF-8", Assert.Single(file.Errors).Message);
        Assert.All(file.Records, record => Assert.True(record.IsMalformed));
    }

    [Theory]
    [InlineData("a", ",", 16_383, "16,384 fields")]
    [InlineData("a", "\na", 999_999, "1,000,000 rows")]
    [InlineData("", "a\"\n", 10_000, "10,000 rows are malformed")]
    public void AsMuchAsALimitIsReadAndNoMore(string start, string unit, int units, string limit)
    {
        var atLimit = start + string.Concat(Enumerable.Repeat(unit, units));

        Assert.DoesNotContain(Read(atLimit).Errors, error => error.Message.Contains(limit));
        var error = Read(atLimit + unit).Errors[^1];
        Assert.Contains(limit, error.Message);
        Assert.InRange(error.Start, atLimit.Length, atLimit.Length + 1);
        Assert.Equal(1, error.Length);
    }

    [Fact]
    public void OnlyCancellationThrows()
    {
        Assert.Throws<System.OperationCanceledException>(() => CsvReader.Read("a", new CancellationToken(canceled: true)));
    }

    private static CsvFile Read(string text) => CsvReader.Read(text, CancellationToken.None);

    private static string[] Values(CsvFile file) =>
        file.Records.Select(record => string.Join("|", record.Cells.Select(cell => cell.Value))).ToArray();
}

using System.Globalization;
using Xunit;

namespace GpConnect.Tests;

public sealed class OdsCodeTests : IdentifierTests<OdsCode>
{
    protected override string[] InOrder => ["000", "A20047", "A2004I", "I0000", "RR8", "X26", "YES", "Z123456789"];

    protected override string[] Malformed =>
        ["A2", "A1234567890", "A20-47", "A20 47", "A_20047", "É20047", "ı20047",
            "İ20047", "ſ20047", "\u212A20047", "A2004٧", "@AB", "[AB", "`AB", "{AB", "/00", ":00"];

    protected override string Expectation => "is not an ODS code: 3 to 10 letters and digits were expected";

    [Theory]
    [InlineData("")]
    [InlineData("tr-TR")]
    public void Case_is_no_difference(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            var lower = OdsCode.Parse("i2004i");
            Assert.Equal("I2004I", lower.ToString());
            Assert.Equal(OdsCode.Parse("I2004I"), lower);
            Assert.Equal(OdsCode.Parse("I2004I").GetHashCode(), lower.GetHashCode());
            Assert.Equal(0, OdsCode.Parse("I2004i").CompareTo(lower));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void The_turkish_culture_is_here() =>
        Assert.Equal("İ", CultureInfo.GetCultureInfo("tr-TR").TextInfo.ToUpper("i"));

    protected override OdsCode Parse(string s) => OdsCode.Parse(s);

    protected override bool TryParse(string? s, out OdsCode result) => OdsCode.TryParse(s, out result);

    protected override bool[] Operators(OdsCode left, OdsCode right) =>
        [left == right, left != right, left < right, left > right, left <= right, left >= right];

    protected override bool IsUnset(OdsCode value) => value.IsUnset;
}

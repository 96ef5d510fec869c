using System.Globalization;
using Xunit;

namespace GpConnect.Tests;

public sealed class PartyKeyTests : IdentifierTests<PartyKey>
{
    protected override string[] InOrder =>
        ["A20047-821870", "A20047-821871", "A20047-8218710", "B82617-820006", "X26-822358", "YES-0000806", "Z123456789-000000"];

    protected override string[] Malformed =>
        ["A20047", "A20047-", "-821870", "A20047-8218", "A20047-8218700000", "A20047-82187A", "A20047821870", "A20047_821870",
            "A20047–821870",
            "A2-821870", "A1234567890-821870", "A20047-821870-1", "A-0047-821870", "A20047--821870", "A20047 -821870",
            "A20047-٨٢١٨٧٠", "ı20047-821870", "A20047-+82187"];

    protected override string Expectation => "is not a party key: an ODS code, - and 5 to 9 digits were expected";

    [Theory]
    [InlineData("")]
    [InlineData("tr-TR")]
    public void Case_is_no_difference(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            var lower = PartyKey.Parse("i2004i-821870");
            Assert.Equal("I2004I-821870", lower.ToString());
            Assert.Equal(PartyKey.Parse("I2004I-821870"), lower);
            Assert.Equal(PartyKey.Parse("I2004I-821870").GetHashCode(), lower.GetHashCode());
            Assert.Equal(OdsCode.Parse("I2004I"), lower.OdsCode);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("A20047-821870", "A20047")]
    [InlineData("YES-0000806", "YES")]
    public void Begins_with_an_ods_code(string partyKey, string odsCode) =>
        Assert.Equal(OdsCode.Parse(odsCode), PartyKey.Parse(partyKey).OdsCode);

    [Fact]
    public void Unset_begins_with_no_ods_code() => Assert.True(default(PartyKey).OdsCode.IsUnset);

    protected override PartyKey Parse(string s) => PartyKey.Parse(s);

    protected override bool TryParse(string? s, out PartyKey result) => PartyKey.TryParse(s, out result);

    protected override bool[] Operators(PartyKey left, PartyKey right) =>
        [left == right, left != right, left < right, left > right, left <= right, left >= right];

    protected override bool IsUnset(PartyKey value) => value.IsUnset;
}

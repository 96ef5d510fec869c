namespace GpConnect.Tests;

public sealed class AsidTests : IdentifierTests<Asid>
{
    protected override string[] InOrder =>
        ["000000000000", "000000000001", "000123456789", "200000001385", "918999198993", "999999999999"];

    protected override string[] Malformed =>
        ["91899919899", "9189991989930", "91899919899A", "-18999198993", "+18999198993", "918,999,1989", "9189 9919 8993", "9189.0000000",
            "\u0669\u0661\u0668\u0669\u0669\u0669\u0661\u0669\u0668\u0669\u0669\u0663", "91899919899\uFF13", "0x0123456789", "null"];

    protected override string Expectation => "is not an ASID: exactly 12 digits were expected";

    protected override Asid Parse(string s) => Asid.Parse(s);

    protected override bool TryParse(string? s, out Asid result) => Asid.TryParse(s, out result);

    protected override bool[] Operators(Asid left, Asid right) =>
        [left == right, left != right, left < right, left > right, left <= right, left >= right];

    protected override bool IsUnset(Asid value) => value.IsUnset;
}

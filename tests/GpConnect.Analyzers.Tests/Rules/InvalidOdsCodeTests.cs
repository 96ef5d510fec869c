using System.Collections.Generic;
using System.Threading.Tasks;
using GpConnect.Analyzers.Reporting;
using GpConnect.Analyzers.Tests.Hosting;
using Xunit;

namespace GpConnect.Analyzers.Tests.Rules;

/// <summary>GPC2004: an ODS code is 3 to 10 upper-case letters and digits.</summary>
public sealed class InvalidOdsCodeTests
{
    [Theory]
    [InlineData("RR8")]
    [InlineData("123")]
    [InlineData("AZ09")]
    [InlineData("ABCDEFGHIJ")]
    public Task Three_to_ten_letters_and_digits_are_an_ods_code(string code) =>
        WrittenIdentifiers.VerifyAsync(odsCode: $"\"{code}\"");

    [Theory]
    [InlineData("RR", null)]
    [InlineData("ABCDEFGHIJK", null)]
    [InlineData("RR-8", null)]
    [InlineData("RŔ8", null)]
    [InlineData("rı8", null)]
    [InlineData("az8", "AZ8")]
    [InlineData("R R8", "RR8")]
    public async Task Anything_else_is_none(string code, string? corrected)
    {
        var diagnostics = await WrittenIdentifiers.VerifyAsync(odsCode: $"{{|GPC2004:\"{code}\"|}}");
        Assert.Equal(corrected, diagnostics[0].Properties.GetValueOrDefault(DiagnosticProperties.SuggestedKey));
    }

    [Fact]
    public Task The_endpoint_takes_no_part_in_other_rules() => MarkedProject.VerifyAsync("""
        [ConsumerRegistry(MhsTopology.Separate)]
        [SpineEndpoint("Leeds", OdsCode = "RR8", Asid = "200000001385", PartyKey = "RR8-821870")]
        [SpineEndpoint("York", OdsCode = {|GPC2004:"rr8"|}, Asid = "200000001385", PartyKey = "RR8-821870")]
        public static partial class Trusts { }
        """);

    [Fact]
    public Task In_rows_it_is_at_the_cell() => MarkedProject.Of("""
        [ConsumerRegistry(MhsTopology.Separate)]
        [SpineEndpointsFrom("trusts.csv")]
        public static partial class Trusts { }
        """)
        .WithEndpoints("/src/trusts.csv", """
            asid,ods code,party key
            200000001386,{|GPC2004:"rae"|},RAE-821870
            200000001385,RR8,RR8-821870
            """)
        .VerifyAsync();
}

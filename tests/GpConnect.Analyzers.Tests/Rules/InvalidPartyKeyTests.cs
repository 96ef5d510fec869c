using System.Collections.Generic;
using System.Threading.Tasks;
using GpConnect.Analyzers.Reporting;
using GpConnect.Analyzers.Tests.Hosting;
using Xunit;

namespace GpConnect.Analyzers.Tests.Rules;

/// <summary>GPC2003: a party key is an ODS code, a hyphen and 6 or 7 digits.</summary>
public sealed class InvalidPartyKeyTests
{
    [Theory]
    [InlineData("RR8-821870")]
    [InlineData("YES-0000806")]
    [InlineData("ABCDEFGHIJ-000000")]
    public Task An_ods_code_a_hyphen_and_digits_are_a_party_key(string key) =>
        WrittenIdentifiers.VerifyAsync(partyKey: $"\"{key}\"");

    [Theory]
    [InlineData("RR8", null)]
    [InlineData("RR8-", null)]
    [InlineData("RR8-8218", null)]
    [InlineData("RR8-8218700000", null)]
    [InlineData("RR-821870", null)]
    [InlineData("-821870", null)]
    [InlineData("RR8-82187O", null)]
    [InlineData("ABCDEFGHIJK-821870", null)]
    [InlineData("ΑR8-821870", null)]
    [InlineData("rr8-821870", "RR8-821870")]
    [InlineData("RR8 - 821870", "RR8-821870")]
    public async Task Anything_else_is_none(string key, string? corrected)
    {
        var diagnostics = await WrittenIdentifiers.VerifyAsync(partyKey: $"{{|GPC2003:\"{key}\"|}}");
        Assert.Equal(corrected, diagnostics[0].Properties.GetValueOrDefault(DiagnosticProperties.SuggestedKey));
    }

    [Fact]
    public Task A_shared_key_that_is_broken_is_reported_once_at_the_registry() => MarkedProject.VerifyAsync("""
        [ConsumerRegistry(MhsTopology.Shared, PartyKey = {|GPC2003:"x26-822358"|})]
        [SpineEndpoint("Leeds", OdsCode = "RR8", Asid = "200000001385")]
        [SpineEndpoint("Bradford", OdsCode = "RAE", Asid = "200000001386")]
        public static partial class Trusts { }
        """);

    [Fact]
    public Task The_endpoint_takes_no_part_in_other_rules() => MarkedProject.VerifyAsync("""
        [ConsumerRegistry(MhsTopology.Separate)]
        [SpineEndpoint("Leeds", OdsCode = "RR8", Asid = "200000001385", PartyKey = "RR8-821870")]
        [SpineEndpoint("York", OdsCode = "RCB", Asid = "200000001385", PartyKey = {|GPC2003:"RCB"|})]
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
            200000001386,RAE, {|GPC2003:RAE_821870|}
            200000001385,RR8,RR8-821870
            """)
        .VerifyAsync();
}

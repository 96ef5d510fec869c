using System.Threading.Tasks;
using GpConnect.Analyzers.Tests.Hosting;
using Xunit;

namespace GpConnect.Analyzers.Tests.Rules;

/// <summary>GPC2001: an endpoint has an ODS code, an ASID and a party key.</summary>
public sealed class MissingIdentifierTests
{
    [Fact]
    public Task All_three_are_enough() => WrittenIdentifiers.VerifyAsync();

    [Theory]
    [InlineData("""{|GPC2001:""|}""", "\"200000001385\"", "Key")]
    [InlineData("{|GPC2001:null|}", "\"200000001385\"", "Key")]
    [InlineData("\"RR8\"", "{|GPC2001:Empty|}", "Key")]
    [InlineData("\"RR8\"", "\"200000001385\"", "{|GPC2001:default|}")]
    public Task Nothing_is_a_missing_identifier(string odsCode, string asid, string partyKey) =>
        WrittenIdentifiers.VerifyAsync(odsCode, asid, partyKey);

    [Fact]
    public Task What_is_written_in_another_case_is_not_written() => (MarkedProject.Of("""
        [ConsumerRegistry(MhsTopology.Separate)]
        [{|GPC2001:SpineEndpoint|}("Leeds", odsCode = "RR8", Asid = "200000001385", PartyKey = "RR8-821870")]
        public static partial class Trusts { }
        """) with { IsHalfTyped = true }).VerifyAsync();

    [Fact]
    public async Task What_is_not_written_is_missing_at_the_attribute()
    {
        var diagnostics = await MarkedProject.VerifyAsync("""
            [ProviderRegistry(MhsTopology.Shared)]
            [{|GPC2001:{|GPC2001:{|GPC2001:SpineEndpoint|}|}|}("Legg")]
            [{|GPC2001:GpConnect.SpineEndpointAttribute|}("Beech", OdsCode = "B82617", Asid = "227319907549")]
            public static partial class Practices { }
            """);
        Assert.Equal("'Practices.Legg' has no ODS code: each endpoint is that of one organisation (T1); declare its ODS code", diagnostics[0].GetMessage());
        Assert.Equal("'Practices.Beech' has no party key: each provider organisation must have one of its own (T6); declare it", diagnostics[3].GetMessage());
    }

    [Fact]
    public Task A_constant_that_is_generated_is_not_known() => (MarkedProject.Of("""
        [ConsumerRegistry(MhsTopology.Separate)]
        [SpineEndpoint("Leeds", OdsCode = "RR8", Asid = "200000001385", PartyKey = "RR8-821870")]
        public static partial class Trusts { }

        [ConsumerRegistry(MhsTopology.Separate, Environment = "INT")]
        [SpineEndpoint("Leeds", OdsCode = "RR8", Asid = {|GPC2001:Trusts.Asids.Leeds|}, PartyKey = "RR8-821870")]
        public static partial class Integration { }
        """) with { IsHalfTyped = true }).VerifyAsync();

    [Fact]
    public async Task A_shared_consumer_needs_its_own_key_or_the_registrys()
    {
        var diagnostics = await MarkedProject.VerifyAsync("""
            [ConsumerRegistry(MhsTopology.Shared)]
            [{|GPC2001:SpineEndpoint|}("Leeds", OdsCode = "RR8", Asid = "200000001385")]
            [SpineEndpoint("Bradford", OdsCode = "RAE", Asid = "200000001386", PartyKey = {|GPC2001:""|})]
            public static partial class Trusts { }
            """);
        Assert.Contains("all consumers of a shared MHS must have its one party key (T3)", diagnostics[0].GetMessage());
    }

    [Fact]
    public Task A_shared_consumer_may_leave_the_party_key_to_its_registry() => MarkedProject.VerifyAsync("""
        [ConsumerRegistry(MhsTopology.Shared, PartyKey = "X26-822358")]
        [SpineEndpoint("Leeds", OdsCode = "RR8", Asid = "200000001385")]
        public static partial class Trusts { }
        """);

    [Fact]
    public Task A_separate_registrys_key_is_no_default() => MarkedProject.VerifyAsync("""
        [ConsumerRegistry(MhsTopology.Separate, PartyKey = "X26-822358")]
        [{|GPC2001:SpineEndpoint|}("Leeds", OdsCode = "RR8", Asid = "200000001385")]
        [SpineEndpoint("Bradford", OdsCode = "RAE", Asid = "200000001386", PartyKey = "RAE-822358")]
        public static partial class Trusts { }
        """);

    [Fact]
    public async Task Each_broken_argument_is_reported_once()
    {
        var diagnostics = await MarkedProject.VerifyAsync("""
            [ProviderRegistry(MhsTopology.Shared)]
            [SpineEndpoint({|GPC3002:"class"|}, OdsCode = {|GPC2004:"a"|}, Asid = {|GPC2002:"b"|}, PartyKey = {|GPC2003:"c"|})]
            public static partial class Practices { }
            """);
        Assert.Equal(4, diagnostics.Length);
    }

    [Fact]
    public Task In_rows_it_is_at_the_cell() => MarkedProject.Of("""
        [ConsumerRegistry(MhsTopology.Separate)]
        [SpineEndpointsFrom("trusts.csv")]
        public static partial class Trusts { }
        """)
        .WithEndpoints("/src/trusts.csv", """
            asid,ods code,party key
            {|GPC2001:|},{|GPC2001:|},RAE-821870
            200000001386,RAE,{|GPC2001:|}
            200000001385,RR8,RR8-821870
            """)
        .VerifyAsync();
}

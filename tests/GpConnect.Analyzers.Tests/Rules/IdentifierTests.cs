using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using GpConnect.Analyzers.Reporting;
using GpConnect.Analyzers.Tests.Hosting;
using Microsoft.CodeAnalysis;
using Xunit;
using Project = GpConnect.Analyzers.Tests.Hosting.Project;

namespace GpConnect.Analyzers.Tests.Rules;

/// <summary>GPC2001 to GPC2004.</summary>
public sealed class IdentifierTests
{
    private static Task<ImmutableArray<Diagnostic>> VerifyTrust(string arguments) =>
        MarkedProject.VerifyAsync($$"""
            [ConsumerRegistry(MhsTopology.Separate)]
            [SpineEndpoint("Leeds", {{arguments}})]
            public static partial class Trusts
            {
                internal const string Empty = "";
                internal const string Key = "RR8-" + "821870";
            }
            """);

    [Theory]
    [InlineData("200000001385")]
    [InlineData("000000000000")]
    public Task Twelve_digits_are_an_asid(string asid) =>
        VerifyTrust($"OdsCode = \"RR8\", Asid = \"{asid}\", PartyKey = Key");

    [Theory]
    [InlineData("20000000138", null)]
    [InlineData("2000000013855", null)]
    [InlineData("20000000138A", null)]
    [InlineData("A00000001385", null)]
    [InlineData("٢٠٠٠٠٠٠٠١٣٨٥", null)]
    [InlineData(" ", null)]
    [InlineData("2000 0000 1385", "200000001385")]
    [InlineData("200000001385 ", "200000001385")]
    [InlineData("2000-0000-1385", "200000001385")]
    [InlineData("2000.0000_13/8,5", "200000001385")]
    public async Task Anything_else_is_none(string asid, string? mended)
    {
        var diagnostics = await VerifyTrust($"OdsCode = \"RR8\", Asid = {{|GPC2002:\"{asid}\"|}}, PartyKey = Key");
        Assert.Equal(mended, diagnostics[0].Properties.GetValueOrDefault(DiagnosticProperties.SuggestedKey));
    }

    [Theory]
    [InlineData("RR8-821870")]
    [InlineData("YES-0000806")]
    [InlineData("ABCDEFGHIJ-000000")]
    public Task An_ods_code_a_hyphen_and_digits_are_a_party_key(string key) =>
        VerifyTrust($"OdsCode = \"RR8\", Asid = \"200000001385\", PartyKey = \"{key}\"");

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
    public async Task Anything_else_is_no_party_key(string key, string? mended)
    {
        var diagnostics = await VerifyTrust($"OdsCode = \"RR8\", Asid = \"200000001385\", PartyKey = {{|GPC2003:\"{key}\"|}}");
        Assert.Equal(mended, diagnostics[0].Properties.GetValueOrDefault(DiagnosticProperties.SuggestedKey));
    }

    [Theory]
    [InlineData("RR8")]
    [InlineData("123")]
    [InlineData("AZ09")]
    [InlineData("ABCDEFGHIJ")]
    public Task Three_to_ten_letters_and_digits_are_an_ods_code(string code) =>
        VerifyTrust($"OdsCode = \"{code}\", Asid = \"200000001385\", PartyKey = Key");

    [Theory]
    [InlineData("RR", null)]
    [InlineData("ABCDEFGHIJK", null)]
    [InlineData("RR-8", null)]
    [InlineData("RŔ8", null)]
    [InlineData("rı8", null)]
    [InlineData("az8", "AZ8")]
    [InlineData("R R8", "RR8")]
    public async Task Anything_else_is_no_ods_code(string code, string? mended)
    {
        var diagnostics = await VerifyTrust($"OdsCode = {{|GPC2004:\"{code}\"|}}, Asid = \"200000001385\", PartyKey = Key");
        Assert.Equal(mended, diagnostics[0].Properties.GetValueOrDefault(DiagnosticProperties.SuggestedKey));
    }

    [Theory]
    [InlineData("""OdsCode = {|GPC2001:""|}, Asid = "200000001385", PartyKey = Key""")]
    [InlineData("""OdsCode = {|GPC2001:null|}, Asid = "200000001385", PartyKey = Key""")]
    [InlineData("""OdsCode = "RR8", Asid = {|GPC2001:Empty|}, PartyKey = Key""")]
    [InlineData("""OdsCode = "RR8", Asid = "200000001385", PartyKey = {|GPC2001:default|}""")]
    public Task Nothing_is_a_missing_identifier(string arguments) => VerifyTrust(arguments);

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
        Assert.Equal("'Practices.Beech' has no party key: each provider organisation has one of its own (T6); declare it", diagnostics[3].GetMessage());
    }

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

    [Theory]
    [InlineData("L", "RR8", "'Trusts.L'")]
    [InlineData("", "RR8", "'Trusts.RR8'")]
    [InlineData("", "", "'Trusts'")]
    public async Task The_endpoint_is_named_as_far_as_it_has_a_name(string name, string odsCode, string label)
    {
        var diagnostics = await Project.Of($$"""
            using GpConnect;
            [ConsumerRegistry(MhsTopology.Separate)]
            [SpineEndpoint("{{name}}", OdsCode = "{{odsCode}}", Asid = "b", PartyKey = "RR8-821870")]
            static partial class Trusts { }
            """).Build().AnalyzeAsync();
        Assert.Contains(label, diagnostics.Single(static diagnostic => diagnostic.Id == "GPC2002").GetMessage());
    }

    [Theory]
    [InlineData(60, "")]
    [InlineData(61, "…")]
    public async Task A_long_value_is_quoted_up_to_60_letters(int length, string more)
    {
        var value = "B" + new string('X', length - 1);
        var diagnostics = await VerifyTrust($"OdsCode = \"RR8\", Asid = {{|GPC2002:\"{value}\"|}}, PartyKey = Key");
        Assert.Contains($"'{value[..60]}{more}'", diagnostics[0].GetMessage());
    }

    [Fact]
    public async Task A_shared_consumer_needs_its_own_key_or_the_registrys()
    {
        var diagnostics = await MarkedProject.VerifyAsync("""
            [ConsumerRegistry(MhsTopology.Shared)]
            [{|GPC2001:SpineEndpoint|}("Leeds", OdsCode = "RR8", Asid = "200000001385")]
            [SpineEndpoint("Bradford", OdsCode = "RAE", Asid = "200000001386", PartyKey = {|GPC2001:""|})]
            public static partial class Trusts { }
            """);
        Assert.Contains("all consumers of a shared MHS have its one party key (T3)", diagnostics[0].GetMessage());
    }

    [Fact]
    public Task In_rows_it_is_at_the_cell() => MarkedProject.Of("""
        [ConsumerRegistry(MhsTopology.Separate)]
        [SpineEndpointsFrom("trusts.csv")]
        public static partial class Trusts { }
        """)
        .WithEndpoints("/src/trusts.csv", """
            asid,ods code,party key
            {|GPC2002:2000 0000 1385|},{|GPC2004:"rr8"|}, {|GPC2003:RR8_821870|}
            200000001385,RR8,RR8-821870
            {|GPC2001:|},{|GPC2001:|},RAE-821870
            200000001386,RAE,{|GPC2001:|}
            """)
        .VerifyAsync();
}

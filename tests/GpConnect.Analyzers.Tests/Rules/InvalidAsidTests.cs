using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using GpConnect.Analyzers.Reporting;
using GpConnect.Analyzers.Tests.Hosting;
using Xunit;

namespace GpConnect.Analyzers.Tests.Rules;

/// <summary>GPC2002: an ASID is 12 digits.</summary>
public sealed class InvalidAsidTests
{
    [Theory]
    [InlineData("200000001385")]
    [InlineData("000000000000")]
    public Task Twelve_digits_are_an_asid(string asid) =>
        WrittenIdentifiers.VerifyAsync(asid: $"\"{asid}\"");

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
        var diagnostics = await WrittenIdentifiers.VerifyAsync(asid: $"{{|GPC2002:\"{asid}\"|}}");
        Assert.Equal(mended, diagnostics[0].Properties.GetValueOrDefault(DiagnosticProperties.SuggestedKey));
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
        var diagnostics = await WrittenIdentifiers.VerifyAsync(asid: $"{{|GPC2002:\"{value}\"|}}");
        Assert.Contains($"'{value[..60]}{more}'", diagnostics[0].GetMessage());
    }

    [Fact]
    public Task The_endpoint_takes_no_part_in_other_rules() => MarkedProject.VerifyAsync("""
        [ConsumerRegistry(MhsTopology.Separate)]
        [SpineEndpoint("Leeds", OdsCode = "RR8", Asid = "200000001385", PartyKey = "RR8-821870")]
        [SpineEndpoint("York", OdsCode = "RCB", Asid = {|GPC2002:"20000000138"|}, PartyKey = "RR8-821870")]
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
            {|GPC2002:2000 0000 1385|},RAE,RAE-821870
            200000001385,RR8,RR8-821870
            """)
        .VerifyAsync();
}

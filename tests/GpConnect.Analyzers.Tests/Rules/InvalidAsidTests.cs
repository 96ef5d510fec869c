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
    public async Task Anything_else_is_none(string asid, string? corrected)
    {
        var diagnostics = await WrittenIdentifiers.VerifyAsync(asid: $"{{|GPC2002:\"{asid}\"|}}");
        Assert.Equal(corrected, diagnostics[0].Properties.GetValueOrDefault(DiagnosticProperties.SuggestedKey));
    }

    [Theory]
    [InlineData("9.18999E+11", "scientific notation", null)]
    [InlineData("9,18999e11", "scientific notation", null)]
    [InlineData("9E+11", "scientific notation", null)]
    [InlineData("9.18999198993E+011", "scientific notation", null)]
    [InlineData("18999198993", "a spreadsheet drops leading zeros: if it did so here, write 018999198993, and format the column as text", "018999198993")]
    [InlineData("1", "write 000000000001", "000000000001")]
    [InlineData("9189991989930", "declare the one registered for it", null)]
    [InlineData("E+11", "declare the one registered for it", null)]
    [InlineData("9.1.8E+11", "declare the one registered for it", null)]
    [InlineData("9.18E+1x", "declare the one registered for it", null)]
    [InlineData("9.18E", "declare the one registered for it", null)]
    [InlineData("91 89", "declare the one registered for it", null)]
    public async Task What_a_spreadsheet_made_of_one_is_said(string asid, string message, string? suggested)
    {
        var project = Project.Of("""
            using GpConnect;
            [ConsumerRegistry(MhsTopology.Shared, PartyKey = "X26-822358")]
            [SpineEndpointsFrom("trusts.csv")]
            static partial class Trusts { }
            """).With(DataFileText.Endpoints("/src/trusts.csv", $"ods code,asid\nRR8,\"{asid}\"\n"));

        var diagnostic = Assert.Single(await project.Build().AnalyzeAsync());

        Assert.Equal("GPC2002", diagnostic.Id);
        Assert.Contains($"'{asid}' isn't a valid ASID for 'Trusts.RR8': an ASID is 12 digits, such as 918999198993 (T1); ", diagnostic.GetMessage());
        Assert.Contains(message, diagnostic.GetMessage());
        Assert.Equal(suggested, diagnostic.Properties.GetValueOrDefault(DiagnosticProperties.SuggestedKey));
    }

    [Fact]
    public async Task Scientific_notation_in_an_attribute_is_said_too() => Assert.Contains(
        "scientific notation", (await WrittenIdentifiers.VerifyAsync(asid: "{|GPC2002:\"9.18999E+11\"|}"))[0].GetMessage());

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

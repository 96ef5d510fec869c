using System.Linq;
using System.Threading.Tasks;
using GpConnect.Analyzers.Reporting;
using GpConnect.Analyzers.Tests.Hosting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;
using static GpConnect.Analyzers.Tests.DataFiles.Rows;

namespace GpConnect.Analyzers.Tests.DataFiles;

/// <summary>The rules on rows: each at its cell, while the file itself is analysed.</summary>
public sealed class RowRuleTests
{
    private const string Consumers = """
        using GpConnect;
        [ConsumerRegistry(MhsTopology.Separate)]
        [SpineEndpointsFrom("practices.csv")]
        static partial class Practices { }
        """;

    [Theory]
    [InlineData("C12345,{|GPC1001:918999198993|},C12345-821870,cma,Other\n")]
    [InlineData("C12345,200000000001,{|GPC2005:{|GPC1002:A20047-821870|}|},cma,Other\n")]
    [InlineData("C12345,200000000001,C12345-821870,{|GPC1003:mhs|},Other\n")]
    [InlineData("{|GPC1007:A20047|},200000000001,A20047-821871,cma,Other\n")]
    [InlineData("{|GPC2001:|},200000000001,C12345-821870,cma,Other\n")]
    [InlineData("C12345,{|GPC2001:|},C12345-821870,cma,Other\n")]
    [InlineData("C12345,200000000001,{|GPC2001:|},cma,Other\n")]
    [InlineData("C12345,{|GPC2002:2000 0000 0001|},C12345-821870,cma,Other\n")]
    [InlineData("C12345,200000000001,{|GPC2003:c12345-821870|},cma,Other\n")]
    [InlineData("{|GPC2004:c12345|},200000000001,C12345-821870,cma,Other\n")]
    [InlineData("{|GPC2004:\"c,5\"|},{|GPC2002:x|},{|GPC2003:y|},cma,Other\n")]
    [InlineData("C12345,200000000001,{|GPC2005:B12345-821870|},cma,Other\n")]
    [InlineData("{|GPC2004:C-1|},918999198993,A20047-821870,cma,Legg\n")] // A broken row clashes with nothing,
    [InlineData("{|GPC2004:C-1|},918999198993,A20047-821870,cma,{|GPC3002:Legg Practice|}\n")] // but each of its cells is judged.
    [InlineData("{|GPC2004:c12345|},{|GPC2002:200-1|},{|GPC2003:C12345_821870|},{|GPC3005:xxx|},{|GPC3002:ToString|}\n")]
    [InlineData("C12345,200000000001,C12345-821870,{|GPC3005:xxx|},Other\n")]
    public async Task A_row_is_reported_at_the_cell(string row) => await VerifyAsync(Header + Legg + row + Beech);

    [Theory]
    [InlineData("RAE,200000001386,{|GPC1004:RR8-822358|},,\n")]
    [InlineData("RAE,200000001386,RAE-822358,{|GPC1006:cma|},\n")]
    [InlineData("RAE,200000001386,{|GPC2001:|},,\n")]
    public async Task A_consumers_row_is_reported_at_the_cell(string row) =>
        await VerifyAsync(Header + "RR8,200000001385,RR8-822358,mhs,\n" + row, Consumers);

    [Fact]
    public async Task A_row_with_another_key_than_its_shared_MHS_is_reported_at_the_key() => await VerifyAsync(
        Header + "RR8,200000001385,,,\nRAE,200000001386,{|GPC1005:RAE-822358|},,\n",
        Consumers.Replace("MhsTopology.Separate", "MhsTopology.Shared, PartyKey = \"X26-822358\""));

    [Fact]
    public async Task A_cell_after_line_breaks_and_wide_characters_is_at_its_line_and_column() => await VerifyAsync(
        "\uFEFFname,asid,party key,registration,ods code\r\n\"Legg 🩺\r\n\r\n\"\"Practice\"\"\",  {|GPC2002:91899919899|} ,A20047-821870,cma,A20047\r\n");

    [Fact]
    public async Task A_missing_column_is_reported_at_the_row() => await VerifyAsync(
        "ods code,asid,registration\n{|GPC2001:A20047,918999198993,cma|}\n");

    [Fact]
    public async Task What_a_fix_would_write_goes_with_the_diagnostic()
    {
        var diagnostic = Assert.Single(await VerifyAsync(Header + "A20047,{|GPC2002:918-999-198-993|},A20047-821870,cma,Legg Practice\n"));

        Assert.Equal("918999198993", diagnostic.Properties[DiagnosticProperties.SuggestedKey]);
    }

    [Fact]
    public async Task A_clash_names_the_first_and_links_to_it()
    {
        var diagnostics = await VerifyAsync(Header + Legg + "C12345,{|GPC1001:918999198993|},C12345-821870,cma,Other\n");

        var first = Assert.Single(Assert.Single(diagnostics).AdditionalLocations).GetLineSpan();
        Assert.Equal(("/src/practices.csv", 1, 7), (first.Path, first.StartLinePosition.Line, first.StartLinePosition.Character));
        Assert.Contains("Practices.LeggPractice", diagnostics[0].GetMessage());
    }

    [Fact]
    public async Task Of_two_files_the_first_by_path_is_clean()
    {
        var source = Practices.Replace("\"practices.csv\"", "\"practices.csv\"), SpineEndpointsFrom(\"other.csv\"");

        var diagnostics = await VerifyAsync(
            Header + "A20047,{|GPC1001:227319907549|},A20047-821870,cma,Legg Practice\n", source, File("/a/other.csv", Header + Beech));

        Assert.Equal("/a/other.csv", Assert.Single(diagnostics[0].AdditionalLocations).GetLineSpan().Path);
    }

    [Fact]
    public async Task Attributes_are_before_rows_whatever_their_paths()
    {
        var source = Practices.Replace(
            "[SpineEndpointsFrom",
            """[SpineEndpoint("Beech", OdsCode = "B82617", Asid = "227319907549", PartyKey = "B82617-820006", Registration = SdsRegistration.Cma)] [SpineEndpointsFrom""");

        var diagnostics = await VerifyAsync(
            Header + "A20047,{|GPC1001:227319907549|},A20047-821870,cma,Legg Practice\n", source);

        Assert.True(Assert.Single(diagnostics[0].AdditionalLocations).IsInSource);
    }

    [Fact]
    public async Task References_are_before_rows()
    {
        var other = (Of(Header + Legg) with { AssemblyName = "Acme.North" }).Build();
        var built = Of(Header + "A20047,227319907549,A20047-821870,cma,Legg Practice\n" + "C12345,918999198993,C12345-821870,cma,Other\n")
            .Referencing(other).Build();

        var diagnostics = await built.AnalyzeAsync();

        Assert.Equal(["GPC1007 1:0", "GPC1002 1:20", "GPC1001 2:7"], diagnostics.Select(static diagnostic =>
            $"{diagnostic.Id} {diagnostic.Location.GetLineSpan().StartLinePosition.Line}:{diagnostic.Location.GetLineSpan().StartLinePosition.Character}"));
        Assert.All(diagnostics, static diagnostic => Assert.Contains("Acme.North", diagnostic.GetMessage()));
    }

    [Fact]
    public async Task Environments_are_told_apart_and_files_may_be_in_two() => await VerifyAsync(
        Header + Legg,
        Practices + """

            [ProviderRegistry(MhsTopology.Shared, Environment = "INT")]
            [SpineEndpointsFrom("practices.csv")]
            static partial class Tests { }
            """);

    [Fact]
    public async Task What_is_in_a_file_is_shown_while_that_file_is_open()
    {
        var other = File("/a/other.csv", Header + Beech);
        var built = Of(
            Header + "A20047,227319907549,A20047-821870,cma,Legg Practice\n",
            Practices.Replace("\"practices.csv\"", "\"practices.csv\"), SpineEndpointsFrom(\"other.csv\"")).With(other).Build();
        var project = built.Project;
        var analysis = built.Compilation.WithAnalyzers(
            [new DeclarationAnalyzer()],
            project.AnalyzerOptions);

        var live = await analysis.GetAnalysisResultAsync(project.DataFiles.Single(static file => file.Path == "/src/practices.csv"), default);
        var clean = await analysis.GetAnalysisResultAsync(other, default);

        Assert.Equal(["GPC1001"], live.GetAllDiagnostics().Select(static diagnostic => diagnostic.Id));
        Assert.Empty(clean.GetAllDiagnostics());
        Assert.Equal("/src/practices.csv", Assert.Single(live.AdditionalFileDiagnostics).Key.Path);
    }

    [Fact]
    public async Task Files_that_the_project_does_not_name_are_not_read()
    {
        var unnamed = new DataFileText("/src/unnamed.csv", Microsoft.CodeAnalysis.Text.SourceText.From("\""), kind: "");

        await VerifyAsync(Header + Legg, Practices, unnamed);

        Assert.Equal(0, unnamed.Reads);
    }
}

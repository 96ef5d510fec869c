using System.Linq;
using System.Threading.Tasks;
using GpConnect.Analyzers.Tests.Hosting;
using Microsoft.CodeAnalysis;
using Xunit;

namespace GpConnect.Analyzers.Tests.DataFiles;

/// <summary>What spreadsheets do to endpoint files is said as what it is, once.</summary>
public sealed class SpreadsheetFileTests
{
    private const string Header = "ods code;asid;party key;registration;name\n";
    private const string Legg = "A20047;918999198993;A20047-821870;cma;Legg Practice\n";
    private const string Beech = "B82617;227319907549;B82617-820006;cma;Beech Surgery\n";

    [Theory]
    [InlineData("{|GPC3005:Practices of the north, 2026|}\n", "The row above the header isn't part of the table: delete it, so that the first row names the columns 'ods code' and 'asid'")]
    [InlineData("{|GPC3005:sep=;|}\n", "The row above the header isn't part of the table: delete it")]
    [InlineData("\n;;\n{|GPC3005:The \"north\", 2026;;;;|}\n;;;;\nOrganisation;;;Registration;\n", "The 2 rows above the header aren't part of the table: delete them")]
    [InlineData("{|GPC3005:\"Practices; 2026\nof the north\"|}\n", "The row above the header isn't part of the table")]
    public async Task Rows_above_the_header_are_one_fault_and_lose_nothing(string titles, string message)
    {
        var diagnostic = Assert.Single(await Rows.VerifyAsync(titles + Header + Legg + Beech));

        Assert.StartsWith(message, diagnostic.GetMessage(), System.StringComparison.Ordinal);
        var built = Rows.Of(MarkedText.Parse(titles + Header + Legg + Beech).Text).Build();
        Assert.Equal(["LeggPractice", "BeechSurgery"], built.Registry<ProviderEndpoint>("Practices").Select(static endpoint => endpoint.Name));
        Assert.Empty(built.Reported);
    }

    [Fact]
    public Task Cells_below_a_title_are_where_they_are() => Rows.VerifyAsync(
        "{|GPC3005:Practices|}\n" + Header + Legg + "B82617;{|GPC2002:12-34|};B82617-820006;{|GPC3005:yes|};Beech Surgery\n");

    [Fact]
    public Task A_header_is_looked_for_in_the_first_rows_only() =>
        Rows.VerifyAsync("{|GPC3005:Practices|}\n" + string.Concat(Enumerable.Repeat("more\n", 20)) + Header + Legg);

    [Theory]
    [InlineData(Header + "{|GPC3005:A20047,918999198993,A20047-821870,cma,\"Dr \"\"Bob\"\" Legg\"|}\nB82617,227319907549,B82617-820006,cma,Beech\n", "The row is separated by commas but the header by semicolons")]
    [InlineData("ods code,asid,party key\n{|GPC3005:A20047\t918999198993\tA20047-821870|}\nB82617\t227319907549\tB82617-820006\n", "The row is separated by tabs but the header by commas")]
    [InlineData("{|GPC3005:ods code|asid|party key|}\nA20047|\"918999198993|A20047-821870\nB82617|22731\"9907549|B82617-820006\n", "The header row is separated by '|': separate the columns by commas, semicolons or tabs")]
    public async Task The_wrong_separator_is_one_fault(string file, string message)
    {
        var diagnostic = Assert.Single(await Rows.VerifyAsync(file));

        Assert.StartsWith(message, diagnostic.GetMessage(), System.StringComparison.Ordinal);
        Assert.Contains("2 of 2 endpoints", Assert.Single(Rows.Of(MarkedText.Parse(file).Text).Build().Reported).GetMessage());
    }

    [Fact]
    public async Task A_field_too_many_is_told_by_the_file_s_separator() => Assert.Contains(
        "put a field that has a semicolon in quotes",
        Assert.Single(await Rows.VerifyAsync(Header + "A20047;918999198993;A20047-821870;cma;Legg;{|GPC3005: Partners|}\n".Replace("{|GPC3005: ", " {|GPC3005:"))).GetMessage());

    [Fact]
    public async Task What_another_encoding_leaves_is_one_fault_and_loses_nothing()
    {
        const string file = Header + "A20047;918999198993;A20047-821870;cma;Caf{|GPC3005:\uFFFD|} Lane\nB82617;227319907549;B82617-820006;cma;Se\uFFFDor Street\n";

        Assert.Contains("isn't in UTF-8", Assert.Single(await Rows.VerifyAsync(file)).GetMessage());

        var built = Rows.Of(MarkedText.Parse(file).Text).Build();
        Assert.Equal(2, built.Endpoints().Count());
        Assert.Empty(built.Reported);
    }

    [Theory]
    [InlineData("asids")]
    [InlineData("ASID?")]
    [InlineData("Supplier ASID")]
    [InlineData("old_asid")]
    [InlineData("CMA registered?")]
    [InlineData("CmaEndpoint")]
    [InlineData("registration date")]
    [InlineData("Old party key")]
    [InlineData("MHS party-key (2019)")]
    public async Task A_heading_that_is_nearly_a_column_is_a_warning(string heading)
    {
        var diagnostics = await Rows.VerifyAsync(
            $"ods code,party key,registration,asid,practice,{{|GPC3005:{heading}|}}\nA20047,A20047-821870,cma,918999198993,Legg,x\n".Replace("asids", "Asids old asid"));

        Assert.Equal(DiagnosticSeverity.Warning, Assert.Single(diagnostics).Severity);
        Assert.Contains("isn't read, though its name is nearly '", diagnostics[0].GetMessage());
    }

    [Theory]
    [InlineData("partykey", "party kez", "party key")]
    [InlineData("partykey", "partkey", "party key")]
    [InlineData("name", "names", "name")]
    [InlineData("name", "MName", "name")]
    [InlineData("name", "practise name", "practice name")]
    [InlineData("registration", "registratoin date registration", "registration")]
    [InlineData("suppress", "supress", "suppress")]
    [InlineData("justification", "justificaton", "justification")]
    public async Task A_heading_one_letter_away_from_a_column_that_is_not_there(string column, string heading, string name)
    {
        const string consumers = """
            using GpConnect;
            [ConsumerRegistry(MhsTopology.Shared, PartyKey = "X26-822358")]
            [SpineEndpointsFrom("practices.csv")]
            static partial class Trusts { }
            """;

        var diagnostic = Assert.Single(await Rows.VerifyAsync($"ods code,asid,{{|GPC3005:{heading}|}}\nRR8,200000001385,\n", consumers));
        Assert.Equal(DiagnosticSeverity.Warning, diagnostic.Severity);
        Assert.Contains($"nearly '{name}': call it '{name}', or give it a name less like it", diagnostic.GetMessage());
        if (name != "registration")
        {
            await Rows.VerifyAsync($"ods code,asid,{column},{heading}\nRR8,200000001385,,\n", consumers);
        }
    }

    [Theory]
    [InlineData("practice")]
    [InlineData("remark")]
    [InlineData("FHIR Endpoint")]
    [InlineData("Data Sharing Group")]
    [InlineData("asidx code")]
    [InlineData("registrations")]
    [InlineData("key party")]
    [InlineData("macmas")]
    public Task Any_other_heading_is_yours(string heading) => Rows.VerifyAsync(
        $"ods code,asid,party key,registration,name,\"{heading}\"\nA20047,918999198993,A20047-821870,cma,Legg,x\n");
}

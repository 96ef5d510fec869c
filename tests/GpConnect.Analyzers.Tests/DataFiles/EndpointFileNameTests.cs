using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;
using GpConnect.Analyzers.Tests.Hosting;
using Xunit;

namespace GpConnect.Analyzers.Tests.DataFiles;

/// <summary>What a row's name becomes.</summary>
public sealed class EndpointFileNameTests
{
    [Fact]
    public async Task Names_become_members()
    {
        (string Written, string Member)[] names =
        [
            ("\"Dr Legg & Partners' Surgery\"", "DrLeggPartnersSurgery"),
            ("  the   old school ", "TheOldSchool"),
            ("O’Brien’s", "OBriens"),
            ("St. John's-on-the-Hill", "StJohnsOnTheHill"),
            ("24 hour clinic", "_24HourClinic"),
            ("GP-OOH/Leeds", "GPOOHLeeds"),
            ("snake_case_name", "SnakeCaseName"),
            ("new", "New"),
            ("Église Saint-éloi", "ÉgliseSaintÉloi"),
            ("\"two\nlines\"", "TwoLines"),
            ("registry-2", "Registry2"),
        ];
        var csv = Rows.Header + string.Concat(names.Select(static (name, i) =>
            $"A{20000 + i},{200000000000 + i},A{20000 + i}-821870,cma,{name.Written}\n"));
        var built = Rows.Of(csv).Build();

        Assert.Empty(await built.ReportAsync());
        Assert.Equal(names.Select(static name => name.Member), built.Registry<ProviderEndpoint>("Practices").Select(static endpoint => endpoint.Name));
        Assert.Equal(names.Select(static name => name.Member).Order(), MembersOf(built).Order());
    }

    [Theory]
    [InlineData("ods code,asid,party key,registration\nA20047,918999198993,A20047-821870,cma\n", "A20047")]
    [InlineData("ods code,asid,party key,registration,name\nA20047,918999198993,A20047-821870,cma,\n", "A20047")]
    [InlineData("ods code,asid,party key,registration,name\nA20047,918999198993,A20047-821870,cma,' - !\n", "A20047")]
    [InlineData("ods code,asid,party key,registration,name\n81J,918999198993,81J-821870,cma,\n", "_81J")]
    public void A_row_without_a_name_is_named_by_its_ODS_code(string csv, string expected) =>
        Assert.Equal([expected], MembersOf(Rows.Of(csv).Build()));

    [Fact]
    public async Task Where_the_ODS_code_is_taken_the_ASID_tells_rows_apart()
    {
        var built = Rows.Of(
            "ods code,asid,party key\nRR8,200000001385,RR8-822358\nRR8,200000001386,RR8-822359\n",
            Rows.Practices.Replace("ProviderRegistry(MhsTopology.Shared)", "ConsumerRegistry(MhsTopology.Separate)")).Build();

        Assert.Empty(await built.ReportAsync());
        Assert.Equal(["RR8", "RR8_200000001386"], MembersOf(built));
    }

    [Theory]
    [InlineData("Registry")]
    [InlineData("asids")]
    [InlineData("Party Keys")]
    [InlineData("Practices")]
    [InlineData("equals")]
    [InlineData("to string")]
    [InlineData("Own")]
    [InlineData("legg practice")]
    [InlineData("\"Legg-Practice\"")]
    public async Task A_name_that_is_taken_is_reported_at_its_cell(string name)
    {
        var source = Rows.Practices.Replace("{ }", "{ const int Own = 1; }");

        await Rows.VerifyAsync(
            Rows.Header + Rows.Legg + $"B82617,227319907549,B82617-820006,cma,{{|GPC3002:{name}|}}\n", source);
    }

    [Fact]
    public async Task A_name_of_an_attribute_is_taken_too() => await Rows.VerifyAsync(
        Rows.Header + "B82617,227319907549,B82617-820006,cma,{|GPC3002:Legg Practice|}\n",
        Rows.Practices.Replace(
            "[SpineEndpointsFrom",
            """[SpineEndpoint("LeggPractice", OdsCode = "A20047", Asid = "918999198993", PartyKey = "A20047-821870", Registration = SdsRegistration.Cma)] [SpineEndpointsFrom"""));

    [Fact]
    public async Task A_name_that_metadata_cannot_hold_is_reported_with_and_without_members()
    {
        var marked = Rows.Header + Rows.Legg + $"B82617,227319907549,B82617-820006,cma,{{|GPC3002:{new string('é', 2_000)}|}}\n";

        var diagnostic = Assert.Single(await Rows.VerifyAsync(marked));

        Assert.InRange(diagnostic.GetMessage().Length, 1, 300);
        await Rows.VerifyAsync(marked, Rows.Practices.Replace("\")]", "\", Members = false)]"));
    }

    private static IEnumerable<string> MembersOf(Built built) => built.Load().GetType("Practices", throwOnError: true)!
        .GetProperties(BindingFlags.Static | BindingFlags.Public)
        .Where(static property => property.Name != "Registry")
        .Select(static property => property.Name);
}

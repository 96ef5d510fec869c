using System.Linq;
using System.Threading.Tasks;
using GpConnect.Analyzers.Tests.Hosting;
using Microsoft.CodeAnalysis;
using Xunit;

namespace GpConnect.Analyzers.Tests.DataFiles;

/// <summary>Rules that a row suppresses, and why it must say why.</summary>
public sealed class SuppressedRowTests
{
    private const string Header = "ods code,asid,party key,registration,suppress,justification\n";
    private const string Legg = "A20047,918999198993,A20047-821870,cma,,\n";

    [Theory]
    [InlineData("GPC1007")]
    [InlineData(" gpc1007 ")]
    [InlineData("GPC1007 GPC4013")]
    [InlineData("\"GPC4013, GPC1007\"")]
    [InlineData("GPC4013;GPC1007")]
    public async Task Rules_that_a_row_suppresses_are_not_reported_for_it(string suppress)
    {
        var file = Header + Legg
            + $"A20047,918999198994,A20047-821871,cma,{suppress},a merger in May\n"
            + "{|GPC1007:A20047|},918999198995,A20047-821872,cma,,no reason\n";

        await Rows.VerifyAsync(file);

        Assert.Equal(3, Rows.Of(MarkedText.Parse(file).Text).Build().Endpoints().Count());
    }

    [Fact]
    public Task All_other_rules_are() => Rows.VerifyAsync(
        Header + Legg + "A20047,{|GPC1001:918999198993|},A20047-821871,{|GPC1003:|},GPC1007,a merger\n");

    [Theory]
    [InlineData("B82617,227319907549,B82617-820006,cma,{|GPC3005:GPC1007|},")]
    [InlineData("B82617,227319907549,B82617-820006,cma,{|GPC3005:GPC1007|},\" \"")]
    public async Task Without_a_justification_it_is_malformed_and_suppresses_nothing(string row)
    {
        var file = Header + Legg + row + "\n";

        var diagnostic = Assert.Single(await Rows.VerifyAsync(file));

        Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity);
        Assert.Equal("The row suppresses 'GPC1007' and doesn't say why: write the reason in the column 'justification'", diagnostic.GetMessage());
        var built = Rows.Of(MarkedText.Parse(file).Text).Build();
        Assert.Single(built.Endpoints());
        Assert.Contains("1 of 2 endpoints, the first at practices.csv line 3", Assert.Single(built.Reported).GetMessage());
    }

    [Fact]
    public Task Without_the_column_too() => Rows.VerifyAsync(
        "ods code,asid,party key,registration,suppress\nA20047,918999198993,A20047-821870,cma,\nB82617,227319907549,B82617-820006,cma,{|GPC3005:GPC1007|}\n");

    [Theory]
    [InlineData("GPC2005", "GPC2005 can't be suppressed for a row")]
    [InlineData("GPC3002 GPC1007", "GPC3002 can't be suppressed for a row")]
    [InlineData("gpc1007 gpc9999", "'gpc9999' isn't a rule that a row can suppress")]
    [InlineData("CS0168", "'CS0168' isn't a rule")]
    [InlineData("all of them", "'all' isn't a rule")]
    public async Task What_cannot_be_suppressed_is_a_warning_and_the_rest_is_suppressed(string suppress, string message)
    {
        var isSuppressed = suppress.Contains("1007", System.StringComparison.Ordinal);
        var file = Header + Legg + $"{(isSuppressed ? "A20047" : "{|GPC1007:A20047|}")},918999198994,{{|GPC2005:C20047-821871|}},cma,{{|GPC3005:{suppress}|}},why not\n";

        var diagnostics = await Rows.VerifyAsync(file);

        var diagnostic = diagnostics.Single(static diagnostic => diagnostic.Id == "GPC3005");
        Assert.Equal(DiagnosticSeverity.Warning, diagnostic.Severity);
        Assert.StartsWith(message, diagnostic.GetMessage(), System.StringComparison.Ordinal);
        Assert.Equal(2, Rows.Of(MarkedText.Parse(file).Text).Build().Endpoints().Count());
    }

    [Fact]
    public Task Evidence_of_SDS_is_suppressed_too() => Rows.VerifyAsync(
        "ods code,asid,party key,suppress,justification\nA20047,918999198993,A20047-821870,GPC4001,asked for in May\nB82617,{|GPC4001:227319907549|},B82617-820006,,\n",
        Rows.Practices,
        DataFileText.Snapshot("/src/sds.ldif", GpConnect.Analyzers.Tests.Rules.Sds.LeggPractice.Right.Replace("918999198993", "200000000001").Replace("A20047", "C83016")));
}

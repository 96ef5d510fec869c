using System.Linq;
using System.Threading.Tasks;
using GpConnect.Analyzers.CodeFixes.Identifiers;
using GpConnect.Analyzers.Tests.Hosting;
using Microsoft.CodeAnalysis.CodeFixes;
using Xunit;

namespace GpConnect.Analyzers.Tests.CodeFixes.Identifiers;

/// <summary>GPC2002, GPC2003, GPC2004: write the identifier as it is valid.</summary>
public sealed class MalformedIdentifierFixTests
{
    [Theory]
    [InlineData("GPC2002", "A20047", "9189 9919 8993", "A20047-821870", "Change to 918999198993")]
    [InlineData("GPC2002", "A20047", " 918-999-198-993\\t", "A20047-821870", "Change to 918999198993")]
    [InlineData("GPC2003", "A20047", "918999198993", "a20047-821870 ", "Change to A20047-821870")]
    [InlineData("GPC2004", " a20047", "918999198993", "A20047-821870", "Change to A20047")]
    public async Task Literal(string id, string odsCode, string asid, string partyKey, string title)
    {
        var before = Source($"\"{odsCode}\"", $"\"{asid}\"", $"\"{partyKey}\"");
        Assert.Equal([id], (await Project.Of(before).Build().AnalyzeAsync()).Select(static diagnostic => diagnostic.Id));
        await FixTest.SourceAsync<MalformedIdentifierFix>(before, Source("\"A20047\"", "\"918999198993\"", "\"A20047-821870\""), title);
    }

    [Theory]
    [InlineData("@\"9189 9919 8993\"")]
    [InlineData("\"\"\"9189 9919 8993\"\"\"")]
    public Task Literal_of_another_form(string asid) => FixTest.SourceAsync<MalformedIdentifierFix>(
        Source("\"A20047\"", asid, "\"A20047-821870\""), Source("\"A20047\"", "\"918999198993\"", "\"A20047-821870\""));

    [Theory]
    [InlineData("Constant")]
    [InlineData("\"9189 9919\" + \" 8993\"")]
    [InlineData("\"91899919899\"")]
    [InlineData("\"9189991989930\"")]
    [InlineData("\"91899919899O\"")]
    public Task None(string asid) =>
        FixTest.NoneAsync<MalformedIdentifierFix>("GPC2002", Source("\"A20047\"", asid, "\"A20047-821870\""));

    [Fact]
    public Task The_registry_s_party_key() => FixTest.SourceAsync<MalformedIdentifierFix>(Registry("x26-822358"), Registry("X26-822358"));

    [Fact]
    public Task All_of_one_rule() => FixTest.AllAsync<MalformedIdentifierFix>(
        "GPC2002",
        Project.Of(Two("a20047", "918 999 198 993", "227 319 907 549")),
        Project.Of(Two("a20047", "918999198993", "227319907549")));

    [Fact]
    public async Task All_of_a_solution()
    {
        var first = Project.Of(Two("A20047", "918 999 198 993", "227 319 907 549"), Registry("X26-822358", "2000 0000 1385"));
        var second = Project.Of(Two("A20047", "918 999 198 993", "227319907549"))
            .With(DataFileText.Endpoints("/src/rows.csv", "ods code,asid\nA20047,1 2\n"));
        using var workbench = new Workbench(first, second with { AssemblyName = "Second" });
        await workbench.FixAllAsync(new MalformedIdentifierFix(), "GPC2002", FixAllScope.Solution);
        FixTest.AssertSame(
            Project.Of(Two("A20047", "918999198993", "227319907549"), Registry("X26-822358", "200000001385")), await workbench.ProjectAsync());
        FixTest.AssertSame(Project.Of(Two("A20047", "918999198993", "227319907549")), await workbench.ProjectAsync(1));
    }

    [Theory]
    [InlineData("a20047,918999198993,A20047-821870", "A20047,918999198993,A20047-821870")]
    [InlineData("A20047, 9189 9919 8993 ,A20047-821870", "A20047, 918999198993 ,A20047-821870")]
    [InlineData("A20047,\"918,999,198,993\",A20047-821870", "A20047,\"918999198993\",A20047-821870")]
    [InlineData("A20047,918999198993,\"a20047 - 821870\"", "A20047,918999198993,\"A20047-821870\"")]
    public Task Row(string before, string after) => FixTest.RowsAsync<MalformedIdentifierFix>(
        """
        using GpConnect;
        [ProviderRegistry(MhsTopology.Separate), SpineEndpointsFrom("rows.csv")]
        public static partial class Practices { }
        """,
        "ods code,asid,party key,registration\n" + before + ",cma\n",
        "ods code,asid,party key,registration\n" + after + ",cma\n");

    private static string Source(string odsCode, string asid, string partyKey) => $$"""
        using GpConnect;

        [ProviderRegistry(MhsTopology.Shared)]
        [SpineEndpoint("Legg", OdsCode = {{odsCode}}, Asid = {{asid}}, PartyKey = {{partyKey}}, Registration = SdsRegistration.Cma)]
        public static partial class Practices
        {
            private const string Constant = "9189 9919 8993";
        }
        """;

    private static string Two(string odsCode, string asid, string otherAsid) => $$"""
        using GpConnect;

        [ProviderRegistry(MhsTopology.Shared),
         SpineEndpoint("Legg", OdsCode = "{{odsCode}}", Asid = "{{asid}}", PartyKey = "A20047-821870", Registration = SdsRegistration.Cma)]
        [SpineEndpoint("Beech", OdsCode = "B82617", Asid = "{{otherAsid}}", PartyKey = "B82617-820006", Registration = SdsRegistration.Cma)]
        public static partial class Practices { }
        """;

    private static string Registry(string partyKey, string asid = "200000001385") => $$"""
        using GpConnect;

        [ConsumerRegistry(MhsTopology.Shared, PartyKey = "{{partyKey}}")]
        [SpineEndpoint("Leeds", OdsCode = "RR8", Asid = "{{asid}}")]
        public static partial class Trusts { }
        """;
}

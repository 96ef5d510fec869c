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

    [Theory]
    [InlineData("A20047", "227 319 907 549", "A20047-821870", "GPC2002")]
    [InlineData("A20047", "918999198993", "b82617-820006", "GPC2003")]
    [InlineData("b82617", "918999198993", "A20047-821870", "GPC2004")]
    public async Task None_where_the_identifier_would_clash(string odsCode, string asid, string partyKey, string id)
    {
        var source = Two(odsCode, asid, "227319907549").Replace("A20047-821870", partyKey);
        await FixTest.NoneAsync<MalformedIdentifierFix>(id, source);
        await FixTest.NoneAsync<MalformedIdentifierFix>(id, Rows($"{odsCode},{asid},{partyKey},cma", "B82617,227319907549,B82617-820006,cma"));
    }

    [Theory]
    [InlineData("")]
    [InlineData(", Registration = SdsRegistration.Mhs")]
    public Task None_where_another_rule_would_speak_up(string registration) => FixTest.NoneAsync<MalformedIdentifierFix>(
        "GPC2002",
        Two("A20047", "918 999 198 993", "227319907549").Replace("A20047-821870\", Registration = SdsRegistration.Cma", $"A20047-821870\"{registration}"));

    [Fact]
    public Task None_where_code_repeats_the_identifier() => FixTest.NoneAsync<MalformedIdentifierFix>(
        "GPC2002", Project.Of(Two("A20047", "918 999 198 993", "227319907549"), "class C { string asid = \"918999198993\"; }"));

    [Fact]
    public async Task None_where_a_project_that_references_this_one_declares_it()
    {
        var second = Project.Of(Registry("X26-822358", "918999198993")) with { AssemblyName = "Second" };
        using var workbench = new Workbench(Project.Of(Two("A20047", "918 999 198 993", "227319907549")), second);
        Assert.NotEmpty(await workbench.TitlesAsync(new MalformedIdentifierFix(), "GPC2002"));
        workbench.Reference(1, 0);
        Assert.Empty(await workbench.TitlesAsync(new MalformedIdentifierFix(), "GPC2002"));
    }

    [Fact]
    public async Task All_but_those_that_would_clash()
    {
        var source = Two("A20047", "918 999 198 993", "227 319 907 549") + "\n[ProviderRegistry(MhsTopology.Shared)]"
            + "\n[SpineEndpoint(\"Other\", OdsCode = \"C83016\", Asid = \"918-999-198-993\", PartyKey = \"C83016-820006\", Registration = SdsRegistration.Cma)]"
            + "\nstatic partial class Others { }";
        using var workbench = new Workbench(Project.Of(source));
        await workbench.FixAllAsync(new MalformedIdentifierFix(), "GPC2002", FixAllScope.Solution);
        var report = await (await workbench.ProjectAsync()).Build().ReportAsync();
        Assert.Equal(["GPC2002"], report.Select(static line => line[..7]));
    }

    [Fact]
    public async Task All_of_several_data_files()
    {
        var before = Rows("A20047,918 999 198 993,A20047-821870,cma", "B82617,227 319 907 549,B82617-820006,cma")
            .With(DataFileText.Endpoints("/src/others.csv", "ods code,asid,party key,registration\nC83016,\"918,999,198,994\",C83016-820006,cma\nD83016,twelve,D83016-820006,cma\n"));
        before = before with { Sources = [("/src/File0.cs", before.Sources[0].Text.Replace("\"rows.csv\")", "\"rows.csv\"), SpineEndpointsFrom(\"others.csv\")"))] };
        before = before with { Sources = before.Sources.Add(("/src/File1.cs", Registry("X26-822358", "2000 0000 1385"))) };
        using var workbench = new Workbench(before);
        await workbench.FixAllAsync(new MalformedIdentifierFix(), "GPC2002", FixAllScope.Project);
        var after = await workbench.ProjectAsync();
        Assert.Equal(["GPC2002 others.csv"], (await after.Build().ReportAsync()).Select(static line => line[..18]));
        Assert.Contains("\"918999198994\"", after.DataFiles[1].GetText().ToString());
    }

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
    [InlineData("A20047,8999198993,A20047-821870", "A20047,008999198993,A20047-821870")]
    [InlineData("A20047,\"1\",A20047-821870", "A20047,\"000000000001\",A20047-821870")]
    public Task Row(string before, string after) => FixTest.RowsAsync<MalformedIdentifierFix>(
        """
        using GpConnect;
        [ProviderRegistry(MhsTopology.Separate), SpineEndpointsFrom("rows.csv")]
        public static partial class Practices { }
        """,
        "ods code,asid,party key,registration\n" + before + ",cma\n",
        "ods code,asid,party key,registration\n" + after + ",cma\n");

    [Theory]
    [InlineData("A20047;918,999,198,993;A20047-821870;cma", "A20047;918999198993;A20047-821870;cma")]
    [InlineData("A20047;\"8999198993\";A20047-821870;cma", "A20047;\"008999198993\";A20047-821870;cma")]
    [InlineData("A20047\t918,999,198,993\tA20047-821870\tcma", "A20047\t918999198993\tA20047-821870\tcma")]
    public Task Row_of_another_separator(string before, string after) => FixTest.ProjectAsync<MalformedIdentifierFix>(
        SeparatedRows(before), SeparatedRows(after));

    [Theory]
    [InlineData("9.18999E+11")]
    [InlineData("9,18999E+11")]
    [InlineData("9189991989930")]
    public Task None_for_lost_digits(string asid) =>
        FixTest.NoneAsync<MalformedIdentifierFix>("GPC2002", SeparatedRows($"A20047;{asid};A20047-821870;cma"));

    [Fact]
    public Task None_for_zeros_that_would_clash() => FixTest.NoneAsync<MalformedIdentifierFix>(
        "GPC2002", Rows("A20047,18999198993,A20047-821870,cma", "B82617,018999198993,B82617-820006,cma"));

    [Fact]
    public async Task All_zeros_of_a_file()
    {
        var before = Rows("A20047,18999198993,A20047-821870,cma", "B82617,27319907549,B82617-820006,cma", "C83016,18999198993,C83016-820006,cma");
        before = before with { Sources = before.Sources.Add(("/src/File1.cs", Registry("X26-822358", "2000 0000 1385"))) };
        foreach (var scope in new[] { FixAllScope.Project, FixAllScope.Solution })
        {
            using var workbench = new Workbench(before);
            await workbench.FixAllAsync(new MalformedIdentifierFix(), "GPC2002", scope);

            var text = (await workbench.ProjectAsync()).DataFiles[0].GetText().ToString();
            Assert.Contains("\nB82617,027319907549,", text);
            Assert.Equal(1, text.Split("018999198993").Length - 1); // Of the two that would clash one at most.
        }
    }

    private static Project SeparatedRows(string row) => Project.Of("""
        using GpConnect;
        [ProviderRegistry(MhsTopology.Separate), SpineEndpointsFrom("rows.csv")]
        public static partial class Practices { }
        """).With(DataFileText.Endpoints("/src/rows.csv", "ods code,asid,party key,registration\n".Replace(',', row.Contains('\t') ? '\t' : ';') + row + "\n"));

    private static Project Rows(params string[] rows) => Project.Of("""
        using GpConnect;
        [ProviderRegistry(MhsTopology.Separate), SpineEndpointsFrom("rows.csv")]
        public static partial class Practices { }
        """).With(DataFileText.Endpoints("/src/rows.csv", "ods code,asid,party key,registration\n" + string.Join('\n', rows) + "\n"));

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

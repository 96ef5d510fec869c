using System.Threading.Tasks;
using GpConnect.Analyzers.CodeFixes.Usage;
using GpConnect.Analyzers.Tests.CodeFixes;
using GpConnect.Analyzers.Tests.Hosting;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace GpConnect.Analyzers.Tests.Usage;

/// <summary>GPC5001's fix: the typed value where one fits, the constant elsewhere, with its <c>using</c>.</summary>
public class HardCodedSpineIdentifierFixTests
{
    [Theory]
    [InlineData("var asid = Asid.Parse({|GPC5001:\"918999198993\"|});", "var asid = Practices.LeggPractice.Asid;")]
    [InlineData("var key = PartyKey.Parse({|GPC5001:\"a20047-821870\"|});", "var key = Practices.LeggPractice.PartyKey;")]
    [InlineData("var key = PartyKey.Parse(/* Legg */ {|GPC5001:\"A20047-821870\"|}); // Legg", "var key = PartyKey.Parse(/* Legg */ Practices.PartyKeys.LeggPractice); // Legg")]
    [InlineData("Asid.TryParse({|GPC5001:\"918999198993\"|}, out var asid);", "Asid.TryParse(Practices.Asids.LeggPractice, out var asid);")]
    [InlineData("const string Legg = {|GPC5001:\"918999198993\"|};", "const string Legg = Practices.Asids.LeggPractice;")]
    [InlineData("var key = {|GPC5001:\"A20047-821870\"|};", "var key = Practices.PartyKeys.LeggPractice;")]
    [InlineData("var hub = {|GPC5001:\"200000009001\"|};", "var hub = Hubs.Asids.Hub;")]
    [InlineData("switch (parameter) { case {|GPC5001:\"918999198993\"|}: break; }", "switch (parameter) { case Practices.Asids.LeggPractice: break; }")]
    [InlineData("var text = $\"{|GPC5001:918999198993|}{parameter}\";", "var text = $\"{Practices.Asids.LeggPractice}{parameter}\";")]
    [InlineData("var text = $\"{parameter}{ {|GPC5001:\"918999198993\"|} }\";", "var text = $\"{parameter}{ Practices.Asids.LeggPractice }\";")]
    [InlineData("request.Headers.Add(\"X-To\", {|GPC5001:@\"918999198993\"|});", "request.Headers.Add(\"X-To\", Practices.Asids.LeggPractice);")]
    [InlineData("_ = ({|GPC5001:\"918999198993\"|}, {|GPC5001:\"200000001385\"|});", "_ = (Practices.Asids.LeggPractice, Trusts.Asids.LeedsTeaching);")]
    public Task Refers_to_the_registry(string statement, string corrected) =>
        UsageTest.FixAsync<HardCodedSpineIdentifierFix>(statement, corrected, usings: "using Acme;\n");

    // $$ is markup, too: no markup here.
    [Fact]
    public Task Refers_to_the_registry_in_a_raw_string() => UsageTest.FixFileAsync<HardCodedSpineIdentifierFix>(
        """"class C { string M(int i) => $$"""918999198993{{i}}"""; }"""",
        """"
        using Acme;

        class C { string M(int i) => $$"""{{Practices.Asids.LeggPractice}}{{i}}"""; }
        """".ReplaceLineEndings(),
        new DiagnosticResult("GPC5001", Microsoft.CodeAnalysis.DiagnosticSeverity.Warning)
            .WithSpan(1, 35, 1, 47).WithArguments("918999198993", "ASID", "Acme.Practices.LeggPractice"));

    [Theory]
    [InlineData("#if A\nusing System;\n#endif\n", "using Acme;\n\n#if A\nusing System;\n#endif\n")]
    [InlineData("#if !A\nusing System;\n#endif\n", "using Acme;\n#if !A\nusing System;\n#endif\n")]
    [InlineData("using System;\n#if !A\nusing System.Linq;\n#endif\nusing Xyz;\n", "using System;\n#if !A\nusing System.Linq;\n#endif\nusing Acme;\nusing Xyz;\n")]
    [InlineData("// Header.\n\nusing System; // first\n", "// Header.\n\nusing System; // first\nusing Acme;\n")]
    [InlineData("// Header.\n\nusing Xyz;\n", "// Header.\n\nusing Acme;\nusing Xyz;\n")]
    [InlineData("// Header.\n\n/// <summary>Documented.</summary>\n", "// Header.\n\nusing Acme;\n\n/// <summary>Documented.</summary>\n")]
    public Task Imports_where_each_build_sees_it(string before, string after)
    {
        return UsageTest.FixFileAsync<HardCodedSpineIdentifierFix>(File(before, "{|GPC5001:\"918999198993\"|}"), File(after, "Practices.Asids.LeggPractice"));

        static string File(string usings, string value) =>
            usings + "class C { string s = " + value + "; }\n" + (usings.Contains("Xyz") ? "namespace Xyz { class D { } }\n" : "");
    }

    [Theory]
    [InlineData("var shared = {|GPC5001:\"X26-822358\"|};")]
    [InlineData("var bytes = {|GPC5001:\"918999198993\"u8|};")]
    public Task Offers_nothing_where_no_member_has_the_value(string statement) =>
        UsageTest.FixAsync<HardCodedSpineIdentifierFix>(statement, corrected: null);

    [Fact]
    public async Task Offers_nothing_where_the_file_is_also_of_a_project_without_the_registry()
    {
        const string shared = "class C { string asid = \"918999198993\"; }";
        using var workbench = new Workbench(Project.Of(shared, UsageTest.Registries), Project.Of("class D { }") with { AssemblyName = "Other" });
        Assert.NotEmpty(await workbench.TitlesAsync(new HardCodedSpineIdentifierFix(), "GPC5001"));
        using var sharing = new Workbench(Project.Of(shared, UsageTest.Registries), Project.Of(shared) with { AssemblyName = "Other" });
        Assert.Empty(await sharing.TitlesAsync(new HardCodedSpineIdentifierFix(), "GPC5001"));
    }

    [Fact]
    public Task Keeps_the_namespace_where_the_name_means_something_else() => UsageTest.FixAsync<HardCodedSpineIdentifierFix>(
        "var asid = {|GPC5001:\"918999198993\"|};",
        "var asid = Acme.Practices.Asids.LeggPractice;",
        members: "class Practices { }");

    [Fact]
    public Task Goes_into_attributes_and_defaults() => UsageTest.FixAsync<HardCodedSpineIdentifierFix>(
        "",
        "",
        "[Obsolete({|GPC5001:\"918999198993\"|})] void M(string asid = {|GPC5001:\"918999198993\"|}) { }",
        "[Obsolete(Practices.Asids.LeggPractice)] void M(string asid = Practices.Asids.LeggPractice) { }",
        "using Acme;\n");
}

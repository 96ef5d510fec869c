using System.Collections.Immutable;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using GpConnect.Analyzers.Tests.Hosting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Xunit;
using Project = GpConnect.Analyzers.Tests.Hosting.Project;

namespace GpConnect.Analyzers.Tests.Hosts;

/// <summary>Generators do not see each other's code: what ours did not see is not taken for declared, and is said.</summary>
public sealed class CodeOfOtherGeneratorsTests
{
    private const string Trusts = """
        using GpConnect;
        [ConsumerRegistry(MhsTopology.Shared, PartyKey = "X26-822358")]
        [SpineEndpoint("Leeds", OdsCode = "RR8", Asid = ASID)]
        public static partial class Trusts { }
        """;

    private const string Literal = "\"200000001385\"";

    [Fact]
    public async Task A_constant_is_not_known_before_code_is_generated()
    {
        var built = Build(Trusts.Replace("ASID", "Ids.Leeds"), $"public static class Ids {{ public const string Leeds = {Literal}; }}");

        Assert.Equal(["GPC2001 File0.cs(3,49)"], await ReportAsync(built));
        Assert.Equal("GPC3008", Assert.Single(built.Reported).Id);
    }

    [Fact]
    public async Task A_constant_of_the_project_is_known() =>
        Assert.Empty(await ReportAsync(Build(Trusts.Replace("ASID", "Ids.Leeds") + $"\npublic static class Ids {{ public const string Leeds = {Literal}; }}", "class Other;")));

    [Fact]
    public async Task A_registry_is_not_compared_with_others_and_is_reported() => Assert.Equal(
        ["GPC3001 Other.g.cs(4,29)"],
        await ReportAsync(Build(Trusts.Replace("ASID", Literal), Trusts.Replace("ASID", Literal).Replace("class Trusts", "class Others"))));

    [Fact]
    public async Task Endpoints_of_a_part_of_a_registry_are_reported() => Assert.Equal(
        ["GPC3001 Other.g.cs(3,29)"],
        await ReportAsync(Build(Trusts.Replace("ASID", Literal), """
            using GpConnect;
            [SpineEndpoint("Bradford", OdsCode = "RAE", Asid = "200000001386")]
            public static partial class Trusts { }
            """)));

    [Fact]
    public async Task A_member_of_another_generators_part_takes_no_name() =>
        Assert.Empty(await ReportAsync(Build(Trusts.Replace("ASID", Literal), "public static partial class Trusts { static void York() { } }")));

    [Fact]
    public async Task After_edits_it_is_the_same()
    {
        var project = Project.Of(Trusts.Replace("ASID", "Ids.Leeds") + "\nclass User { void M() { } }");
        var driver = DriverOf(project, $"public static class Ids {{ public const string Leeds = {Literal}; }}");
        var compilation = project.ToCompilation();
        foreach (var edit in new[] { "", "var x = 1;", "var x = 2;" })
        {
            var tree = compilation.SyntaxTrees[0];
            compilation = compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(SourceText.From(tree.ToString().Replace("void M() { }", $"void M() {{ {edit} }}"), Encoding.UTF8)));
            driver = (CSharpGeneratorDriver)driver.RunGeneratorsAndUpdateCompilation(compilation, out var all, out _);
            Assert.Equal(["GPC2001 File0.cs(3,49)"], await ReportAsync(new Built(project, (CSharpCompilation)all)));
        }
    }

    /// <summary>Editors try things on forks of a solution, and projects share files: the trees are the same objects in all of them.</summary>
    [Fact]
    public async Task What_the_generator_was_given_of_other_states_and_projects_with_the_same_trees_changes_nothing()
    {
        var project = Project.Of(Trusts.Replace("ASID", "Ids.Leeds"), $"public static class Ids {{ public const string Leeds = {Literal}; }}");
        var others = Trusts.Replace("ASID", Literal).Replace("class Trusts", "class Others");
        var all = project.ToCompilation();
        var part = all.RemoveSyntaxTrees(all.SyntaxTrees[1]);
        var another = part.AddSyntaxTrees(CSharpSyntaxTree.ParseText("class Another { }", project.ParseOptions, "/src/another.cs", Encoding.UTF8)).WithAssemblyName("Another");
        var driver = DriverOf(project, others).RunGeneratorsAndUpdateCompilation(all, out var generated, out _);
        for (var edit = 0; edit < 2; edit++)
        {
            foreach (var state in new[] { part, another, part })
            {
                DriverOf(project, "class Nothing { }").RunGenerators(state);
                Assert.Equal(["GPC3001 Other.g.cs(4,29)"], await ReportAsync(new Built(project, (CSharpCompilation)generated)));
            }

            driver.RunGeneratorsAndUpdateCompilation(all.ReplaceSyntaxTree(all.SyntaxTrees[0], all.SyntaxTrees[0].WithChangedText(SourceText.From(all.SyntaxTrees[0] + " ", Encoding.UTF8))), out generated, out _);
        }
    }

    private static CSharpGeneratorDriver DriverOf(Project project, string other) => CSharpGeneratorDriver.Create(
        [new RegistryGenerator().AsSourceGenerator(), new OtherGenerator(other).AsSourceGenerator()],
        ImmutableArray<AdditionalText>.Empty,
        project.ParseOptions,
        new DataFileOptions([]));

    private static Built Build(string source, string other)
    {
        var project = Project.Of(source);
        DriverOf(project, other).RunGeneratorsAndUpdateCompilation(project.ToCompilation(), out var compilation, out var reported);
        return new Built(project, (CSharpCompilation)compilation) { Reported = reported };
    }

    private static async Task<string[]> ReportAsync(Built built) => [.. (await built.ReportAsync()).Select(static line => line.Split(": ")[0])];

    private sealed class OtherGenerator(string text) : IIncrementalGenerator
    {
        public void Initialize(IncrementalGeneratorInitializationContext context) => context.RegisterSourceOutput(
            context.CompilationProvider, (production, _) => production.AddSource("Other.g.cs", SourceText.From(text, Encoding.UTF8)));
    }
}

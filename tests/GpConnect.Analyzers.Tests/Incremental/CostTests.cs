using System;
using System.Linq;
using System.Threading;
using GpConnect.Analyzers.Declarations;
using GpConnect.Rules.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;
using Project = GpConnect.Analyzers.Tests.Hosting.Project;

namespace GpConnect.Analyzers.Tests.Incremental;

/// <summary>What an edit elsewhere costs does not grow with the number of declarations.</summary>
public sealed class CostTests
{
    private static Project Estate(int endpoints) => Project.Of(
        "using GpConnect;\n[ProviderRegistry(MhsTopology.Shared)]\n"
        + string.Join('\n', Enumerable.Range(0, endpoints).Select(static i =>
            $"[SpineEndpoint(\"E{i}\", OdsCode = \"A{i:D5}\", Asid = \"{200000000000 + i}\", PartyKey = \"A{i:D5}-821870\", Registration = SdsRegistration.Cma)]"))
        + "\nstatic partial class Practices { }",
        "class Other { int Body() { return 1; } }");

    [Theory]
    [InlineData(1)]
    [InlineData(10_000)]
    public void Ten_thousand_endpoints_ask_as_much_as_one(int endpoints)
    {
        var tree = Estate(endpoints).ToCompilation().SyntaxTrees[0];
        var part = Assert.Single(SourceReader.Read(tree, EquatableArray<string>.Empty, CancellationToken.None).Parts);
        Assert.Equal(endpoints + 1, part.Attributes.Count);
        Assert.Equal(
            ["ProviderRegistry", "MhsTopology.Shared", "SpineEndpoint", "SdsRegistration.Cma"],
            part.Questions.Select(static question => question.Text));
    }

    [Fact]
    public void An_edit_elsewhere_allocates_little_and_no_more_for_ten_thousand_endpoints_than_for_ten()
    {
        var few = BytesOfUnrelatedEdit(10);
        var many = BytesOfUnrelatedEdit(10_000);
        Assert.True(many < 25_000, $"An unrelated edit among 10,000 endpoints allocates {many:N0} bytes.");
        Assert.True(many < few + 1_000, $"It allocates {many:N0} bytes among 10,000 endpoints, {few:N0} among 10.");
    }

    private static long BytesOfUnrelatedEdit(int endpoints)
    {
        var project = Estate(endpoints);
        var compilation = project.ToCompilation();
        GeneratorDriver driver = project.ToDriver();
        driver = driver.RunGenerators(compilation);
        var least = long.MaxValue;
        for (var i = 0; i < 5; i++)
        {
            var other = compilation.SyntaxTrees[1];
            compilation = compilation.ReplaceSyntaxTree(other, CSharpSyntaxTree.ParseText(
                $"class Other {{ int Body() {{ return {i}; }} }}", project.ParseOptions, other.FilePath));
            var before = GC.GetAllocatedBytesForCurrentThread();
            driver = driver.RunGenerators(compilation);
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
using GpConnect.Analyzers.Tests.Hosting;
using Microsoft.CodeAnalysis;
using Xunit;
using Project = GpConnect.Analyzers.Tests.Hosting.Project;

namespace GpConnect.Analyzers.Tests.Incremental;

/// <summary>No step keeps anything of a compilation but the one that has the trees.</summary>
public sealed class ModelTests
{
    private static readonly Project Estate = Project.Of("""
        using GpConnect;
        public static partial class Outer
        {
            [ConsumerRegistry(MhsTopology.Shared, PartyKey = Key, Environment = "LIVE")]
            [SpineEndpoint("Leeds", OdsCode = nameof(RR8), Asid = "200000001385", PartyKey = "wrong", Registration = SdsRegistration.Mhs)]
            [SpineEndpointsFrom("trusts.csv")]
            public static partial class Trusts { public static void Member() { } }
            private const string Key = "X26-822358";
            private sealed class RR8 { }
        }
        """).With(DataFileText.Endpoints("/src/trusts.csv", "ods code,asid,name\nRAE,200000001386,Leeds Teaching\nRAE,broken,\n"));

    [Theory]
    [InlineData(GeneratorSteps.Read)]
    [InlineData(GeneratorSteps.Bound)]
    [InlineData(GeneratorSteps.Classes)]
    [InlineData(GeneratorSteps.Files)]
    [InlineData(GeneratorSteps.Inputs)]
    [InlineData(GeneratorSteps.Builds)]
    [InlineData(GeneratorSteps.Registries)]
    public void The_outputs_of_a_step_are_values(string step)
    {
        var outputs = new IncrementalProject(Estate).Result.TrackedSteps[step].SelectMany(static run => run.Outputs).ToList();
        Assert.NotEmpty(outputs);
        Assert.All(outputs, static output => Assert.Null(ModelWalk.FindRoslyn(output.Value)));
    }

    [Fact]
    public void The_step_that_has_the_trees_is_found_by_the_walk() => Assert.All(
        new IncrementalProject(Estate).Result.TrackedSteps[GeneratorSteps.Project].SelectMany(static run => run.Outputs),
        static output => Assert.NotNull(ModelWalk.FindRoslyn(output.Value)));

    public static TheoryData<string> Planted => [.. Plants.Keys];

    private static readonly Dictionary<string, Func<Compilation, object>> Plants = new()
    {
        ["symbol"] = static compilation => compilation.Assembly,
        ["node"] = static compilation => compilation.SyntaxTrees.First().GetRoot(),
        ["tree"] = static compilation => compilation.SyntaxTrees.First(),
        ["compilation"] = static compilation => compilation,
        ["model"] = static compilation => compilation.GetSemanticModel(compilation.SyntaxTrees.First()),
        ["location"] = static compilation => compilation.SyntaxTrees.First().GetRoot().GetLocation(),
        ["diagnostic"] = static _ => Diagnostic.Create("GPC0000", "Test", "Planted", DiagnosticSeverity.Info, DiagnosticSeverity.Info, true, 1),
        ["closure"] = static compilation => new Func<string>(() => compilation.AssemblyName!),
        ["lazy"] = static compilation => new Lazy<object>(() => compilation.Assembly),
    };

    [Theory]
    [MemberData(nameof(Planted))]
    public void The_walk_finds_what_is_planted(string kind)
    {
        var planted = Plants[kind](Estate.ToCompilation());
        Assert.NotNull(ModelWalk.FindRoslyn(new Holder(1, "text", [(string.Empty, null), ("deep", new List<object> { planted })])));
        Assert.Null(ModelWalk.FindRoslyn(new Holder(1, "text", [(string.Empty, null), ("deep", new List<object> { "innocent" })])));
    }

    private sealed record Holder(int Number, string Text, (string, object?)[] Items);
}

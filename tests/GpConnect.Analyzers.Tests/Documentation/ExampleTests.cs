using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Xunit;

namespace GpConnect.Analyzers.Tests.Documentation;

/// <summary>The examples of the pages compile; the failing one gets exactly its rule, the corrected one nothing.</summary>
public sealed partial class ExampleTests
{
    /// <summary>All but GPC3009: only a second build compiles what the first one wrote (the package's tests do).</summary>
    public static TheoryData<string> Ids => [.. DocumentedRule.All.Keys.Where(static id => id != "GPC3009")];

    // What the generator reports, it reports beside the rule that says why.
    private const string OfGenerator = "GPC3008";

    /// <summary>The rules that can be silenced in C#; but for GPC3007, whose example takes seconds to compile.</summary>
    public static TheoryData<string> InSource => [.. Silenceable];

    /// <summary>Those of them that the compiler lets an attribute silence: not what the generator reports.</summary>
    public static TheoryData<string> InAttribute => [.. Silenceable.Where(static id => id != OfGenerator)];

    private static IEnumerable<string> Silenceable => DocumentedRule.All.Keys.Where(static id =>
        id is not ("GPC3007" or "GPC3009") && RulePage.Of(id)["Configuration"].Contains("#pragma warning", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task The_failing_example_gets_exactly_its_rule(string id)
    {
        var example = RulePage.Of(id).Failing();
        var found = await AnalyzeAsync(id, example);
        Assert.NotEmpty(found);
        Assert.All(found, diagnostic => Assert.Equal(id, diagnostic.Id));
        if (example.Underlined.Any())
        {
            Assert.Equal(example.Underlined, found.Select(Span));
        }
        else
        {
            Assert.DoesNotContain(found, static diagnostic => diagnostic.Location.IsInSource);
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task The_corrected_example_gets_nothing(string id) => Assert.Empty(await AnalyzeAsync(id, RulePage.Of(id).Corrected()));

    [Theory]
    [MemberData(nameof(InSource))]
    public async Task A_pragma_silences_the_rule(string id) => Assert.Empty(
        await AnalyzeAsync(id, RulePage.Of(id).Failing().WithSources(text => $"#pragma warning disable {id}\n{text}")));

    [Theory]
    [MemberData(nameof(InAttribute))]
    public async Task An_attribute_on_the_class_silences_the_rule(string id)
    {
        var attribute = $"[System.Diagnostics.CodeAnalysis.SuppressMessage(\"{DocumentedRule.All[id].Descriptor.Category}\", \"{id}\")]";
        Assert.Empty(await AnalyzeAsync(id, RulePage.Of(id).Failing().WithSources(text => Class().Replace(text, attribute + "\n$0"))));
    }

    [Fact]
    public async Task An_attribute_on_the_assembly_silences_the_rule_on_the_project() => Assert.Empty(
        await AnalyzeAsync("GPC1008", RulePage.Of("GPC1008").Failing().WithSources(static text => NamespaceLine().Replace(
            text, "[assembly: System.Diagnostics.CodeAnalysis.SuppressMessage(\"GpConnect.Topology\", \"GPC1008\")]\n$0"))));

    private static async Task<IReadOnlyList<Diagnostic>> AnalyzeAsync(string id, Example example)
    {
        var found = new List<Diagnostic>();
        foreach (var built in example.Build())
        {
            Assert.Empty(built.CompilerDiagnostics);
            found.AddRange(id == OfGenerator ? built.Reported : await built.AnalyzeAsync([.. DocumentedRule.Analyzers]));
        }

        return found;
    }

    /// <summary>Where a diagnostic is, as far as it can be underlined: <c>//</c> takes the first two columns.</summary>
    private static (string Path, int Line, int Start, int End) Span(Diagnostic diagnostic)
    {
        var span = diagnostic.Location.GetLineSpan();
        return (span.Path, span.StartLinePosition.Line, Math.Max(2, span.StartLinePosition.Character), span.EndLinePosition.Character);
    }

    [GeneratedRegex("^public .*class ", RegexOptions.Multiline)]
    private static partial Regex Class();

    [GeneratedRegex("^namespace ", RegexOptions.Multiline)]
    private static partial Regex NamespaceLine();
}

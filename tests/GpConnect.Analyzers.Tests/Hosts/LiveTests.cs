using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using GpConnect.Analyzers.Tests.Hosting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace GpConnect.Analyzers.Tests.Hosts;

/// <summary>
/// Every diagnostic comes while its own file alone is analysed, as editors ask: no rule waits for the end of a compilation.
/// </summary>
public sealed class LiveTests
{
    [Fact]
    public async Task File_by_file_gives_what_a_build_gives()
    {
        var project = SampleEstate.Below("/src");
        var built = project.Build();
        var all = await built.AnalyzeAsync(new DeclarationAnalyzer(), new UsageAnalyzer());

        var byFile = new List<Diagnostic>();
        foreach (var tree in built.Compilation.SyntaxTrees)
        {
            // Of a span first, as an editor asks for what is on the screen.
            var model = built.Compilation.GetSemanticModel(tree);
            var onScreen = new Microsoft.CodeAnalysis.Text.TextSpan(0, tree.Length / 2);
            var first = await Analyze(built).GetAnalyzerSemanticDiagnosticsAsync(model, onScreen, CancellationToken.None);
            var file = await Analyze(built).GetAnalyzerSemanticDiagnosticsAsync(model, filterSpan: null, CancellationToken.None);
            Assert.Subset(
                Describe(first).ToHashSet(),
                Describe(file.Where(diagnostic => diagnostic.Location.SourceSpan.IntersectsWith(onScreen))).ToHashSet());
            byFile.AddRange(file);
        }

        foreach (var file in project.DataFiles)
        {
            byFile.AddRange((await Analyze(built).GetAnalysisResultAsync(file, CancellationToken.None)).GetAllDiagnostics());
        }

        Assert.Equal(Describe(all), Describe(byFile));
    }

    private static CompilationWithAnalyzers Analyze(Built built) => built.Compilation.WithAnalyzers(
        [new DeclarationAnalyzer(), new UsageAnalyzer()],
        built.Project.AnalyzerOptions);

    private static IEnumerable<string> Describe(IEnumerable<Diagnostic> diagnostics) =>
        diagnostics.Select(static diagnostic => diagnostic.ToString()).Order();
}

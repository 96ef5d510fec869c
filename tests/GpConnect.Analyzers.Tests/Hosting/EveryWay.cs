using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace GpConnect.Analyzers.Tests.Hosting;

/// <summary>Analyses in each of the ways that hosts do, all of which have to say the same, and to end.</summary>
internal static class EveryWay
{
    // Far more than any of these analyses takes, on the slowest machine.
    private static readonly TimeSpan Watchdog = TimeSpan.FromSeconds(60);

    /// <summary>
    /// What a build says, on many threads and on one, and what an editor says that asks file by file, and for halves of a file.
    /// </summary>
    public static async Task<IReadOnlyList<string>> ReportAsync(Built built, params DiagnosticAnalyzer[] analyzers)
    {
        using var cancellation = new CancellationTokenSource(Watchdog);
        return await AnalyzeAsync(built, analyzers, cancellation.Token).WaitAsync(Watchdog + Watchdog, CancellationToken.None);
    }

    private static async Task<IReadOnlyList<string>> AnalyzeAsync(Built built, DiagnosticAnalyzer[] analyzers, CancellationToken cancellationToken)
    {
        var atOnce = Describe(await Host(built, analyzers, concurrent: true).GetAnalyzerDiagnosticsAsync(cancellationToken));
        Assert.Equal(atOnce, Describe(await Host(built, analyzers, concurrent: false).GetAnalyzerDiagnosticsAsync(cancellationToken)));

        var byFile = new List<Diagnostic>();
        foreach (var tree in built.Compilation.SyntaxTrees)
        {
            var file = await InEditorAsync(built, analyzers, tree, span: null, cancellationToken);
            byFile.AddRange(file);
            foreach (var half in (TextSpan[])[TextSpan.FromBounds(0, tree.Length / 2), TextSpan.FromBounds(tree.Length / 2, tree.Length)])
            {
                var shown = await InEditorAsync(built, analyzers, tree, half, cancellationToken);
                Assert.Equal(Describe(file.Where(IsIn)), Describe(shown.Where(IsIn)));

                bool IsIn(Diagnostic diagnostic) => diagnostic.Location.SourceSpan.IntersectsWith(half);
            }
        }

        Assert.Equal(atOnce, Describe(byFile));
        return atOnce;
    }

    private static async Task<IReadOnlyList<Diagnostic>> InEditorAsync(
        Built built, DiagnosticAnalyzer[] analyzers, SyntaxTree tree, TextSpan? span, CancellationToken cancellationToken) =>
        await Host(built, analyzers, concurrent: true)
            .GetAnalyzerSemanticDiagnosticsAsync(built.Compilation.GetSemanticModel(tree), span, cancellationToken);

    private static CompilationWithAnalyzers Host(Built built, DiagnosticAnalyzer[] analyzers, bool concurrent) =>
        built.Compilation.WithAnalyzers([.. analyzers], new CompilationWithAnalyzersOptions(
            built.Project.AnalyzerOptions, onAnalyzerException: null, concurrent, logAnalyzerExecutionTime: false));

    private static IReadOnlyList<string> Describe(IEnumerable<Diagnostic> diagnostics)
    {
        var described = diagnostics.Select(static diagnostic => diagnostic.ToString()).Order(StringComparer.Ordinal).ToList();
        Assert.DoesNotContain(described, static line => line.Contains("AD0001", StringComparison.Ordinal));
        return described;
    }
}

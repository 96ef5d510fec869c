using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Threading;
using GpConnect.Analyzers;
using GpConnect.Benchmarks.Hosting;
using GpConnect.Benchmarks.Measuring;
using GpConnect.Benchmarks.Workloads;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GpConnect.Benchmarks.Figures;

/// <summary>What the analyzers take.</summary>
internal static class AnalyzerFigures
{
    private const int Most = 10_000;

    /// <summary>All analyzers of the package.</summary>
    private static readonly ImmutableArray<DiagnosticAnalyzer> Ours =
        [.. typeof(RegistryGenerator).Assembly.GetTypes()
            .Where(static type => type.IsDefined(typeof(DiagnosticAnalyzerAttribute), inherit: false))
            .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)];

    private static readonly ImmutableArray<DiagnosticAnalyzer> Null = [new NullAnalyzer()];

    public static void Print()
    {
        PrintTree();
        PrintBuild("200 files that declare and use nothing of ours", estate: null, rounds: 9);
        PrintBuild("the same files and 10,000 endpoints, 100 × 100, none wrong", new Estate(Most, 100), rounds: 3);
        PrintClashes();
    }

    private static void PrintBuild(string title, Estate? estate, int rounds)
    {
        var documents = Background.Files().Concat(estate?.Declarations() ?? []).ToList();
        CSharpCompilation? compilation = null;
        Series[] series =
        [
            new("compile", () => compilation!.GetDiagnostics(), Open),
            AnalysisSeries("null analyzer", Null),
            AnalysisSeries("all of ours", Ours),
        ];
        Series.Interleave(series, rounds, warmUp: 2, collect: true);
        Table.Begin("Analyzers, " + title, "compile and", "cpu", "allocated", "cpu, of the compile's", "cpu, of that with the null analyzer");
        foreach (var one in series)
        {
            Table.Row(one.Name, Table.Milliseconds(one.Cpu), Table.Kilobytes(one.Kilobytes), Table.Ratio(one.Cpu / series[0].Cpu), Table.Ratio(one.Cpu / series[1].Cpu));
        }

        Series AnalysisSeries(string name, ImmutableArray<DiagnosticAnalyzer> analyzers) =>
            new(name, () => Analysis.Run(compilation!, analyzers), Open);

        // Trees of its own for each run: in a build none has been read before.
        void Open() => compilation = new Editor(documents, file: null, new RegistryGenerator()).RunAndUpdate();
    }

    /// <summary>What an editor does for the file in view after each keystroke in it.</summary>
    private static void PrintTree()
    {
        var editor = new Editor(Background.Files().Concat(new Estate(Most, 100).Declarations()), file: null, new RegistryGenerator());
        var edit = 0;
        CompilationWithAnalyzers? analysis = null;
        Series[] series = [];
        series =
        [
            new("null analyzer", AnalyzeTree, () => Type(Null)),
            new("all of ours", AnalyzeTree, () => Type(Ours)),
        ];
        Series.Interleave(series, rounds: 150, warmUp: 20);
        Table.Begin("Analyzers, the file in view after an edit in it, among 10,000 endpoints", "analyzers", "cpu", "cpu over the null analyzer's of the same round", "time", "allocated");
        foreach (var one in series)
        {
            Table.Row(one.Name, Table.Milliseconds(one.Cpu), Table.Milliseconds(one.CpuOver(series[0])), Table.Milliseconds(one.Wall), Table.Kilobytes(one.Kilobytes));
        }

        void Type(ImmutableArray<DiagnosticAnalyzer> analyzers)
        {
            editor.Type(Background.PathOf(edit / series.Length), Background.EditMark, (edit++ % 8).ToString(CultureInfo.InvariantCulture));
            analysis = Analysis.Of(editor.RunAndUpdate(), analyzers);

            // The editor has bound the file to colour it.
            var compilation = (CSharpCompilation)analysis.Compilation;
            compilation.GetSemanticModel(TreeInView(compilation)).GetDiagnostics();
        }

        void AnalyzeTree()
        {
            var model = analysis!.Compilation.GetSemanticModel(TreeInView((CSharpCompilation)analysis.Compilation));
            analysis.GetAnalyzerSyntaxDiagnosticsAsync(model.SyntaxTree, CancellationToken.None).GetAwaiter().GetResult();
            analysis.GetAnalyzerSemanticDiagnosticsAsync(model, filterSpan: null, CancellationToken.None).GetAwaiter().GetResult();
        }

        SyntaxTree TreeInView(CSharpCompilation compilation)
        {
            var path = Background.PathOf((edit - 1) / series.Length);
            return compilation.SyntaxTrees.Single(tree => tree.FilePath == path);
        }
    }

    private static void PrintClashes()
    {
        var series = new List<Series>();
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var clash in new Clash?[] { null, Clash.One, Clash.All })
        {
            foreach (var count in new[] { 2_500, 5_000, Most })
            {
                var estate = new Estate(count) { Clash = clash };
                var name = $"{count.ToString("N0", CultureInfo.InvariantCulture)}, {clash?.ToString().ToLowerInvariant() ?? "none"} clashing";
                CSharpCompilation? compilation = null;
                series.Add(new Series(
                    name,
                    () => found[name] = Analysis.Run(compilation!, [new DeclarationAnalyzer()]),
                    () => compilation = new Editor(estate.Declarations(), file: null, new RegistryGenerator()).RunAndUpdate()));
            }
        }

        Series.Interleave(series, rounds: 3, warmUp: 1, collect: true);
        Table.Begin("Analyzers, clashes (the analyzer of declarations alone)", "endpoints", "cpu", "allocated", "diagnostics");
        foreach (var one in series)
        {
            Table.Row(one.Name, Table.Milliseconds(one.Cpu), Table.Kilobytes(one.Kilobytes), found[one.Name].ToString("N0", CultureInfo.InvariantCulture));
        }
    }
}

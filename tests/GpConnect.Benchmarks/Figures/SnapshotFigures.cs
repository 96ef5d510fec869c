using System;
using System.Collections.Immutable;
using GpConnect.Analyzers;
using GpConnect.Analyzers.Tests.Hosting;
using GpConnect.Benchmarks.Hosting;
using GpConnect.Benchmarks.Measuring;
using GpConnect.Benchmarks.Workloads;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GpConnect.Benchmarks.Figures;

/// <summary>What an endpoint file and a snapshot of SDS add to a build.</summary>
internal static class SnapshotFigures
{
    private static readonly Estate Estate = new(10_000);

    public static void Print()
    {
        var (csv, ldif) = (Estate.Csv(), Estate.Ldif());
        Series[] series =
        [
            SeriesOf("nothing of ours", "internal static class Nothing { }", static () => []),
            SeriesOf("10,000 CSV rows, `Members = false`", Estate.FromFile(members: false).Text, () => [Rows()]),
            SeriesOf("and a snapshot of 20,000 records", Estate.FromFile(members: false).Text, () => [Rows(), Snapshot()]),
            SeriesOf("the same, with members", Estate.FromFile(members: true).Text, () => [Rows(), Snapshot()]),
        ];
        Series.Interleave(series, rounds: 5, warmUp: 2, collect: true);
        Table.Begin(
            $"A build with an endpoint file and an SDS snapshot of {Table.Number(ldif.Length / 1e6)} MB, all right: generate, compile, analyse",
            "the project has", "cpu", "cpu over the first", "time", "allocated");
        foreach (var one in series)
        {
            Table.Row(one.Name, Table.Milliseconds(one.Cpu), Table.Milliseconds(one.CpuOver(series[0])), Table.Milliseconds(one.Wall), Table.Kilobytes(one.Kilobytes));
        }

        DataFileText Rows() => DataFileText.Endpoints("/src/practices.csv", csv);

        DataFileText Snapshot() => DataFileText.Snapshot("/src/services.ldif", ldif);
    }

    private static Series SeriesOf(string name, string source, Func<ImmutableArray<DataFileText>> open)
    {
        // Texts of their own for each run, as none has been read before a build.
        ImmutableArray<DataFileText> files = [];
        return new Series(name, () => Build(source, files), () => files = open());
    }

    private static void Build(string source, ImmutableArray<DataFileText> files)
    {
        var tree = CSharpSyntaxTree.ParseText(source, Editor.ParseOptions, "/src/Practices.cs");
        CSharpGeneratorDriver
            .Create([new RegistryGenerator().AsSourceGenerator()], files, Editor.ParseOptions, new DataFileOptions(files))
            .RunGeneratorsAndUpdateCompilation(Editor.Compile([tree]), out var compilation, out _);
        if (Analysis.Run(compilation, [new DeclarationAnalyzer()], files) is var found and > 0)
        {
            throw new InvalidOperationException($"{found} diagnostics where all is right.");
        }
    }
}

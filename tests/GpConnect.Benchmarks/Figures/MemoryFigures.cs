using System;
using System.Collections.Generic;
using System.Linq;
using GpConnect.Analyzers;
using GpConnect.Analyzers.Tests.Hosting;
using GpConnect.Benchmarks.Hosting;
using GpConnect.Benchmarks.Measuring;
using GpConnect.Benchmarks.Workloads;

namespace GpConnect.Benchmarks.Figures;

/// <summary>What the generator keeps between edits.</summary>
internal static class MemoryFigures
{
    private const int Endpoints = 10_000;

    public static void Print()
    {
        Table.Begin("Memory kept between edits, 10,000 endpoints", "declared", "by the generator, an endpoint", "and the generated text, an endpoint");
        Row("one class, attributes", new Estate(Endpoints).Declarations(), csv: null);
        Row("100 × 100, attributes", new Estate(Endpoints, 100).Declarations(), csv: null);
        Row("CSV rows", [Estate.FromFile(members: true)], new Estate(Endpoints).Csv());
        Row("CSV rows, `Members = false`", [Estate.FromFile(members: false)], new Estate(Endpoints).Csv());
    }

    private static void Row(string name, IEnumerable<Document> declarations, string? csv)
    {
        var editor = new Editor(declarations, csv is null ? null : DataFileText.Endpoints("/src/practices.csv", csv), new RegistryGenerator());

        // What belongs to the compiler, whoever asks for it: symbols of references, and the nodes that the trees make on demand.
        foreach (var tree in editor.Compilation.SyntaxTrees)
        {
            _ = tree.GetRoot().DescendantNodes().Count();
        }

        editor.Compilation.GetDiagnostics();
        var before = Kept();
        editor.Run();
        var after = Kept();
        var text = editor.Outputs().Values.Sum(static source => 2.0 * source.Length);
        GC.KeepAlive(editor);
        Table.Row(name, Bytes(after - before - text), Bytes(after - before));
    }

    private static string Bytes(double value) => Table.Number(value / Endpoints) + " bytes";

    private static long Kept()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }
}

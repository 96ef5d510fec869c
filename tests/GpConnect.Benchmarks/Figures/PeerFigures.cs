using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using GpConnect.Analyzers;
using GpConnect.Benchmarks.Hosting;
using GpConnect.Benchmarks.Measuring;
using GpConnect.Benchmarks.Workloads;
using Microsoft.CodeAnalysis;

namespace GpConnect.Benchmarks.Figures;

/// <summary>The package's generator beside others, each with as many declarations of its own.</summary>
internal static class PeerFigures
{
    private const int Declarations = 1_000;

    public static void Print()
    {
        var open = new List<(string Name, Func<Editor> Open)>
        {
            ("null generator", static () => new Editor(Background.Files(), file: null, new NullGenerator())),
            ("GpConnect.Analyzers", static () => new Editor(
                Background.Files().Concat(new Estate(Declarations, Declarations / 100).Declarations()), file: null, new RegistryGenerator())),
        };
        foreach (var peer in Peer.All)
        {
            open.Add((peer.Name, () => new Editor(Background.Files().Concat(peer.Work(Declarations)), file: null, peer.Generators()).Referencing(peer.Library)));
        }

        var cold = open.Select(static named =>
        {
            Editor? editor = null;
            return new Series(named.Name, () => editor!.Run(), () => editor = named.Open());
        }).ToList();
        Series.Interleave(cold, rounds: 5, warmUp: 2, collect: true);

        var edit = 0;
        var unrelated = open.Select(named =>
        {
            var editor = named.Open();
            editor.Run();
            return (Output: editor.Outputs().Sum(static output => output.Value.Length), Series: new Series(named.Name, editor.Run, () => editor.Type(
                Background.PathOf(edit++), Background.EditMark, (edit % 8).ToString(CultureInfo.InvariantCulture))));
        }).ToList();
        Series.Interleave([.. unrelated.Select(static one => one.Series)], rounds: 15, warmUp: 5);

        Table.Begin(
            $"Beside other generators, {Declarations.ToString("N0", CultureInfo.InvariantCulture)} declarations of each's smallest kind",
            "generator", "cold, cpu", "allocated", "unrelated edit, cpu", "allocated", "characters generated");
        for (var i = 0; i < cold.Count; i++)
        {
            var (output, series) = unrelated[i];
            Table.Row(
                series.Name,
                Table.Milliseconds(cold[i].Cpu),
                Table.Kilobytes(cold[i].Kilobytes),
                Table.Milliseconds(series.Cpu),
                Table.Kilobytes(series.Kilobytes),
                output.ToString("N0", CultureInfo.InvariantCulture));
        }
    }
}

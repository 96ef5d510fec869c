using System.Collections.Generic;
using System.Linq;
using GpConnect.Benchmarks.Hosting;
using GpConnect.Benchmarks.Measuring;
using GpConnect.Benchmarks.Workloads;

namespace GpConnect.Benchmarks.Figures;

/// <summary>What the generated code takes to compile: a project with it, less the project without.</summary>
internal static class CompileFigures
{
    private static readonly Estate Estate = new(10_000);

    public static void Print()
    {
        // Nothing else, as what else there is makes noise and no difference.
        var none = SeriesOf("without", [Estate.ByHand(0, ofEndpoints: true)]);
        Series[] series =
        [
            none,
            SeriesOf("by hand: a constant, and a property that finds an endpoint", [Estate.ByHand(Estate.Endpoints, ofEndpoints: true)]),
            SeriesOf("by hand: a constant, and a property that gives it", [Estate.ByHand(Estate.Endpoints, ofEndpoints: false)]),
            Generated("generated: two constants, a property that finds an endpoint, its documentation", members: true),
            Generated("generated, `Members = false`", members: false),
        ];
        Series.Interleave(series, rounds: 15, warmUp: 3, collect: true);

        Table.Begin(
            "Compile time of 10,000 endpoints, less that of the project without",
            "code", "cpu", "allocated", "cpu, of the first by hand", "cpu, of the second by hand");
        foreach (var one in series.Skip(1))
        {
            Table.Row(
                one.Name,
                Table.Milliseconds(one.Cpu - none.Cpu),
                Table.Kilobytes(one.Kilobytes - none.Kilobytes),
                Table.Ratio((one.Cpu - none.Cpu) / (series[1].Cpu - none.Cpu)),
                Table.Ratio((one.Cpu - none.Cpu) / (series[2].Cpu - none.Cpu)));
        }

        Series Generated(string name, bool members) => SeriesOf(
            name, [Estate.FromFile(members), Built.Generate(Estate, members, Built.Latest)]);
    }

    private static Series SeriesOf(string name, IReadOnlyList<Document> documents) =>
        new(name, () => Built.Emit(Built.Compile(documents, Built.Latest)));
}

using System;
using System.Collections.Generic;
using System.Linq;
using BenchmarkDotNet.Running;
using GpConnect.Benchmarks.Figures;

// Plain: all figures of docs/performance.md in one run. With names, those alone. "micro" is BenchmarkDotNet.
if (args is ["micro", .. var rest])
{
    BenchmarkSwitcher.FromAssembly(typeof(GeneratorFigures).Assembly).Run(rest);
    return;
}

var figures = new Dictionary<string, Action>(StringComparer.Ordinal)
{
    ["generator"] = GeneratorFigures.Print,
    ["memory"] = MemoryFigures.Print,
    ["analyzers"] = AnalyzerFigures.Print,
    ["squiggle"] = SquiggleFigures.Print,
    ["snapshot"] = SnapshotFigures.Print,
    ["compile"] = CompileFigures.Print,
    ["registry"] = RegistryFigures.Print,
    ["runtime"] = RunTimeFigures.Print,
    ["peers"] = PeerFigures.Print,
};
foreach (var (name, print) in figures)
{
    if (args.Length == 0 || args.Contains(name, StringComparer.Ordinal))
    {
        print();
    }
}

using System.Collections.Immutable;
using System.Linq;
using GpConnect.Analyzers;
using GpConnect.Benchmarks.Hosting;
using GpConnect.Benchmarks.Measuring;
using GpConnect.Benchmarks.Workloads;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GpConnect.Benchmarks.Figures;

/// <summary>What the usage analyzer takes in a project that sends through the SSP, beside an analyzer that is called as often and does nothing.</summary>
internal static class OperationFigures
{
    private const int Places = 10;

    public static void Print()
    {
        var documents = Background.Files().Append(Client()).ToList();
        CSharpCompilation? compilation = null;
        Series[] series =
        [
            SeriesOf("an analyzer that does nothing", [new NullAnalyzer()]),
            SeriesOf("an analyzer of operations that does nothing", [new NullOperationAnalyzer()]),
            SeriesOf("the usage analyzer", [new UsageAnalyzer()]),
        ];
        Series.Interleave(series, rounds: 7, warmUp: 2, collect: true);
        Table.Begin(
            "GPC5xxx: 200 files that name the SSP in ten places",
            "compile and", "cpu", "allocated", "cpu, of the analyzer that does nothing", "cpu, of that of operations");
        foreach (var one in series)
        {
            Table.Row(one.Name, Table.Milliseconds(one.Cpu), Table.Kilobytes(one.Kilobytes), Table.Ratio(one.Cpu / series[0].Cpu), Table.Ratio(one.Cpu / series[1].Cpu));
        }

        Series SeriesOf(string name, ImmutableArray<DiagnosticAnalyzer> analyzers) =>
            new(name, () => Analysis.Run(compilation!, analyzers), () => compilation = Editor.Compile(documents.Select(Editor.Parse)));
    }

    /// <summary>Methods that set the headers of a request, as a client of the proxy does.</summary>
    private static Document Client()
    {
        var methods = Enumerable.Range(0, Places / 2).Select(static i => $$"""

                public static HttpRequestMessage Request{{i}}(string url, string from, string to)
                {
                    var request = new HttpRequestMessage(HttpMethod.Get, url);
                    request.Headers.Add("Ssp-From", from);
                    request.Headers.Add("Ssp-To", to);
                    return request;
                }
            """);
        return new Document("/src/Client.cs", $$"""
            using System.Net.Http;

            namespace Acme.Background
            {
                internal static class Client
                {
            {{string.Concat(methods)}}
                }
            }
            """);
    }
}

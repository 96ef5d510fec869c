using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;
using GpConnect.Analyzers.Tests.Hosting;
using GpConnect.Benchmarks.Hosting;
using GpConnect.Benchmarks.Measuring;
using GpConnect.Benchmarks.Workloads;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GpConnect.Benchmarks.Figures;

/// <summary>What the generated registry takes at run time.</summary>
internal static class RegistryFigures
{
    private static readonly Estate Estate = new(10_000);

    public static void Print()
    {
        PrintFirst();
        PrintLookups();
    }

    /// <summary>The registry of an estate, generated, compiled and loaded.</summary>
    public static EndpointRegistry<ProviderEndpoint> Load(Estate estate)
    {
        var image = Built.Emit(Built.Compile([Estate.FromFile(members: true), Built.Generate(estate, members: true, Built.Latest)], Built.Latest));
        return (EndpointRegistry<ProviderEndpoint>)Assembly.Load(image).GetType("Acme.Estate.Practices0000", throwOnError: true)!
            .GetProperty("Registry")!.GetValue(null)!;
    }

    private static void PrintFirst()
    {
        Table.Begin("Registry of 10,000, first lookup in a fresh process", "library, language, runtime", "time", "least time of 15");
        foreach (var app in Apps())
        {
            var times = Enumerable.Range(0, 15).Select(_ => app.Run()).ToArray();
            Table.Row(app.Name, Table.Milliseconds(Series.Median(times)), Table.Milliseconds(times.Min()));
        }
    }

    private static IEnumerable<App> Apps()
    {
        var netStandard = BuildFacts.Get("NetStandardLibrary");
        yield return App.Make("net8.0, newest C#, .NET", typeof(Asid).Assembly.Location, Built.Latest, References.Framework, "dotnet");
        yield return App.Make("netstandard2.0, C# 7.3, .NET", netStandard, Built.CSharp73, References.Framework, "dotnet");
        const string mono = "/usr/lib/mono/4.7.2-api";
        if (Directory.Exists(mono))
        {
            string[] framework = [$"{mono}/mscorlib.dll", $"{mono}/System.dll", $"{mono}/System.Core.dll", .. Directory.GetFiles($"{mono}/Facades", "*.dll")];
            yield return App.Make(
                "netstandard2.0, C# 7.3, mono", netStandard, Built.CSharp73, framework.Select(static path => MetadataReference.CreateFromFile(path)), "mono");
        }
    }

    private static void PrintLookups()
    {
        var registry = Load(Estate);
        var dictionary = registry.ToDictionary(static endpoint => endpoint.Asid);
        var frozen = dictionary.ToFrozenDictionary();
        var asids = dictionary.Keys.ToArray();
        new Random(17).Shuffle(asids);

        Series[] series =
        [
            LookupSeries.Of("registry", asid => registry.TryGetByAsid(asid, out _), asids),
            LookupSeries.Of("`Dictionary`", asid => dictionary.TryGetValue(asid, out _), asids),
            LookupSeries.Of("`FrozenDictionary`", asid => frozen.TryGetValue(asid, out _), asids),
            LookupSeries.Of("nothing", static asid => !asid.IsUnset, asids),
        ];
        Series.Interleave(series, rounds: 15, warmUp: 10);
        Table.Begin("Registry of 10,000, lookup by ASID, in an order of chance", "by", "cpu, less that of the loop", "allocated");
        foreach (var one in series.SkipLast(1))
        {
            Table.Row(one.Name, Table.Nanoseconds((one.Cpu - series[^1].Cpu) * 1e6 / LookupSeries.Lookups), Table.Kilobytes(one.Kilobytes - series[^1].Kilobytes));
        }
    }

    /// <summary>A program that finds one endpoint and says how long that took.</summary>
    private sealed record App(string Name, string Host, string Path)
    {
        private const string Main = """
            using System;
            using System.Diagnostics;
            using System.Globalization;
            using Acme.Estate;
            using GpConnect;

            internal static class Program
            {
                private static void Main(string[] args)
                {
                    var start = Stopwatch.GetTimestamp();
                    ProviderEndpoint endpoint;
                    var found = Practices0000.Registry.TryGetByAsid(Asid.Parse(args[0]), out endpoint);
                    var time = (Stopwatch.GetTimestamp() - start) * 1000.0 / Stopwatch.Frequency;
                    Console.WriteLine(found ? time.ToString(CultureInfo.InvariantCulture) : "not found");
                }
            }
            """;

        public static App Make(string name, string library, CSharpParseOptions options, IEnumerable<MetadataReference> framework, string host)
        {
            var directory = Directory.CreateTempSubdirectory("GpConnect.Benchmarks.").FullName;
            var path = System.IO.Path.Combine(directory, host == "mono" ? "App.exe" : "App.dll");
            File.WriteAllBytes(path, Built.Emit(Built.Compile(
                [Estate.FromFile(members: true), Built.Generate(Estate, members: true, options), new Document("/src/Program.cs", Main)],
                options,
                framework.Append(MetadataReference.CreateFromFile(library)),
                OutputKind.ConsoleApplication)));
            File.Copy(library, System.IO.Path.Combine(directory, "GpConnect.dll"));
            File.WriteAllText(
                System.IO.Path.Combine(directory, "App.runtimeconfig.json"),
                $$"""{ "runtimeOptions": { "tfm": "net10.0", "framework": { "name": "Microsoft.NETCore.App", "version": "{{Environment.Version}}" } } }""");
            return new App(name, host, path);
        }

        public double Run()
        {
            using var process = Process.Start(new ProcessStartInfo(Host, [Path, Estate.Asid(7_000)]) { RedirectStandardOutput = true })!;
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return double.Parse(output, CultureInfo.InvariantCulture);
        }
    }
}

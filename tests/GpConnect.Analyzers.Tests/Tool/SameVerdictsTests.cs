using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using GpConnect.Analyzers.Tests.Hosting;
using GpConnect.Analyzers.Tests.Reliability;
using Xunit;

namespace GpConnect.Analyzers.Tests.Tool;

/// <summary>The tool and the compiler come to the same verdicts on the same inputs, whatever these are.</summary>
public sealed partial class SameVerdictsTests
{
    /// <summary>Each registry is in an assembly of its own for the tool, and all of them in one project for the compiler.</summary>
    [Fact]
    public void On_assemblies_and_snapshots()
    {
        var found = 0;
        Effort.Try(Effort.Of(60), random =>
        {
            var estate = new RandomEstate(random);
            var own = estate.Registries
                .Where(static registry => registry.Assembly.Length == 0)
                .OrderBy(static registry => registry.IsInFile).ThenBy(static registry => registry.Path, StringComparer.Ordinal)
                .ToList();

            // Metadata doesn't tell a party key that an endpoint repeats from one that it has of its registry.
            if (own.Count == 0 || own.Any(static registry => registry.Endpoints.Exists(endpoint => endpoint.PartyKey == registry.PartyKey && registry.PartyKey.Length > 0)))
            {
                return;
            }

            var environments = own.Select(static registry => registry.Environment.ToUpperInvariant()).Distinct().Order(StringComparer.Ordinal);
            IReadOnlyList<RandomSds> sds = random.Chance(30) ? [] :
            [
                .. environments.Select(environment => new RandomSds(
                    random, environment, [.. own.Where(registry => registry.Environment.ToUpperInvariant() == environment).SelectMany(static registry => registry.Endpoints)])),
            ];
            var project = new Project
            {
                Sources = [.. estate.Project.Sources.Where(source => own.Exists(registry => RandomEstate.SourcePath(registry) == source.Path))],
                DataFiles = [.. estate.Project.DataFiles],
            }.With([.. sds.Select(static snapshot => snapshot.ToFile())]);

            using var tool = new ToolRun();
            var verdicts = tool.Check(
            [
                .. own.Select((registry, i) => tool.Write($"A{i:00}.dll", AssemblyOf(registry, project, $"A{i:00}"))),
                .. sds.SelectMany(snapshot => new[] { "--sds", $"{snapshot.Environment}={tool.Write($"of{snapshot.Environment}.ldif", snapshot.ToFile().GetText().ToString())}" }),
                .. sds.Where(static snapshot => snapshot.WantsManufacturer).SelectMany(snapshot => new[] { "--manufacturer", $"{snapshot.Environment}={RandomSds.Manufacturer}" }),
            ]);
            var expected = ByCompiler(project);
            Assert.Equal(
                Described(expected, static verdict => string.Empty),
                Described(verdicts.Select(static verdict => verdict with { Message = OfAssembly().Replace(verdict.Message, string.Empty) }), static verdict => string.Empty));
            found += expected.Count;
        });
        Assert.True(found > 200, $"Only {found} findings: the estates say little.");
    }

    /// <summary>Endpoint files, settings and snapshots, sound and broken: at the same characters.</summary>
    [Fact]
    public void On_endpoint_files_settings_and_snapshots()
    {
        var (found, refused) = (0, 0);
        Effort.Try(Effort.Of(80), random =>
        {
            var registries = new RandomEstate(random).Registries.Concat(new RandomEstate(random).Registries)
                .Where(static registry => registry.IsInFile && registry.Assembly.Length == 0).DistinctBy(static registry => registry.Path).DistinctBy(static registry => registry.Name).ToList();
            var settings = Enumerable.Range(0, random.Next(3)).Select(_ => RandomSettings.File(random)).DistinctBy(static file => file.Path).ToList();
            var snapshots = Enumerable.Range(0, random.Next(3)).Select(_ => RandomSnapshot.File(random)).Where(static file => file.Path.StartsWith("/src/", StringComparison.Ordinal)).DistinctBy(static file => Path.GetFileName(file.Path)).ToList();
            if (registries.Count + settings.Count == 0)
            {
                return;
            }

            using var tool = new ToolRun();
            var (inputs, project, described) = (new List<string>(), new Project(), new List<string>());
            foreach (var registry in registries)
            {
                var (name, rows) = (Path.GetFileName(registry.Path), RowsOf(registry, random));
                inputs.Add(tool.Write(name, rows));
                described.Add($$"""
                    "{{name}}": { "role": "{{registry.Role}}", "topology": "{{(registry.IsShared ? "shared" : "separate")}}", "environment": "{{registry.Environment}}", "partyKey": "{{registry.PartyKey}}" }
                    """);
                project = project.With(DataFileText.Endpoints(registry.Path, rows)) with
                {
                    Sources = project.Sources.Add((RandomEstate.SourcePath(registry), SourceOf(registry))),
                };
            }

            foreach (var file in settings)
            {
                inputs.Add(tool.Write(Path.GetFileName(file.Path), file.GetText().ToString()));
                described.Add($$"""
                    "{{Path.GetFileName(file.Path)}}": { "environment": "{{file.Environment}}" }
                    """);
            }

            foreach (var file in snapshots)
            {
                inputs.AddRange(["--sds", $"{file.Environment}={tool.Write(Path.GetFileName(file.Path), file.GetText().ToString())}"]);
            }

            tool.Write("gpconnect.json", $$"""{ "files": { {{string.Join(", ", described)}} } }""");
            project = project.With([.. settings, .. snapshots]);
            if (settings.Count > 0 && registries.Count == 0 && ByCompiler(project).Count == 0)
            {
                return; // They may declare nothing, which the tool refuses.
            }

            string NamesOf(string message) => registries.Aggregate(message, static (text, registry) => text.Replace(Path.GetFileName(registry.Path), registry.Name, StringComparison.Ordinal));
            var expected = ByCompiler(project);
            if (ToolRun.Refuses(inputs, " contradict"))
            {
                Assert.Contains(expected, static verdict => verdict.Rule == "GPC4009" && verdict.Message.Contains("one of the two is out of date", StringComparison.Ordinal));
                refused++;
                return; // A build goes on with one of two records; the tool wants to be told which is the newer.
            }

            Assert.Equal(
                Described(expected, PlaceInData),
                Described(tool.Check(inputs).Select(verdict => verdict with { Message = NamesOf(verdict.Message) }), verdict => IsOfRegistry(verdict, expected) ? string.Empty : verdict.Place));
            found += expected.Count;
        });
        Assert.True(found > 300, $"Only {found} findings: the inputs say little.");
        Assert.InRange(refused, 0, 20);
    }

    /// <summary>What a class's name says in C# the header of its endpoint file says to the tool.</summary>
    private static bool IsOfRegistry(Verdict verdict, IReadOnlyList<Verdict> expected) =>
        expected.Any(other => other.Rule == verdict.Rule && PlaceInData(other).Length == 0) && verdict.Place.Contains(".csv(1,", StringComparison.Ordinal);

    private static string PlaceInData(Verdict verdict) => verdict.Place.Contains(".cs(", StringComparison.Ordinal) ? string.Empty : verdict.Place;

    private static string RowsOf(RandomRegistry registry, Random random)
    {
        var rows = registry.Endpoints.Select(static (endpoint, i) =>
            $"{endpoint.OdsCode},{endpoint.Asid},{endpoint.PartyKey},{endpoint.Registration.Replace("Undeclared", string.Empty, StringComparison.Ordinal)},e{i}\n");
        var text = "ods code,asid,party key,registration,name\n" + string.Concat(rows);
        var at = random.Next(42, text.Length + 1);
        return random.Chance(50) ? text : random.Pick(text.Remove(Math.Min(at, text.Length - 1), 1), text.Insert(at, random.Pick("x", ",", "\"", "\n", " ", "é")));
    }

    private static string SourceOf(RandomRegistry registry) => $$"""
        using GpConnect;
        [{{(registry.Role == SystemRole.Consumer ? "ConsumerRegistry" : "ProviderRegistry")}}({{(registry.IsShared ? "MhsTopology.Shared" : "MhsTopology.Separate")}}{{(registry.Role == SystemRole.Both ? ", AlsoConsumer = true" : string.Empty)}}{{(registry.PartyKey.Length > 0 ? $", PartyKey = \"{registry.PartyKey}\"" : string.Empty)}}, Environment = "{{registry.Environment}}")]
        [SpineEndpointsFrom("{{registry.Path[5..]}}", Members = false)]
        static partial class {{registry.Name}} { }
        """;

    private static byte[] AssemblyOf(RandomRegistry registry, Project project, string name) => (project with
    {
        AssemblyName = name,
        Sources = [.. project.Sources.Where(source => source.Path == RandomEstate.SourcePath(registry))],
    }).Build().ToImage();

    private static List<Verdict> ByCompiler(Project project) =>
    [
        .. Task.Run(() => project.Build().AnalyzeAsync()).GetAwaiter().GetResult().Select(static diagnostic =>
        {
            var span = diagnostic.Location.GetLineSpan();
            return new Verdict(
                diagnostic.Id,
                diagnostic.Severity.ToString().ToLowerInvariant(),
                diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture),
                $"{Path.GetFileName(span.Path)}({span.StartLinePosition.Line + 1},{span.StartLinePosition.Character + 1})");
        }),
    ];

    private static IEnumerable<string> Described(IEnumerable<Verdict> verdicts, Func<Verdict, string> placeOf) =>
        verdicts.Select(verdict => $"{placeOf(verdict)} {verdict.Severity} {verdict.Rule}: {verdict.Message}").Order(StringComparer.Ordinal);

    [GeneratedRegex(@" of assembly A\d\d")]
    private static partial Regex OfAssembly();
}

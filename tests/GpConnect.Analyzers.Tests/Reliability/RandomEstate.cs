using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using GpConnect.Analyzers.Tests.Hosting;

namespace GpConnect.Analyzers.Tests.Reliability;

internal enum SystemRole
{
    Provider,
    Consumer,
    Both,
}

/// <summary>A registry of a random estate; all its identifiers are sound, and so few that they clash.</summary>
/// <param name="Name">The class.</param>
/// <param name="Assembly">The referenced assembly that it is in; empty for the project itself.</param>
/// <param name="Path">The file, C# or CSV, that its endpoints are in.</param>
internal sealed record RandomRegistry(string Name, string Assembly, string Path, SystemRole Role, bool IsShared, string Environment, string PartyKey)
{
    public List<RandomEndpoint> Endpoints { get; } = [];

    public bool IsInFile => Path.EndsWith(".csv", StringComparison.Ordinal);

    /// <summary>The line of the registry attribute in the file of the class, from 1.</summary>
    public int Line { get; set; }
}

/// <summary>An endpoint of a random estate.</summary>
/// <param name="PartyKey">Its own party key; empty where it has its registry's.</param>
internal sealed record RandomEndpoint(RandomRegistry Registry, string OdsCode, string Asid, string PartyKey, string Registration)
{
    /// <summary>Its line in its file, from 1.</summary>
    public int Line { get; set; }
}

/// <summary>A project whose declarations are known: what it is built from, and a list of its endpoints for an oracle.</summary>
internal sealed class RandomEstate
{
    private readonly Random _random;

    public RandomEstate(Random random)
    {
        _random = random;
        Registries = [.. Enumerable.Range(0, random.Next(1, 6)).Select(MakeRegistry)];
        var project = new Project();
        foreach (var assembly in Registries.Where(static registry => registry.Assembly.Length > 0).GroupBy(static registry => registry.Assembly))
        {
            project = project.Referencing((Print(assembly, new Project()) with { AssemblyName = assembly.Key }).Build());
        }

        Project = Print(Registries.Where(static registry => registry.Assembly.Length == 0), project);
    }

    public IReadOnlyList<RandomRegistry> Registries { get; }

    public IEnumerable<RandomEndpoint> Endpoints => Registries.SelectMany(static registry => registry.Endpoints);

    public Project Project { get; }

    private RandomRegistry MakeRegistry(int i)
    {
        var role = _random.Pick(SystemRole.Provider, SystemRole.Consumer, SystemRole.Consumer, SystemRole.Both);
        var isShared = _random.Chance(50);
        var isInFile = _random.Chance(30);
        var registry = new RandomRegistry(
            $"R{_random.Next(10)}{i}",
            _random.Chance(25) ? _random.Pick("North", "South") : string.Empty,
            $"/src/{_random.Next(10)}{i}{(isInFile ? ".csv" : ".cs")}",
            role,
            isShared,
            _random.Pick(string.Empty, "LIVE", "live"),
            role == SystemRole.Consumer && isShared && _random.Chance(60) ? PartyKey() : string.Empty);
        for (var count = _random.Next(0, 6); count > 0; count--)
        {
            var borrows = registry.PartyKey.Length > 0 && _random.Chance(70);
            registry.Endpoints.Add(new RandomEndpoint(
                registry, OdsCode(), "20000000000" + _random.Next(4), borrows ? string.Empty : PartyKey(), _random.Pick("Undeclared", "Cma", "Cma", "Mhs")));
        }

        return registry;
    }

    private string OdsCode() => _random.Pick("AAA", "BBB", "AAAB");

    private string PartyKey() => $"{OdsCode()}-82187{_random.Next(2)}";

    private static Project Print(IEnumerable<RandomRegistry> registries, Project project)
    {
        foreach (var registry in registries)
        {
            var source = new StringBuilder("using GpConnect;\n");
            registry.Line = 2;
            source.Append(registry.Role == SystemRole.Consumer ? "[ConsumerRegistry(" : "[ProviderRegistry(")
                .Append(registry.IsShared ? "MhsTopology.Shared" : "MhsTopology.Separate")
                .Append(registry.Role == SystemRole.Both ? ", AlsoConsumer = true" : string.Empty)
                .Append(registry.PartyKey.Length > 0 ? $", PartyKey = \"{registry.PartyKey}\"" : string.Empty)
                .Append($", Environment = \"{registry.Environment}\")]\n");
            var csv = new StringBuilder("ods code,asid,party key,registration,name\n");
            for (var i = 0; i < registry.Endpoints.Count; i++)
            {
                var endpoint = registry.Endpoints[i];
                endpoint.Line = i + (registry.IsInFile ? 2 : 3);
                if (registry.IsInFile)
                {
                    csv.Append($"{endpoint.OdsCode},{endpoint.Asid},{endpoint.PartyKey},{endpoint.Registration.Replace("Undeclared", string.Empty)},e{i}\n");
                }
                else
                {
                    source.Append($"[SpineEndpoint(\"E{i}\", OdsCode = \"{endpoint.OdsCode}\", Asid = \"{endpoint.Asid}\", Registration = SdsRegistration.{endpoint.Registration}")
                        .Append(endpoint.PartyKey.Length > 0 ? $", PartyKey = \"{endpoint.PartyKey}\")]\n" : ")]\n");
                }
            }

            if (registry.IsInFile)
            {
                source.Append($"[SpineEndpointsFrom(\"{registry.Path[5..]}\")]\n");
                project = project.With(DataFileText.Endpoints(registry.Path, csv.ToString()));
            }

            source.Append($"static partial class {registry.Name} {{ }}\n");
            project = project with { Sources = project.Sources.Add((SourcePath(registry), source.ToString())) };
        }

        return project;
    }

    /// <summary>The C# file of a registry.</summary>
    public static string SourcePath(RandomRegistry registry) => registry.Path.Replace(".csv", ".cs", StringComparison.Ordinal);
}

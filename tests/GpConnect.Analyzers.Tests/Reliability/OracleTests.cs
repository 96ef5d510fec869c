using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Xunit;

namespace GpConnect.Analyzers.Tests.Reliability;

/// <summary>The product and a naive reading of the contract come to the same verdicts on any estate.</summary>
public sealed class OracleTests
{
    private static readonly HashSet<string> Judged = ["GPC1001", "GPC1002", "GPC1003", "GPC1004", "GPC1005", "GPC1006", "GPC1007", "GPC1009", "GPC2005"];

    [Fact]
    public void On_random_estates()
    {
        var found = new Dictionary<string, int>();
        Effort.Try(Effort.Of(300), random =>
        {
            var estate = new RandomEstate(random);
            var diagnostics = Task.Run(() => estate.Project.Build().AnalyzeAsync()).GetAwaiter().GetResult();
            var verdicts = diagnostics.Where(static diagnostic => Judged.Contains(diagnostic.Id)).Select(Describe).Order(StringComparer.Ordinal);
            Assert.Equal(string.Join('\n', Oracle.Judge(estate)), string.Join('\n', verdicts));
            Assert.Equal(Oracle.JudgeReferences(estate), diagnostics.Count(static diagnostic => diagnostic.Id == "GPC1008"));
            Assert.DoesNotContain(diagnostics, static diagnostic => diagnostic.Id is not "GPC1008" && !Judged.Contains(diagnostic.Id));
            foreach (var diagnostic in diagnostics)
            {
                found[diagnostic.Id] = found.GetValueOrDefault(diagnostic.Id) + 1;
            }
        });
        Assert.All(Judged.Append("GPC1008"), id => Assert.True(found.GetValueOrDefault(id) > 5, $"{id} was found {found.GetValueOrDefault(id)} times: the estates say little of it."));
    }

    [Fact]
    public void On_random_estates_with_snapshots()
    {
        HashSet<string> judged = [.. Enumerable.Range(1, 18).Except([9, 10, 11]).Select(static i => $"GPC40{i:00}")];
        var found = new Dictionary<string, int>();
        Effort.Try(Effort.Of(300), random =>
        {
            var estate = new RandomEstate(random);
            IReadOnlyList<RandomSds> sds =
            [
                .. estate.Registries.Where(static registry => registry.Assembly.Length == 0)
                    .Select(static registry => registry.Environment.ToUpperInvariant()).Distinct()
                    .Select(environment => new RandomSds(random, environment, [.. estate.Endpoints.Where(endpoint => endpoint.Registry.Environment.ToUpperInvariant() == environment)])),
            ];
            var project = estate.Project.With([.. sds.Select(static snapshot => snapshot.ToFile())]);
            var diagnostics = Task.Run(() => project.Build().AnalyzeAsync()).GetAwaiter().GetResult();
            var verdicts = diagnostics.Where(diagnostic => judged.Contains(diagnostic.Id)).Select(Describe).Order(StringComparer.Ordinal);
            Assert.Equal(string.Join('\n', Oracle.JudgeSds(estate, sds)), string.Join('\n', verdicts));
            Assert.DoesNotContain(diagnostics, static diagnostic => diagnostic.Id is "GPC4009" or "GPC4010" or "GPC4011");
            foreach (var diagnostic in diagnostics)
            {
                found[diagnostic.Id] = found.GetValueOrDefault(diagnostic.Id) + 1;
            }
        });
        Assert.All(judged, id => Assert.True(found.GetValueOrDefault(id) > 5, $"{id} was found {found.GetValueOrDefault(id)} times: the snapshots say little of it."));
    }

    private static string Describe(Diagnostic diagnostic) =>
        $"{diagnostic.Id} {PlaceOf(diagnostic.Location)}" + string.Concat(diagnostic.AdditionalLocations.Select(static first => " <- " + PlaceOf(first)));

    private static string PlaceOf(Location location)
    {
        var span = location.GetLineSpan();
        return $"{span.Path}({span.StartLinePosition.Line + 1})";
    }
}

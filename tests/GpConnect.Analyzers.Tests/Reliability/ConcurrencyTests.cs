using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using GpConnect.Analyzers.Analysis;
using GpConnect.Analyzers.Tests.Hosting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;
using Project = GpConnect.Analyzers.Tests.Hosting.Project;

namespace GpConnect.Analyzers.Tests.Reliability;

/// <summary>Analyses run at once, and are cancelled anywhere.</summary>
public sealed class ConcurrencyTests
{
    private static DiagnosticAnalyzer[] Analyzers => [new DeclarationAnalyzer(), new UsageAnalyzer()];

    private static Project Estate(int seed = 1)
    {
        var random = new Random(seed);
        return Project.Of([
                RandomText.ConstantsSource(random),
                .. Enumerable.Range(0, 20).Select(_ => RandomText.Source(random)),
                .. Enumerable.Range(0, 5).Select(i => RandomUsage.Source(random, $"Client{i}"))])
            .With(DataFileText.Endpoints("/src/a.csv", RandomText.Csv(random)), DataFileText.Endpoints("/src/b.csv", RandomText.Csv(random)));
    }

    private static async Task<string> ReportAsync(Built built) => string.Join('\n', await built.ReportAsync(Analyzers));

    [Fact]
    public async Task Analyses_at_once_say_the_same()
    {
        var built = Estate().Build();
        var expected = await ReportAsync(built);
        Assert.Contains("GPC1", expected);
        Assert.Contains("GPC5", expected);
        var reports = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => ReportAsync(built))));
        Assert.All(reports, report => Assert.Equal(expected, report));
    }

    [Fact]
    public async Task An_analysis_that_is_cancelled_anywhere_spoils_none_after_it()
    {
        var built = Estate(seed: 2).Build();
        var expected = await ReportAsync(built);
        var cancelled = 0;
        for (var i = 0; i < Effort.Of(40); i++)
        {
            var failures = ImmutableArray<Exception>.Empty;
            var options = new CompilationWithAnalyzersOptions(
                built.Project.AnalyzerOptions,
                (failure, _, _) => ImmutableInterlocked.Update(ref failures, static (known, failure) => known.Add(failure), failure),
                concurrentAnalysis: true,
                logAnalyzerExecutionTime: false);
            var fresh = built.Compilation.Clone();
            using var cancellation = new CancellationTokenSource(TimeSpan.FromMicroseconds(i * 250));
            try
            {
                await fresh.WithAnalyzers([.. Analyzers], options).GetAnalyzerDiagnosticsAsync(cancellation.Token);
            }
            catch (OperationCanceledException)
            {
                cancelled++;
            }

            Assert.DoesNotContain(failures, static failure => failure is not OperationCanceledException);
            if (i % 10 == 0)
            {
                Assert.Equal(expected, await ReportAsync(built));
            }
        }

        Assert.True(cancelled > 0, "No analysis was cancelled.");
        Assert.Equal(expected, await ReportAsync(built));
    }

    [Fact]
    public async Task What_one_who_is_cancelled_began_the_next_finishes()
    {
        var attempts = 0;
        var once = new CancellableLazy<string>(cancellation =>
        {
            attempts++;
            cancellation.ThrowIfCancellationRequested();
            return "made";
        });
        Assert.Throws<OperationCanceledException>(() => once.Get(new CancellationToken(canceled: true)));
        var made = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => once.Get(CancellationToken.None))));
        Assert.All(made, static value => Assert.Equal("made", value));
        Assert.Equal(2, attempts);
    }

    [Fact]
    public void A_generator_that_is_cancelled_is_right_the_next_time()
    {
        var project = Estate(seed: 3);
        GeneratorDriver driver = project.ToDriver();
        Assert.Throws<OperationCanceledException>(() => driver.RunGenerators(project.ToCompilation(), new CancellationToken(canceled: true)));
        var result = driver.RunGenerators(project.ToCompilation()).GetRunResult();
        Assert.Equal(
            project.Build().GeneratedTexts.Order(StringComparer.Ordinal),
            result.GeneratedTrees.Select(static tree => tree.ToString()).Order(StringComparer.Ordinal));
    }
}

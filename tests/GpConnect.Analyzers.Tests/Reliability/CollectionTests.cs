using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using GpConnect.Analyzers.Analysis;
using GpConnect.Analyzers.Declarations;
using GpConnect.Analyzers.Tests.Hosting;
using GpConnect.Rules.Checking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;
using Project = GpConnect.Analyzers.Tests.Hosting.Project;

namespace GpConnect.Analyzers.Tests.Reliability;

/// <summary>After an edit neither the generator nor an analyzer keeps what was before it, in its steps or in a cache of the process.</summary>
public sealed class CollectionTests
{
    private const string InTrivia = "// edited";
    private const string OfDeclarations = """
        [GpConnect.ConsumerRegistry(GpConnect.MhsTopology.Shared)] static partial class Edited { }
        """;

    private const string OfNothingDeclared = "class Unrelated { int field; }";

    [Theory]
    [InlineData(InTrivia)]
    [InlineData(OfDeclarations)]
    public void Old_compilations_are_collected(string edit)
    {
        var (driver, old) = EditOnce(edit);

        Assert.False(IsKept(old.OfGenerator));
        Assert.False(IsKept(old.OfAnalyzers));
        GC.KeepAlive(driver);
    }

    // A host analyses copies of a compilation, which nobody can ask for: all of them have the file.
    [Fact]
    public void An_old_file_is_collected()
    {
        var (driver, old) = EditOnce(OfDeclarations);

        Assert.False(IsKept(old.File));
        GC.KeepAlive(driver);
    }

    [Fact]
    public void A_file_that_was_edited_outside_of_bodies_is_collected()
    {
        var (driver, old) = EditOnce(OfNothingDeclared);

        Assert.False(IsKept(old.OfGenerator));
        Assert.False(IsKept(old.OfAnalyzers));
        Assert.False(IsKept(old.File));
        GC.KeepAlive(driver);
    }

    [Theory]
    [InlineData(Cache.OfTrees)]
    [InlineData(Cache.OfFindings)]
    public void What_a_cache_keeps_is_not_collected(Cache keeper)
    {
        var (driver, old) = EditOnce(OfDeclarations, keeper);

        Assert.True(IsKept(old.OfAnalyzers));
        Assert.True(IsKept(old.File));
        GC.KeepAlive(driver);
    }

    /// <summary>The caches of the product that a test plants something in.</summary>
    public enum Cache
    {
        None,
        OfTrees,
        OfFindings,
    }

    private static bool IsKept(WeakReference old)
    {
        for (var i = 0; i < 20 && old.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            Thread.Sleep(10);
        }

        return old.IsAlive;
    }

    /// <summary>
    /// Generates and analyses, edits, and does so again. What is returned is all that a host keeps; and, weakly, what was before the edit.
    /// </summary>
    /// <param name="edit">What is added to a file.</param>
    /// <param name="keeper">The cache of the product that is made to keep the old compilation.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (GeneratorDriver Driver, Before Old) EditOnce(string edit, Cache keeper = Cache.None)
    {
        var random = new Random(4);
        var project = Project.Of([
                RandomText.ConstantsSource(random),
                .. Enumerable.Range(0, 10).Select(_ => RandomText.Source(random)),
                .. Enumerable.Range(0, 3).Select(i => RandomUsage.Source(random, $"Client{i}"))])
            .With(DataFileText.Endpoints("/src/a.csv", RandomText.Csv(random)), DataFileText.Endpoints("/src/b.csv", RandomText.Csv(random)));
        var first = project.ToCompilation();
        var driver = project.ToDriver().RunGeneratorsAndUpdateCompilation(first, out var analysed, out _);
        Analyze(project, analysed);
        var edited = first.SyntaxTrees[0];
        var old = new Before(new(first), new(analysed), new(edited));
        var second = first.ReplaceSyntaxTree(edited, CSharpSyntaxTree.ParseText(edited + edit, project.ParseOptions, edited.FilePath));
        driver = driver.RunGeneratorsAndUpdateCompilation(second, out var analysedAgain, out _);
        Analyze(project, analysedAgain);
        switch (keeper)
        {
            case Cache.OfTrees:
                TreeVersion.Of(second.SyntaxTrees[1]).Add(ImmutableArray.Create(Holding(analysed)));
                break;
            case Cache.OfFindings:
                PlantAmongFindings(project, analysedAgain, analysed.Assembly);
                break;
        }

        return (driver, old);
    }

    /// <summary>What the product's cache has for each tree, but one that holds a compilation: the unedited trees live on, and it with them.</summary>
    private static GeneratorInput Holding(Compilation compilation)
    {
        var input = (GeneratorInput)RuntimeHelpers.GetUninitializedObject(typeof(GeneratorInput));
        typeof(GeneratorInput).GetField("_paths", BindingFlags.NonPublic | BindingFlags.Instance)!.SetValue(input, new Dictionary<string, int>(new Holder(compilation)));
        return input;
    }

    /// <summary>Puts a symbol into what is kept of a project's findings from edit to edit.</summary>
    private static void PlantAmongFindings(Project project, Compilation compilation, ISymbol symbol)
    {
        var kept = Kept();
        Assert.Same(kept, Kept());
        typeof(CheckedProject).GetField("_references", BindingFlags.NonPublic | BindingFlags.Instance)!.SetValue(kept, new HoldingList(symbol));

        CheckedProject Kept() => CheckedProject.Of(
            ProjectDeclarations.Read(compilation, CancellationToken.None),
            ProjectDataFiles.Read(project.AnalyzerOptions, CancellationToken.None).Readings,
            ReferencedRegistries.Read(compilation),
            CancellationToken.None);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Analyze(Project project, Compilation compilation) => Task.Run(
        () => new Built(project, (CSharpCompilation)compilation).AnalyzeAsync(new DeclarationAnalyzer(), new UsageAnalyzer())).GetAwaiter().GetResult();

    private sealed class Holder(Compilation compilation) : IEqualityComparer<string>
    {
        public Compilation Held { get; } = compilation;

        public bool Equals(string? x, string? y) => x == y;

        public int GetHashCode(string obj) => obj.GetHashCode(StringComparison.Ordinal);
    }

    private sealed class HoldingList(ISymbol symbol) : List<ReferencedRegistry>
    {
        public ISymbol Held { get; } = symbol;
    }

    private sealed record Before(WeakReference OfGenerator, WeakReference OfAnalyzers, WeakReference File);
}

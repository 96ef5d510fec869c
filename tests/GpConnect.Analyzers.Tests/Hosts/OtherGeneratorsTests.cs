using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;
using GpConnect.Analyzers.Tests.Hosting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;
using Project = GpConnect.Analyzers.Tests.Hosting.Project;

namespace GpConnect.Analyzers.Tests.Hosts;

/// <summary>Registries stand beside what other generators make: in one project, and in one class.</summary>
public sealed class OtherGeneratorsTests
{
    private const string Source = """
        using CommunityToolkit.Mvvm.ComponentModel;
        using GpConnect;
        using Riok.Mapperly.Abstractions;

        namespace Acme;

        [ConsumerRegistry(MhsTopology.Shared, PartyKey = "X26-822358")]
        [SpineEndpoint("Bradford", OdsCode = "RAE", Asid = "200000001386")]
        internal static partial class Trusts { }

        /// <summary>The registry's class is another generator's class, too.</summary>
        [Mapper]
        [ProviderRegistry(MhsTopology.Shared)]
        [SpineEndpoint("LeggPractice", OdsCode = "A20047", Asid = "918999198993", PartyKey = "A20047-821870", Registration = SdsRegistration.Cma)]
        public static partial class Practices
        {
            public static partial PracticeView ToView(Practice practice);
        }

        public sealed class Practice { public string Name { get; set; } = ""; }

        public sealed class PracticeView { public string Name { get; set; } = ""; }

        public sealed partial class PracticeViewModel : ObservableObject
        {
            [ObservableProperty]
            private string asid = Practices.Asids.LeggPractice;
        }
        """;

    [Theory]
    [InlineData("CommunityToolkit.Mvvm")]
    [InlineData("Riok.Mapperly")]
    [InlineData("CommunityToolkit.Mvvm", "Riok.Mapperly")]
    public async Task Ours_is_the_same_and_theirs_too(params string[] others)
    {
        var project = Project.Of(Source) with
        {
            References = References.All.Add(Library("CommunityToolkit.Mvvm")).Add(Library("Riok.Mapperly", "Riok.Mapperly.Abstractions")),
        };
        var theirs = others.SelectMany(static package => GeneratorsOf(package)).ToImmutableArray();
        Assert.NotEmpty(theirs);

        var together = Generate(project, [Ours, .. theirs]);
        Assert.Equal(Generate(project, [Ours]).Texts.Concat(Generate(project, theirs).Texts).Order(), together.Texts.Order());

        // With all of them the project is whole; the analyzers, which see their code, find nothing in it.
        if (others.Length == 2)
        {
            Assert.Empty(new Built(project, together.Compilation).CompilerDiagnostics);
            Assert.Empty(await new Built(project, together.Compilation).AnalyzeAsync());
        }
    }

    private static ISourceGenerator Ours => new RegistryGenerator().AsSourceGenerator();

    private static (IReadOnlyList<string> Texts, CSharpCompilation Compilation) Generate(
        Project project, ImmutableArray<ISourceGenerator> generators)
    {
        var driver = CSharpGeneratorDriver.Create(generators, parseOptions: project.ParseOptions)
            .RunGeneratorsAndUpdateCompilation(project.ToCompilation(), out var compilation, out _);
        var results = driver.GetRunResult().Results;
        Assert.All(results, static result => Assert.Null(result.Exception));
        return ([.. results.SelectMany(static result => result.GeneratedSources).Select(static source => source.SourceText.ToString())],
            (CSharpCompilation)compilation);
    }

    private static PortableExecutableReference Library(string package, string? assembly = null) => MetadataReference.CreateFromFile(
        Path.Combine(HostVersionTests.Metadata(package), "lib", "netstandard2.0", (assembly ?? package) + ".dll"));

    /// <summary>The generators of a package for the newest Roslyn that is not newer than this host.</summary>
    private static ImmutableArray<ISourceGenerator> GeneratorsOf(string package)
    {
        var host = typeof(Compilation).Assembly.GetName().Version!;
        var folder = Directory
            .GetDirectories(Path.Combine(HostVersionTests.Metadata(package), "analyzers"), "roslyn*", SearchOption.AllDirectories)
            .Select(static path => (Path: path, Version: Version.Parse(Path.GetFileName(path)["roslyn".Length..])))
            .Where(candidate => candidate.Version <= host)
            .MaxBy(static candidate => candidate.Version).Path;
        var file = Directory.GetFiles(folder, "*.dll", SearchOption.AllDirectories)
            .Single(static path => Path.GetFileName(path) is "CommunityToolkit.Mvvm.SourceGenerators.dll" or "Riok.Mapperly.dll");
        return new AnalyzerFileReference(file, new Loader()).GetGenerators(LanguageNames.CSharp);
    }

    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
        }

        public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);
    }
}

using System.Linq;
using System.Text;
using GpConnect.Analyzers.Declarations;
using GpConnect.Rules.Generation;
using GpConnect.Rules.Model;
using GpConnect.Rules.Registries;
using GpConnect.Rules.Written;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace GpConnect.Analyzers;

/// <summary>Generates a registry into each class that declares one. Wires the stages; docs/architecture.md says why so.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class RegistryGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // Equal, and so cut off, while somebody types where nothing is declared: nothing is read or bound then.
        var sources = context.CompilationProvider
            .Select(static (compilation, _) => new ProjectVersion(compilation))
            .WithTrackingName(GeneratorSteps.Project)
            .Select(static (version, cancellation) => version.ReadGiven(cancellation))
            .WithTrackingName(GeneratorSteps.Read);

        // A few bindings for each class that declares something, in the first compilation of a version.
        var bound = sources
            .Combine(context.CompilationProvider)
            .SelectMany(static (pair, cancellation) => pair.Left.Bind(pair.Right, cancellation))
            .WithTrackingName(GeneratorSteps.Bound);

        var classes = bound
            .Collect()
            .SelectMany(static (sources, _) => RegistryClasses.Of(sources))
            .WithTrackingName(GeneratorSteps.Classes);

        var files = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Where(static pair => DataFileItems.Classify(pair.Left, pair.Right).Kind == DataFileRole.Endpoints)
            .Select(static (pair, _) => pair.Left)
            .Select(static (file, cancellation) => ProjectDataFiles.ReadEndpoints(file, cancellation).File)
            .WithTrackingName(GeneratorSteps.Files)
            .Collect()
            .Select(static (files, _) => DataFileItems.Ordered(files, static file => file.Path).ToEquatableArray());

        var builds = classes
            .Combine(files)
            .Select(static (pair, _) => RegistryInput.Of(pair.Left, pair.Right))
            .WithTrackingName(GeneratorSteps.Inputs)
            .Select(static (input, _) => NamedRegistry.Of(input.Class, RegistryBuilder.Build(WrittenRegistryReader.Read(input.Class.Parts), input.Files)))
            .WithTrackingName(GeneratorSteps.Builds);

        // Without what is left out: that changes more often than what is generated.
        var registries = builds
            .Select(static (build, _) => build with { LeftOut = null })
            .WithTrackingName(GeneratorSteps.Registries);

        var nullable = context.ParseOptionsProvider
            .Select(static (options, _) => options is CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp8 });

        var library = sources.Select(static (sources, _) => sources.LibraryAlias);

        Report(context, builds, sources);

        // No Where before this Combine: where steps are tracked, Roslyn's takes an item that Where dropped for the next one.
        context.RegisterSourceOutput(registries.Combine(nullable.Combine(library)), static (production, pair) =>
        {
            if (pair.Left.Registry is { } registry)
            {
                var source = RegistrySource.Print(registry, pair.Right.Left, pair.Right.Right);
                production.AddSource(pair.Left.HintName, SourceText.From(source.Reader(), source.Length, Encoding.UTF8));
            }
        });
    }

    /// <summary>What must be said even if no analyzer runs. Costs nothing while there is nothing to say.</summary>
    private static void Report(
        IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<NamedRegistry> builds, IncrementalValueProvider<SourceSet> sources)
    {
        // None while there is nothing to say: then nothing is combined with a compilation, and no output runs.
        var located = builds
            .Collect()
            .Combine(sources)
            .SelectMany(static (pair, _) => GeneratorFindings.Of(pair.Left.Select(static build => build.LeftOut), pair.Right.Copies))
            .Combine(context.CompilationProvider)
            .WithTrackingName(GeneratorSteps.Findings);
        context.RegisterSourceOutput(located, static (production, pair) =>
        {
            foreach (var diagnostic in pair.Left.ToDiagnostics(pair.Right, production.CancellationToken))
            {
                production.ReportDiagnostic(diagnostic);
            }
        });
    }

    /// <summary>A class and the endpoint files it names: all that its registry is made of.</summary>
    private sealed record RegistryInput(RegistryClass Class, EquatableArray<EndpointFile> Files)
    {
        public static RegistryInput Of(RegistryClass registry, EquatableArray<EndpointFile> files)
        {
            var named = WrittenRegistryReader.FilesOf(registry.Parts);
            return new(registry, files.Where(file => named.Exists(name => EndpointFileMatch.Matches(file.Path, name.Name))).ToList().ToEquatableArray());
        }
    }

    /// <summary>A registry, the name of its file, and what it leaves out.</summary>
    private sealed record NamedRegistry(string HintName, Registry? Registry, SourceFinding? LeftOut)
    {
        public static NamedRegistry Of(RegistryClass registry, RegistryBuild build) => new(
            registry.HintName,
            build.Registry,
            build.LeftOut is { } leftOut ? new SourceFinding(leftOut, registry.Parts.First(part => part.Source == leftOut.Site.Source).Path) : null);
    }
}

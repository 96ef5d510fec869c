using System.Linq;
using System.Text;
using System.Threading;
using GpConnect.Analyzers.Declarations;
using GpConnect.Analyzers.Generation;
using GpConnect.Analyzers.Model;
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
        var trees = context.CompilationProvider
            .SelectMany(static (compilation, _) => compilation.SyntaxTrees);

        var aliases = trees
            .Select(static (tree, cancellation) => AliasReader.Read(tree, cancellation))
            .Where(static aliases => aliases.Count > 0)
            .Collect()
            .Select(static (aliases, _) => AliasReader.Union(aliases))
            .WithTrackingName(GeneratorSteps.Aliases);

        // Each tree is read once, until it changes.
        var read = trees
            .Combine(aliases)
            .Select(static (pair, cancellation) => new ReadTree(pair.Left, pair.Right, cancellation))
            .Where(static tree => !tree.Declarations.IsEmpty)
            .WithTrackingName(GeneratorSteps.Read);

        // The one step that runs at every edit: a few bindings for each class that declares something.
        var bound = read
            .Combine(context.CompilationProvider)
            .Select(static (pair, cancellation) => pair.Left.Bind(pair.Right, cancellation))
            .WithTrackingName(GeneratorSteps.Bound);

        var classes = bound
            .Collect()
            .SelectMany(static (sources, _) => RegistryClasses.Of(sources))
            .WithTrackingName(GeneratorSteps.Classes);

        var files = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Where(static pair => DataFiles.Classify(pair.Left, pair.Right).Kind == DataFileKind.Endpoints)
            .Select(static (pair, _) => pair.Left)
            .Select(static (file, cancellation) => EndpointFileReader
                .Read(DataFiles.PathOf(file), file.GetText(cancellation)?.ToString() ?? string.Empty, cancellation).File)
            .WithTrackingName(GeneratorSteps.Files)
            .Collect()
            .Select(static (files, _) => DataFiles.Ordered(files, static file => file.Path).ToEquatableArray());

        var registries = classes
            .Combine(files)
            .Select(static (pair, _) => RegistryInput.Of(pair.Left, pair.Right))
            .WithTrackingName(GeneratorSteps.Inputs)
            .Select(static (input, _) => new NamedRegistry(
                input.Class.HintName, RegistryBuilder.Build(input.Class.Parts, input.Files).Registry))
            .WithTrackingName(GeneratorSteps.Registries);

        var nullable = context.ParseOptionsProvider
            .Select(static (options, _) => options is CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp8 });

        // No Where before this Combine: where steps are tracked, Roslyn's takes an item that Where dropped for the next one.
        context.RegisterSourceOutput(registries.Combine(nullable), static (production, pair) =>
        {
            if (pair.Left.Registry is { } registry)
            {
                production.AddSource(pair.Left.HintName, SourceText.From(RegistrySource.Print(registry, pair.Right), Encoding.UTF8));
            }
        });
    }

    /// <summary>A tree with what it declares.</summary>
    private sealed record ReadTree(SyntaxTree Tree, SourceDeclarations Declarations, EquatableArray<string> Aliases)
    {
        public ReadTree(SyntaxTree tree, EquatableArray<string> aliases, CancellationToken cancellationToken)
            : this(tree, SourceReader.Read(tree, aliases, cancellationToken), aliases)
        {
        }

        public BoundSource Bind(Compilation compilation, CancellationToken cancellationToken) =>
            new(Declarations, SourceBinder.Answer(Tree, Declarations, Aliases, compilation, cancellationToken));
    }

    /// <summary>A class and the endpoint files it names: all that its registry is made of.</summary>
    private sealed record RegistryInput(RegistryClass Class, EquatableArray<EndpointFile> Files)
    {
        public static RegistryInput Of(RegistryClass registry, EquatableArray<EndpointFile> files) =>
            new(registry, files.Where(file => RegistryBuilder.Names(registry.Parts, file)).ToList().ToEquatableArray());
    }

    /// <summary>A registry and the name of its file.</summary>
    private sealed record NamedRegistry(string HintName, Registry? Registry);
}

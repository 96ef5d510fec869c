using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GpConnect.Analyzers.Tests.Usage;

/// <summary>The generator as a project references it, so that fixes, too, see what it generates.</summary>
internal sealed class GeneratorReference : AnalyzerReference
{
    // Always the same: a workspace knows a generator by its instance.
    private readonly ImmutableArray<ISourceGenerator> _generators = [new RegistryGenerator().AsSourceGenerator()];

    public override string? FullPath => null;

    public override object Id { get; } = new();

    public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzers(string language) => [];

    public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzersForAllLanguages() => [];

    public override ImmutableArray<ISourceGenerator> GetGenerators(string language) => _generators;

    public override ImmutableArray<ISourceGenerator> GetGeneratorsForAllLanguages() => _generators;
}

using System.Collections.Immutable;
using GpConnect.Analyzers.Usage;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GpConnect.Benchmarks.Hosting;

/// <summary>An analyzer that is called for the operations that the usage analyzer looks at, and does nothing.</summary>
#pragma warning disable RS1025, RS1036, RS1041 // It is driven by the benchmarks, and shipped nowhere.
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class NullOperationAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [new DiagnosticDescriptor("NULL0002", "Nothing", "Nothing", "Nothing", DiagnosticSeverity.Warning, isEnabledByDefault: true)];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterOperationAction(static _ => { }, [.. HeaderSettings.Kinds, .. Lookups.Kinds]);
    }
}

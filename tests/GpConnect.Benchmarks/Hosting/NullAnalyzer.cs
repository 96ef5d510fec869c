using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GpConnect.Benchmarks.Hosting;

/// <summary>An analyzer that is called for each file and does nothing: what having one at all takes.</summary>
#pragma warning disable RS1025, RS1036, RS1041 // It is driven by the benchmarks, and shipped nowhere.
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class NullAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [new DiagnosticDescriptor("NULL0001", "Nothing", "Nothing", "Nothing", DiagnosticSeverity.Warning, isEnabledByDefault: true)];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterSemanticModelAction(static _ => { });
        context.RegisterAdditionalFileAction(static _ => { });
    }
}

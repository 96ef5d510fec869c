using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GpConnect.Analyzers.Usage;

/// <summary>Reports GPC5001 at strings that are declared identifiers.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SpineIdentifierAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(Descriptors.Of(HardCodedSpineIdentifier.Rule));

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            var declared = new DeclaredIdentifiersOnce(start.Compilation, start.Options);
            start.RegisterSyntaxNodeAction(
                context =>
                {
                    if (HardCodedSpineIdentifier.Judge(context.Node, context.SemanticModel, declared, context.CancellationToken) is { } diagnostic)
                    {
                        context.ReportDiagnostic(diagnostic);
                    }
                },
                HardCodedSpineIdentifier.Kinds);
        });
    }
}

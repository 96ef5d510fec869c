using System.Collections.Immutable;
using System.Linq;
using GpConnect.Analyzers.Analysis;
using GpConnect.Analyzers.Reporting;
using GpConnect.Rules.Checking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GpConnect.Analyzers;

/// <summary>
/// Reports what the rules find in declarations, each finding while its own file is analysed. Wires the stages and holds no logic.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DeclarationAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        AllRules.OfEndpoints
            .Concat(AllRules.OfDeclarations)
            .Concat(AllRules.OfGenerator)
            .Select(Descriptors.Of)
            .ToImmutableArray();

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();

        // Declarations may be generated, from a spreadsheet say; they are no less wrong.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterCompilationStartAction(static start =>
        {
            var project = ProjectAnalysis.Of(start.Compilation, start.Options);
            start.RegisterSemanticModelAction(context =>
            {
                if (project.MayDeclare(context.SemanticModel.SyntaxTree, context.CancellationToken))
                {
                    foreach (var diagnostic in project.Findings(context.CancellationToken).In(context.SemanticModel.SyntaxTree, context.CancellationToken))
                    {
                        context.ReportDiagnostic(diagnostic);
                    }
                }
            });
            start.RegisterAdditionalFileAction(context =>
            {
                if (project.IsDataFile(context.AdditionalFile))
                {
                    foreach (var diagnostic in project.Findings(context.CancellationToken).In(context.AdditionalFile, context.CancellationToken))
                    {
                        context.ReportDiagnostic(diagnostic);
                    }
                }
            });
            start.RegisterCompilationEndAction(context =>
            {
                foreach (var diagnostic in project.FindingsOfReferences(context.CancellationToken))
                {
                    context.ReportDiagnostic(diagnostic);
                }
            });
        });
    }
}

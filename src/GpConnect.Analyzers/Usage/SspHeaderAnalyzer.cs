using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GpConnect.Analyzers.Usage;

/// <summary>Reports GPC5002, GPC5003 and GPC5004 where code sets the headers of the Spine Secure Proxy.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SspHeaderAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(
        Descriptors.Of(FixedSspFrom.Rule), Descriptors.Of(SspRoleMismatch.Rule), Descriptors.Of(FixedSspTraceId.Rule));

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            var declared = new DeclaredIdentifiersOnce(start.Compilation, start.Options);
            start.RegisterOperationAction(
                context => Judge(HeaderSettings.In(context.Operation), declared, context.ReportDiagnostic, context.CancellationToken),
                HeaderSettings.Kinds);
            start.RegisterSyntaxNodeAction(
                context =>
                {
                    if (context.SemanticModel.GetOperation(context.Node, context.CancellationToken) is { } collection)
                    {
                        Judge(HeaderSettings.InCollectionExpression(collection), declared, context.ReportDiagnostic, context.CancellationToken);
                    }
                },
                SyntaxKind.CollectionExpression);
        });
    }

    private static void Judge(
        IReadOnlyList<HeaderSetting> settings,
        DeclaredIdentifiersOnce declared,
        System.Action<Diagnostic> report,
        CancellationToken cancellationToken)
    {
        for (var i = 0; i < settings.Count; i++)
        {
            Report(FixedSspFrom.Judge(settings[i], cancellationToken));
            Report(FixedSspTraceId.Judge(settings[i], cancellationToken));
            Report(SspRoleMismatch.Judge(settings[i], declared, cancellationToken));
        }

        void Report(Diagnostic? diagnostic)
        {
            if (diagnostic is not null)
            {
                report(diagnostic);
            }
        }
    }
}

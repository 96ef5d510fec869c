using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using GpConnect.Analyzers.Analysis;
using GpConnect.Analyzers.Reporting;
using GpConnect.Analyzers.Usage;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GpConnect.Analyzers;

/// <summary>
/// Reports GPC5001 at strings that are declared identifiers, GPC5002 to GPC5004 where code sets the headers of the Spine Secure
/// Proxy. Wires the stages and holds no logic.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UsageAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(
        Descriptors.Of(HardCodedSpineIdentifier.Rule),
        Descriptors.Of(FixedSspFrom.Rule),
        Descriptors.Of(SspRoleMismatch.Rule),
        Descriptors.Of(FixedSspTraceId.Rule));

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            // Most files never ask what is declared: only a string of an identifier's shape, or a header's name, does.
            var declared = new CancellableLazy<IDeclaredIdentifiers>(
                cancellation => DeclaredIdentifiers.Of(start.Compilation, start.Options, cancellation));

            start.RegisterSemanticModelAction(context =>
                HardCodedSpineIdentifier.Judge(context.SemanticModel, declared, context.ReportDiagnostic, context.CancellationToken));

            if (!SspMention.In(start.Compilation, start.CancellationToken))
            {
                return;
            }

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
        IReadOnlyList<HeaderSetting> settings, CancellableLazy<IDeclaredIdentifiers> declared, Action<Diagnostic> report, CancellationToken cancellationToken)
    {
        for (var i = 0; i < settings.Count; i++)
        {
            Report(FixedSspFrom.Judge(settings[i], cancellationToken), report);
            Report(SspRoleMismatch.Judge(settings[i], declared, cancellationToken), report);
            Report(FixedSspTraceId.Judge(settings[i], cancellationToken), report);
        }
    }

    private static void Report(Diagnostic? diagnostic, Action<Diagnostic> report)
    {
        if (diagnostic is not null)
        {
            report(diagnostic);
        }
    }
}

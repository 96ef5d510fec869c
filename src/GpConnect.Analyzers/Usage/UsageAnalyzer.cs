using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using GpConnect.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GpConnect.Analyzers.Usage;

/// <summary>
/// Reports GPC5001 at strings that are declared identifiers, the others where code sets the headers of the Spine Secure Proxy. Wires
/// the stages and holds no logic.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UsageAnalyzer : DiagnosticAnalyzer
{
    /// <summary>Of a diagnostic's properties: that the header is set for all requests of a client, whatever its value.</summary>
    internal const string IsOnClient = "IsOnClient";

    private static readonly ImmutableDictionary<string, string?> OnClient = ImmutableDictionary<string, string?>.Empty.Add(IsOnClient, null);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        AllRules.OfUsage.Select(static rule => Descriptors.Of(rule)).ToImmutableArray();

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (TestProject.Is(start.Compilation, start.Options.AnalyzerConfigOptionsProvider.GlobalOptions))
            {
                return;
            }

            // Most files never ask what is declared: only a string of an identifier's shape, or a header's name, does.
            var declared = new Once<DeclaredIdentifiers>(
                cancellation => DeclaredIdentifiers.Of(start.Compilation, start.Options, cancellation));

            start.RegisterSemanticModelAction(context =>
                IdentifierLiterals.Judge(context.SemanticModel, declared, context.ReportDiagnostic, context.CancellationToken));

            if (!SspMention.In(start.Compilation, start.CancellationToken))
            {
                return;
            }

            var facts = new HeaderFacts(declared, new ValueFlow());
            start.RegisterOperationAction(
                context => Judge(HeaderSettings.In(context.Operation), facts, context.ReportDiagnostic, context.CancellationToken),
                HeaderSettings.Kinds);

            start.RegisterSyntaxNodeAction(
                context =>
                {
                    if (context.SemanticModel.GetOperation(context.Node, context.CancellationToken) is { } collection)
                    {
                        Judge(HeaderSettings.InCollectionExpression(collection), facts, context.ReportDiagnostic, context.CancellationToken);
                    }
                },
                SyntaxKind.CollectionExpression);
        });
    }

    private static void Judge(
        IReadOnlyList<HeaderSetting> settings, HeaderFacts facts, Action<Diagnostic> report, CancellationToken cancellationToken)
    {
        for (var i = 0; i < settings.Count; i++)
        {
            var fact = facts.Of(settings[i], cancellationToken);
            foreach (var rule in AllRules.OfHeaders)
            {
                if (rule.Check(fact) is { } arguments)
                {
                    report(Diagnostic.Create(
                        Descriptors.Of(rule.Rule), settings[i].Value.Syntax.GetLocation(), fact.IsForAllRequests ? OnClient : null, arguments));
                }
            }
        }
    }
}

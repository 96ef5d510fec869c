using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using GpConnect.Analyzers.Analysis;
using GpConnect.Analyzers.Reporting;
using GpConnect.Analyzers.Usage;
using GpConnect.Rules;
using GpConnect.Rules.Checking;
using GpConnect.Rules.Usage;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GpConnect.Analyzers;

/// <summary>
/// Reports GPC5001 at strings that are declared identifiers, GPC5006 at those that are meant to be interaction ids, the others where
/// code sets the headers of the Spine Secure Proxy. Wires the stages and holds no logic.
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
            var declared = new CancellableLazy<DeclaredIdentifiers>(
                cancellation => DeclaredIdentifiers.Of(start.Compilation, start.Options, cancellation));

            start.RegisterSemanticModelAction(context =>
                IdentifierLiterals.Judge(context.SemanticModel, declared, context.ReportDiagnostic, context.CancellationToken));

            start.RegisterSemanticModelAction(context =>
                InteractionLiterals.Judge(context.SemanticModel, context.ReportDiagnostic, context.CancellationToken));

            if (!SspMention.In(start.Compilation, start.CancellationToken))
            {
                return;
            }

            var flow = new ValueFlow();
            var facts = new HeaderFacts(declared, flow);
            start.RegisterOperationAction(
                context => Judge(Lookups.KeysIn(context.Operation), context.ContainingSymbol, flow, context.ReportDiagnostic, context.CancellationToken),
                Lookups.Kinds);

            start.RegisterOperationAction(
                context => Judge(context.Operation, HeaderSettings.In(context.Operation), facts, context.ReportDiagnostic, context.CancellationToken),
                HeaderSettings.Kinds);

            start.RegisterSyntaxNodeAction(
                context =>
                {
                    if (context.SemanticModel.GetOperation(context.Node, context.CancellationToken) is { } collection)
                    {
                        Judge(collection, HeaderSettings.InCollectionExpression(collection), facts, context.ReportDiagnostic, context.CancellationToken);
                    }
                },
                SyntaxKind.CollectionExpression);
        });
    }

    private static void Judge(
        IReadOnlyList<IOperation> keys, ISymbol member, ValueFlow flow, Action<Diagnostic> report, CancellationToken cancellationToken)
    {
        foreach (var key in keys)
        {
            if (Lookups.Of(key, member, flow, cancellationToken) is { } fact && RoutedBySspHeader.Check(fact) is { } arguments)
            {
                report(Diagnostic.Create(Descriptors.Of(RoutedBySspHeader.Rule), key.Syntax.GetLocation(), DiagnosticProperties.Of(RoutedBySspHeader.Rule), arguments));
            }
        }
    }

    private static void Judge(
        IOperation operation, IReadOnlyList<HeaderSetting> settings, HeaderFacts facts, Action<Diagnostic> report, CancellationToken cancellationToken)
    {
        for (var i = 0; i < settings.Count; i++)
        {
            var setting = settings[i];
            var fact = facts.Of(setting, cancellationToken);
            foreach (var rule in AllRules.OfHeaders)
            {
                Report(rule.Rule, rule.Check(fact), setting, fact.IsForAllRequests ? OnClient : ImmutableDictionary<string, string?>.Empty, report);
            }

            if (setting.Header == SspHeader.To && RequestSettings.SenderFor(operation, settings, setting) is { } sender
                && facts.AreOfOneRequest(sender, setting, cancellationToken))
            {
                var request = facts.Of(sender, setting, cancellationToken);
                foreach (var rule in AllRules.OfRequests)
                {
                    Report(rule.Rule, rule.Check(request), setting, ImmutableDictionary<string, string?>.Empty, report);
                }
            }
        }
    }

    private static void Report(
        Rule rule, string[]? arguments, HeaderSetting setting, ImmutableDictionary<string, string?> properties, Action<Diagnostic> report)
    {
        if (arguments is not null)
        {
            report(Diagnostic.Create(Descriptors.Of(rule), setting.Value.Syntax.GetLocation(), DiagnosticProperties.Of(rule).AddRange(properties), arguments));
        }
    }
}

using System.Collections.Concurrent;
using GpConnect.Rules;
using Microsoft.CodeAnalysis;

namespace GpConnect.Analyzers.Reporting;

/// <summary>Roslyn's descriptors of the rules.</summary>
internal static class Descriptors
{
    private static readonly ConcurrentDictionary<Rule, DiagnosticDescriptor> Known = new();

    public static DiagnosticDescriptor Of(Rule rule) => Known.GetOrAdd(rule, static rule => new DiagnosticDescriptor(
        rule.Id,
        rule.Title,
        rule.Message,
        rule.Category,
        SeverityOf(rule.Severity),
        isEnabledByDefault: true,
        $"{rule.Description} Without a network, read docs/rules/{rule.Id}.md in the folder of the package GpConnect.Analyzers.",
        rule.HelpLink,
        rule.IsBuildOnly ? [WellKnownDiagnosticTags.CompilationEnd] : []));

    public static DiagnosticSeverity SeverityOf(RuleSeverity severity) => severity switch
    {
        RuleSeverity.Error => DiagnosticSeverity.Error,
        RuleSeverity.Warning => DiagnosticSeverity.Warning,
        _ => DiagnosticSeverity.Info,
    };
}

using System;
using System.Collections.Concurrent;
using GpConnect.Rules;
using Microsoft.CodeAnalysis;

namespace GpConnect.Analyzers.Reporting;

/// <summary>Roslyn's descriptors of the rules: the one place that knows categories and help links.</summary>
internal static class Descriptors
{
    private const string HelpLinkBase = "https://github.com/gpconnect-analyzers/gpconnect-analyzers/blob/main/docs/rules/";

    private static readonly ConcurrentDictionary<Rule, DiagnosticDescriptor> Known = new();

    public static DiagnosticDescriptor Of(Rule rule) => Known.GetOrAdd(rule, static rule => new DiagnosticDescriptor(
        rule.Id,
        rule.Title,
        rule.Message,
        CategoryOf(rule),
        SeverityOf(rule.Severity),
        isEnabledByDefault: true,
        rule.Description,
        HelpLinkBase + rule.Id + ".md",
        rule.IsBuildOnly ? [WellKnownDiagnosticTags.CompilationEnd] : []));

    public static DiagnosticSeverity SeverityOf(RuleSeverity severity) => severity switch
    {
        RuleSeverity.Error => DiagnosticSeverity.Error,
        RuleSeverity.Warning => DiagnosticSeverity.Warning,
        _ => DiagnosticSeverity.Info,
    };

    private static string CategoryOf(Rule rule) => rule.Id[3] switch
    {
        '1' => "GpConnect.Topology",
        '2' => "GpConnect.Identifiers",
        '3' => "GpConnect.Declarations",
        '4' => "GpConnect.Sds",
        '5' => "GpConnect.Usage",
        _ => throw new ArgumentException($"'{rule.Id}' is in no category of rules.", nameof(rule)),
    };
}

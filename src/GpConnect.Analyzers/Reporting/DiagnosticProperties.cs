using System.Collections.Immutable;
using GpConnect.Rules;
using GpConnect.Rules.Model;

namespace GpConnect.Analyzers.Reporting;

/// <summary>What diagnostics tell code fixes, and who reads a build's <c>ErrorLog</c> (SARIF): its results have them as properties.</summary>
internal static class DiagnosticProperties
{
    /// <summary>The value that is right at the diagnostic's place.</summary>
    public const string SuggestedKey = "Suggested";

    /// <summary>The name of the attribute's argument that the value belongs to.</summary>
    public const string ArgumentKey = "Argument";

    private const string RequirementsKey = "requirements";
    private const string RegistryKey = "registry";
    private const string EnvironmentKey = "environment";
    private const string OdsCodeKey = "odsCode";

    /// <summary>The ids of the rule's requirements, with a comma and a space between them.</summary>
    public static ImmutableDictionary<string, string?> Of(Rule rule) =>
        rule.Requirements is { Count: > 0 } ids ? ImmutableDictionary<string, string?>.Empty.Add(RequirementsKey, string.Join(", ", ids)) : ImmutableDictionary<string, string?>.Empty;

    /// <summary>The same, with what a fix would write.</summary>
    public static ImmutableDictionary<string, string?> Of(Rule rule, string? suggested) =>
        suggested is null ? Of(rule) : Of(rule).Add(SuggestedKey, suggested);

    /// <summary>The same, with what the finding is about, and what a fix would write.</summary>
    public static ImmutableDictionary<string, string?> Of(Finding finding)
    {
        var properties = Of(finding.Rule);
        if (finding.Subject is { } subject)
        {
            properties = properties.Add(RegistryKey, subject.Registry).Add(EnvironmentKey, subject.Environment);
            properties = subject.OdsCode.Length > 0 ? properties.Add(OdsCodeKey, subject.OdsCode) : properties;
        }

        if (finding.Suggested is { } suggested)
        {
            properties = properties.Add(SuggestedKey, suggested);
            properties = finding.Site.Place is Place.OdsCode or Place.Asid or Place.PartyKey
                ? properties.Add(ArgumentKey, finding.Site.Place.ToString())
                : properties;
        }

        return properties;
    }
}

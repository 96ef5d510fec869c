using System;
using System.IO;
using GpConnect.Rules;
using GpConnect.Tool.Checking;

namespace GpConnect.Tool.Reporting;

/// <summary>Lines that a build server shows at the files of a change.</summary>
internal static class AnnotationReport
{
    /// <summary>The workflow commands of GitHub Actions.</summary>
    public static void WriteGitHub(CheckResult result, TextWriter output)
    {
        foreach (var finding in result.Findings)
        {
            var command = finding.Severity switch
            {
                RuleSeverity.Error => "error",
                RuleSeverity.Warning => "warning",
                _ => "notice",
            };
            var place = finding.Place.Range is not { } range ? string.Empty
                : $",line={range.Line},col={range.Column},endLine={range.EndLine}" + (range.EndLine == range.Line ? $",endColumn={range.EndColumn}" : string.Empty);
            output.WriteLine(
                $"::{command} file={GitHubProperty(finding.Place.Path)}{place},title={GitHubProperty($"{finding.Rule.Id} {finding.Rule.Title}")}::{GitHubText(MessageOf(finding))}");
        }
    }

    /// <summary>The logging commands of Azure Pipelines, which knows errors and warnings.</summary>
    public static void WriteAzure(CheckResult result, TextWriter output)
    {
        foreach (var finding in result.Findings)
        {
            var type = finding.Severity == RuleSeverity.Error ? "error" : "warning";
            var place = finding.Place.Range is { } range ? $";linenumber={range.Line};columnnumber={range.Column}" : string.Empty;
            output.WriteLine(
                $"##vso[task.logissue type={type};sourcepath={AzureProperty(finding.Place.Path)}{place};code={finding.Rule.Id}]{AzureText(MessageOf(finding))}");
        }
    }

    private static string MessageOf(LocatedFinding finding) => (finding.Place, finding.First) switch
    {
        ({ Range: null } place, _) => $"{finding.Finding.Message} (assembly {place.Assembly}, registry {place.Registry})",
        (_, { } first) => $"{finding.Finding.Message} (the first is at {first})",
        _ => finding.Finding.Message,
    };

    private static string GitHubText(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string GitHubProperty(string text) =>
        GitHubText(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);

    private static string AzureText(string text) =>
        text.Replace("%", "%AZP25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string AzureProperty(string text) =>
        AzureText(text).Replace(";", "%3B", StringComparison.Ordinal).Replace("]", "%5D", StringComparison.Ordinal);
}

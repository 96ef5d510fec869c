using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace GpConnect.Analyzers.Tests.Documentation;

/// <summary>
/// The files, or the parts of them, that say again what the rules' descriptors and the front of their pages say. Made by
/// <c>dotnet run --project tests/GpConnect.DerivedText</c>, checked in, and compared with what is there by a test.
/// </summary>
internal static partial class DerivedFiles
{
    private const string Site = "https://github.com/gpconnect-analyzers/gpconnect-analyzers/blob/main/";
    private const string Presets = "nuget/GpConnect.Analyzers/build/GpConnect.Analyzers.";

    // Says what another rule found: it never breaks a build by itself.
    private const string LeftOut = "GPC3008";

    /// <summary>The rules of checks that did not happen: without them silence would not mean that all was checked.</summary>
    private static readonly string[] NeverLost = [LeftOut, "GPC3009", "GPC4010", "GPC4011"];

    private static readonly IReadOnlyList<DocumentedRule> Rules = [.. DocumentedRule.All.Values];

    /// <summary>The path of each file and what should be in it.</summary>
    public static IEnumerable<(string Path, string Text)> All =>
    [
        .. Rules.Select(static rule => (RulePage.PathOf(rule.Id), Front(rule))),
        ("README.md", Tables("README.md", Site + "docs/rules/")),
        ("docs/rules/README.md", Tables("docs/rules/README.md", "")),
        ("docs/rules/toc.yml", "- name: All rules\n  href: README.md\n" + string.Concat(Rules.Select(static rule => $"- name: {rule.Id} {rule.Name}\n  href: {rule.Id}.md\n"))),
        ("docs/requirements.md", Requirements()),
        .. IdentifierOperations.Files,
        ("src/GpConnect.Analyzers/AnalyzerReleases.Unshipped.md", Releases()),
        (Presets + "Strict.globalconfig", Preset("Strict", static rule => rule.Id == LeftOut ? "warning" : "error")),
        (Presets + "Warn.globalconfig", Preset("Warn", static _ => "warning")),
        (Presets + "Advisory.globalconfig", Preset("Advisory", static rule => NeverLost.Contains(rule.Id) ? "warning" : "suggestion")),
        (Presets + "RuleIds.props", RuleIds()),
    ];

    /// <summary>A rule's page, its front as the descriptor has it. What the rule finds, in a few words, is the page's own.</summary>
    private static string Front(DocumentedRule rule)
    {
        var path = RulePage.PathOf(rule.Id);
        return PageFront().Replace(
            RepositoryFiles.Read(path),
            match => $"""
                # {rule.Id}: {rule.Descriptor.Title}

                | | |
                |---|---|
                | Id | {rule.Id} |
                | Name | {rule.Name} |
                | Category | {rule.Descriptor.Category} |
                | Finds | {match.Groups[1].Value} |
                | Default severity | {rule.Descriptor.DefaultSeverity} |
                | Code fix | {(rule.HasFix ? "Yes" : "No")} |
                | Requirements | {RequirementsOf(rule)} |

                """.ReplaceLineEndings("\n"),
            1);
    }

    private static string RequirementsOf(DocumentedRule rule) =>
        RulePage.Of(rule.Id).Requirements is { Count: > 0 } requirements
            ? $"[{string.Join(", ", requirements.Select(static requirement => requirement.Id))}](../requirements.md)"
            : "[none of its own](../requirements.md#rules-without-a-requirement)";

    /// <summary>The tables of rules in a file: each has all rules of the categories that it has rules of.</summary>
    private static string Tables(string path, string link) => RuleTable().Replace(RepositoryFiles.Read(path), match =>
    {
        var thousands = match.Groups["id"].Captures.Select(static capture => capture.Value[..4]).Distinct().ToHashSet(StringComparer.Ordinal);
        return match.Groups["head"].Value + string.Concat(Rules
            .Where(rule => thousands.Contains(rule.Id[..4]))
            .Select(rule => $"| [{rule.Id}]({link}{rule.Id}.md) | {rule.Name} | {rule.Descriptor.DefaultSeverity.ToString().ToLowerInvariant()} | {RulePage.Of(rule.Id).Finds} | {(rule.HasFix ? "yes " : "")}|\n"));
    });

    /// <summary>The tables of requirements: which rules' pages cite each.</summary>
    private static string Requirements()
    {
        var citing = Rules
            .SelectMany(static rule => RulePage.Of(rule.Id).Requirements.Select(requirement => (requirement.Id, Rule: rule.Id)))
            .ToLookup(static pair => pair.Id, static pair => pair.Rule, StringComparer.Ordinal);
        return RequirementRow().Replace(RepositoryFiles.Read("docs/requirements.md"), match =>
        {
            var rules = citing[match.Groups["id"].Value].ToList();
            return $"{match.Groups["begin"].Value} {Links(rules.Where(static id => id[3] != '4'))} | {Links(rules.Where(static id => id[3] == '4'))} |";
        });

        static string Links(IEnumerable<string> rules) =>
            string.Join(", ", rules.Select(static id => $"[{id}](rules/{id}.md)").DefaultIfEmpty("–"));
    }

    /// <summary>Release tracking as https://github.com/dotnet/roslyn/blob/main/src/RoslynAnalyzers/Microsoft.CodeAnalysis.Analyzers/ReleaseTrackingAnalyzers.Help.md has it.</summary>
    private static string Releases()
    {
        var shipped = RepositoryFiles.Read("src/GpConnect.Analyzers/AnalyzerReleases.Shipped.md");
        var file = RepositoryFiles.Read("src/GpConnect.Analyzers/AnalyzerReleases.Unshipped.md");
        var head = file[..(file.IndexOf("--------|", StringComparison.Ordinal))];
        return head + "--------|----------|----------|-------\n" + string.Concat(Rules
            .Where(rule => !shipped.Contains(rule.Id, StringComparison.Ordinal))
            .Select(static rule => $"{rule.Id} | {rule.Descriptor.Category} | {rule.Descriptor.DefaultSeverity} | {rule.Name}, [Documentation]({rule.Descriptor.HelpLinkUri})\n"));
    }

    private static string Preset(string mode, Func<DocumentedRule, string> severityOf)
    {
        var file = RepositoryFiles.Read($"{Presets}{mode}.globalconfig");
        var head = file[..file.IndexOf("dotnet_diagnostic", StringComparison.Ordinal)];
        return head + string.Join('\n', Rules
            .GroupBy(static rule => rule.Descriptor.Category)
            .Select(category => string.Concat(category.Select(rule => $"dotnet_diagnostic.{rule.Id}.severity = {severityOf(rule)}\n"))));
    }

    private static string RuleIds() => $"""
        <Project>

          <!-- All rules, for GpConnect.Analyzers.targets. Made by 'dotnet run &#45;&#45;project tests/GpConnect.DerivedText'. -->
          <PropertyGroup>
            <GpConnectRuleIds>{string.Join(';', Rules.Select(static rule => rule.Id))}</GpConnectRuleIds>
          </PropertyGroup>

        </Project>

        """.ReplaceLineEndings("\n");

    [GeneratedRegex(@"\A# .*\n\n(?:\|.*\n)*?\| Finds \| (.*) \|\n(?:\|.*\n)*")]
    private static partial Regex PageFront();

    [GeneratedRegex(@"(?<head>\| rule \| name \|.*\n\|[-|]+\n)(?:\| \[(?<id>GPC\d{4})\].*\n)+")]
    private static partial Regex RuleTable();

    [GeneratedRegex(@"(?<begin>^\| (?<id>[TSP]\d+) \| .*? \|) (?:\[GPC|–).*? \| (?:\[GPC|–).*? \|", RegexOptions.Multiline)]
    private static partial Regex RequirementRow();
}

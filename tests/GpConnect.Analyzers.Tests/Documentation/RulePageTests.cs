using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Xunit;

namespace GpConnect.Analyzers.Tests.Documentation;

/// <summary>Each rule has its page, and each page says what the rule is.</summary>
public sealed partial class RulePageTests
{
    private static readonly string[] Sections =
    [
        "What it finds", "Requirement", "What goes wrong in production", "Failing", "Mended", "Fix", "Configuration",
    ];

    public static TheoryData<string> Ids => [.. DocumentedRule.All.Keys];

    [Fact]
    public void Each_page_is_that_of_a_rule() => Assert.Equal(
        DocumentedRule.All.Keys,
        Directory.GetFiles(RepositoryFiles.PathOf("docs/rules"), "GPC*")
            .Select(static path => Path.GetFileNameWithoutExtension(path))
            .Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_page_begins_with_what_the_rule_is(string id)
    {
        var rule = DocumentedRule.All[id];
        var page = RulePage.Of(id);
        Assert.Equal($"# {id}: {rule.Descriptor.Title}", page.Heading);
        Assert.Equal(
            [
                ("Id", id),
                ("Name", rule.Name),
                ("Category", rule.Descriptor.Category),
                ("Default severity", rule.Descriptor.DefaultSeverity.ToString()),
                ("Code fix", ContractTests.Rules.Single(contract => contract.Id == id).HasFix ? "Yes" : "No"),
            ],
            page.Table);
        Assert.Equal(Sections, page.SectionNames);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_help_link_is_the_page(string id) =>
        Assert.EndsWith("/blob/main/" + RulePage.PathOf(id), DocumentedRule.All[id].Descriptor.HelpLinkUri, StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_page_says_how_the_rule_is_configured(string id)
    {
        var configuration = RulePage.Of(id)["Configuration"];
        Assert.Contains($"`dotnet_diagnostic.{id}.severity = ", configuration, StringComparison.Ordinal);
        Assert.Contains(".globalconfig", configuration, StringComparison.Ordinal);
        Assert.Contains("GpConnectAnalysisMode", configuration, StringComparison.Ordinal);
        Assert.All(
            Suppression().Matches(configuration),
            match => Assert.Equal($"(\"{DocumentedRule.All[id].Descriptor.Category}\", \"{id}\"", match.Groups[1].Value));
    }

    [Fact]
    public void The_index_has_each_rule_as_its_page_has_it()
    {
        var rows = IndexRow().Matches(RepositoryFiles.Read("docs/rules/README.md"))
            .Select(static match => (match.Groups[1].Value, match.Groups[2].Value, match.Groups[3].Value, match.Groups[4].Value == "yes"));
        Assert.Equal(ContractTests.Rules.Select(static rule => (rule.Id, rule.Name, rule.Severity.ToLowerInvariant(), rule.HasFix)), rows);
    }

    [Fact]
    public void Links_lead_somewhere()
    {
        var pages = Directory.GetFiles(RepositoryFiles.PathOf("docs/rules"), "*.md").Append(RepositoryFiles.PathOf("docs/requirements.md"));
        foreach (var page in pages)
        {
            Assert.All(
                Link().Matches(File.ReadAllText(page)),
                link => Assert.True(
                    File.Exists(Path.Combine(Path.GetDirectoryName(page)!, link.Groups[1].Value)),
                    $"{Path.GetFileName(page)}: {link.Value}"));
        }
    }

    [GeneratedRegex("""SuppressMessage(\("[^"]*", "[^"]*")""")]
    private static partial Regex Suppression();

    [GeneratedRegex(@"^\| \[(GPC\d{4})\]\(\1\.md\) \| (\w+) \| (\w+) \| .* \| (yes)? ?\|$", RegexOptions.Multiline)]
    private static partial Regex IndexRow();

    [GeneratedRegex(@"\]\(([^)#:]+)(#[^)]*)?\)")]
    private static partial Regex Link();
}

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
        "What it finds", "Requirement", "What goes wrong in production", "Failing", "Fixed", "Fix", "Configuration",
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
    public void A_page_has_the_sections_of_all_pages(string id) => Assert.Equal(Sections, RulePage.Of(id).SectionNames);

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

    [GeneratedRegex("""SuppressMessage(\("[^"]*", "[^"]*")""")]
    private static partial Regex Suppression();
}

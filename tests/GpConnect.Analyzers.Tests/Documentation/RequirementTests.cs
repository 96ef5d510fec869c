using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using GpConnect.Analyzers.Tests.Hosting;
using GpConnect.Rules.Checking;
using Xunit;

namespace GpConnect.Analyzers.Tests.Documentation;

/// <summary>The table of requirements and the rules' pages say the same.</summary>
public sealed partial class RequirementTests
{
    private static readonly Dictionary<string, (string Words, string ForTheReviewer)> Table =
        TableRow().Matches(RepositoryFiles.Read("docs/requirements.md")).ToDictionary(
            static row => row.Groups[1].Value,
            static row => (row.Groups[2].Value, row.Groups[4].Value));

    [Fact]
    public void All_requirements_are_there() => Assert.Equal(
        [.. Enumerable.Range(1, 9).Select(static i => $"T{i}"), .. Enumerable.Range(1, 9).Select(static i => $"S{i}"), "S11", "S12", "S14", "S10", "S13", "S15", "P1", "P2", "P3", "P4", "P5"],
        Table.Keys);

    [Fact]
    public void Each_requirement_has_a_source() => Assert.Equal(
        Table.Keys.Order(StringComparer.Ordinal),
        SourceRow().Matches(RepositoryFiles.Read("docs/requirements.md")).Select(static row => row.Groups[1].Value).Order(StringComparer.Ordinal));

    [Fact]
    public void Rules_name_the_requirements_of_their_pages() => Assert.All(DocumentedRule.All, static rule => Assert.Equal(
        RulePage.Of(rule.Key).Requirements.Select(static requirement => requirement.Id).Order(StringComparer.Ordinal),
        AllRules.ById.Single(known => known.Id == rule.Key).Requirements.Order(StringComparer.Ordinal)));

    [Fact]
    public void Each_requirement_has_something_for_the_reviewer() => Assert.All(Table, static row => Assert.NotEmpty(row.Value.ForTheReviewer));

    [Fact]
    public void Pages_quote_the_requirements_in_one_wording() => Assert.All(
        DocumentedRule.All.Keys.SelectMany(static id => RulePage.Of(id).Requirements),
        static requirement => Assert.EndsWith(Table[requirement.Id].Words, requirement.Words, StringComparison.Ordinal));

    [Fact]
    public void Each_rule_without_a_requirement_is_named()
    {
        var named = RuleLink().Matches(RepositoryFiles.Read("docs/requirements.md").Split("## Rules without a requirement")[1]);
        Assert.Equal(
            DocumentedRule.All.Keys.Where(static id => RulePage.Of(id).Requirements.Count == 0),
            named.Select(static link => link.Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Several_consumers_at_one_organisation_are_allowed() => Assert.Empty(await Project.Of("""
        using GpConnect;

        [ConsumerRegistry(MhsTopology.Separate)]
        [SpineEndpoint("Wards", OdsCode = "RR8", Asid = "200000001385", PartyKey = "RR8-824501")]
        [SpineEndpoint("Pharmacy", OdsCode = "RR8", Asid = "200000001386", PartyKey = "RR8-824502")]
        public static partial class Leeds { }

        [ConsumerRegistry(MhsTopology.Shared, PartyKey = "X26-822358")]
        [SpineEndpoint("Outpatients", OdsCode = "RR8", Asid = "200000001387")]
        [SpineEndpoint("Emergency", OdsCode = "RR8", Asid = "200000001388")]
        public static partial class Portal { }
        """).Build().ReportAsync());

    [GeneratedRegex(@"^\| ([TSP]\d+) \| (.*?) \| (.*? \| .*?) \| (.*?) \|$", RegexOptions.Multiline)]
    private static partial Regex TableRow();

    [GeneratedRegex(@"^\| ([TSP]\d+) \| \[[^]]+\]\(https://developer\.nhs\.uk/apis/gpconnect-1-6-0/\w+\.html\), .+ \| (?:MUST|SHALL|states).* \|$", RegexOptions.Multiline)]
    private static partial Regex SourceRow();

    [GeneratedRegex(@"(?<=\[)GPC\d{4}(?=\])")]
    private static partial Regex RuleLink();
}

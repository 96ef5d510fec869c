using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Xunit;
using static System.Globalization.CultureInfo;

namespace GpConnect.Analyzers.Tests.Documentation;

/// <summary>
/// All messages, as they read, are the list in Messages.txt. They are of one form: what is wrong (with the values and the names),
/// a colon, what the requirement says (with its id), a semicolon, what to do. Sound values and names stand bare, others in quotes.
/// </summary>
public sealed partial class MessageTests
{
    private const string List = "tests/GpConnect.Analyzers.Tests/Documentation/Messages.txt";
    private const int Longest = 340;

    private static IEnumerable<string> Lines => RepositoryFiles.Read(List).Split('\n').Where(static line => line.Length > 0);

    [Fact]
    public async Task The_messages_are_those_of_the_list()
    {
        var found = new HashSet<string>();
        foreach (var project in MessageCases.All)
        {
            foreach (var diagnostic in await project.Build().AnalyzeAsync([.. DocumentedRule.Analyzers]))
            {
                found.Add($"{diagnostic.Id} {diagnostic.GetMessage(InvariantCulture)}");
            }
        }

        foreach (var project in MessageCases.OfGenerator)
        {
            foreach (var diagnostic in project.Build().Reported)
            {
                found.Add($"{diagnostic.Id} {diagnostic.GetMessage(InvariantCulture)}");
            }
        }

        // GPC3009 takes two builds: its page and the package's tests have it.
        found.Add($"GPC3009 {string.Format(InvariantCulture, DocumentedRule.All["GPC3009"].Descriptor.MessageFormat.ToString(InvariantCulture), "Trusts.g.cs")}");

        // The members of GPC3007 take long to make: its page has them.
        found.Add($"GPC3007 {string.Format(InvariantCulture, DocumentedRule.All["GPC3007"].Descriptor.MessageFormat.ToString(InvariantCulture), "Organisations", "50,001")}");

        // Rules in order; within a rule, as the cases are.
        var read = string.Join("\n\n", found
            .GroupBy(static message => message[..7])
            .OrderBy(static rule => rule.Key, StringComparer.Ordinal)
            .Select(static rule => string.Join('\n', rule))) + "\n";
        var received = Path.Combine(AppContext.BaseDirectory, "Messages.received.txt");
        await File.WriteAllTextAsync(received, read);
        Assert.True(RepositoryFiles.Read(List) == read, $"The messages are not those of {List} but those of {received}.");
    }

    [Fact]
    public void Each_rule_has_a_message() =>
        Assert.Equal(DocumentedRule.All.Keys, Lines.Select(static line => line[..7]).Distinct());

    [Fact]
    public void Messages_are_one_sentence_of_a_line_or_two() => Assert.All(Lines, static line =>
    {
        Assert.False(line.EndsWith('.') || line.Contains(". ", StringComparison.Ordinal) || line.Contains("  ", StringComparison.Ordinal), line);
        Assert.True(line.Length <= Longest, $"{line.Length}: {line}");
    });

    [Fact]
    public void Messages_cite_the_requirements_of_their_pages() => Assert.All(
        Lines.GroupBy(static line => line[..7]).Where(static rule => DocumentedRule.All.Keys.Contains(rule.Key)),
        static rule =>
        {
            var cited = rule.SelectMany(static line => Citation().Matches(line)).SelectMany(static match => match.Groups[1].Value.Split(", ")).ToHashSet();
            var page = RulePage.Of(rule.Key).Requirements.Select(static requirement => requirement.Id).ToHashSet();
            Assert.Subset(page, cited);
            Assert.Equal(page.Count == 0, cited.Count == 0);
        });

    [GeneratedRegex(@"\(([TSP]\d+(?:, [TSP]\d+)*)\)")]
    private static partial Regex Citation();
}

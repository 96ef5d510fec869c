using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace GpConnect.Analyzers.Tests.Documentation;

/// <summary>The releases of the rules, which Roslyn's release tracking would check if it could see our ids (RS2000 and on).</summary>
public sealed class ReleaseTrackingTests
{
    private const string Folder = "src/GpConnect.Analyzers/AnalyzerReleases.";

    [Fact]
    public void Each_rule_is_in_a_release_as_it_is()
    {
        var rules = new SortedDictionary<string, (string Category, string Severity)>(StringComparer.Ordinal);
        foreach (var file in new[] { "Shipped.md", "Unshipped.md" })
        {
            Apply(RepositoryFiles.Read(Folder + file), rules);
        }

        Assert.Equal(
            DocumentedRule.All.Values.Select(static rule => (rule.Id, rule.Descriptor.Category, rule.Descriptor.DefaultSeverity.ToString())),
            rules.Select(static rule => (rule.Key, rule.Value.Category, rule.Value.Severity)));
    }

    [Fact]
    public void Notes_name_the_rule_and_link_its_page()
    {
        var rows = (RepositoryFiles.Read(Folder + "Shipped.md") + RepositoryFiles.Read(Folder + "Unshipped.md"))
            .Split('\n').Where(static line => line.StartsWith("GPC", StringComparison.Ordinal));
        Assert.All(rows, static row =>
        {
            var rule = DocumentedRule.All[row[..7]];
            Assert.EndsWith($" | {rule.Name}, [Documentation]({rule.Descriptor.HelpLinkUri})", row, StringComparison.Ordinal);
        });
    }

    /// <summary>Applies the tables of a file, in order: rules that are new, changed (with the old category and severity) and removed.</summary>
    private static void Apply(string text, SortedDictionary<string, (string Category, string Severity)> rules)
    {
        var table = string.Empty;
        foreach (var line in text.Split('\n'))
        {
            var cells = line.Split('|').Select(static cell => cell.Trim()).ToArray();
            if (line.StartsWith("### ", StringComparison.Ordinal))
            {
                table = line[4..];
            }
            else if (cells[0].StartsWith("GPC", StringComparison.Ordinal))
            {
                switch (table)
                {
                    case "New Rules":
                        rules.Add(cells[0], (cells[1], cells[2]));
                        break;
                    case "Changed Rules":
                        Assert.Equal(rules[cells[0]], (cells[3], cells[4]));
                        rules[cells[0]] = (cells[1], cells[2]);
                        break;
                    case "Removed Rules":
                        Assert.True(rules.Remove(cells[0]), line);
                        break;
                    default:
                        Assert.Fail($"'{table}' is no table of a release: {line}");
                        break;
                }
            }
        }
    }
}

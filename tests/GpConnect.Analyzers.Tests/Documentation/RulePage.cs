using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace GpConnect.Analyzers.Tests.Documentation;

/// <summary>The page of a rule, read.</summary>
internal sealed partial class RulePage
{
    private readonly Dictionary<string, string> _sections = [];

    private RulePage(string id)
    {
        var parts = SectionHeading().Split(RepositoryFiles.Read(PathOf(id)));
        var top = parts[0].Split('\n');
        Heading = top[0];
        Table = top
            .Where(static line => line.StartsWith("| ", StringComparison.Ordinal) && line != "| | |")
            .Select(static line => (line.Split('|')[1].Trim(), line.Split('|')[2].Trim()))
            .ToList();
        for (var i = 1; i < parts.Length; i += 2)
        {
            SectionNames.Add(parts[i]);
            _sections.Add(parts[i], parts[i + 1].Trim('\n'));
        }
    }

    public string Heading { get; }

    /// <summary>The rows of the table at the top.</summary>
    public IReadOnlyList<(string Name, string Value)> Table { get; }

    /// <summary>What the rule finds, in a few words: what tables of rules say.</summary>
    public string Finds => Table.Single(static row => row.Name == "Finds").Value;

    public List<string> SectionNames { get; } = [];

    /// <summary>The requirements, as the page words them.</summary>
    public IReadOnlyList<(string Id, string Source, string Words)> Requirements =>
    [
        .. Requirement().Matches(this["Requirement"]).Select(static match =>
            (match.Groups[1].Value, match.Groups[2].Value, match.Groups[3].Value)),
    ];

    public string this[string section] => _sections[section];

    public static string PathOf(string id) => $"docs/rules/{id}.md";

    public static RulePage Of(string id) => new(id);

    /// <summary>The declaration that the rule finds.</summary>
    public Example Failing() => Example.Read(this["Failing"]);

    /// <summary>The one that it does not: files that are not there again are as before.</summary>
    public Example Corrected() => Example.Read(this["Failing"]).With(Example.Read(this["Fixed"]));

    [GeneratedRegex("^## (.*)$", RegexOptions.Multiline)]
    private static partial Regex SectionHeading();

    [GeneratedRegex("""^- \*\*([A-Z]\d+)\*\* \("(.*?)"\): (.*)\.$""", RegexOptions.Multiline)]
    private static partial Regex Requirement();
}

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace GpConnect.Tool.Assurance;

/// <summary>The requirements, as <c>docs/requirements.md</c> has them: that page is in the tool, so that they are written down once.</summary>
internal static partial class RequirementList
{
    /// <summary>All of them, in the page's order.</summary>
    public static IReadOnlyList<Requirement> All { get; } = Read();

    private static List<Requirement> Read()
    {
        using var page = new StreamReader(typeof(RequirementList).Assembly.GetManifestResourceStream("requirements.md")!);
        var (texts, sources, topic, topology) = (new List<(string Topic, string[] Cells)>(), new Dictionary<string, string[]>(), string.Empty, string.Empty);
        while (page.ReadLine() is { } line)
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                (topic, topology) = (line[3..].Trim('"'), string.Empty);
            }
            else if (line.StartsWith("### ", StringComparison.Ordinal))
            {
                topology = line[4..];
            }
            else if (Row().IsMatch(line))
            {
                var cells = line.Trim('|', ' ').Split(" | ");
                if (cells.Length == 5)
                {
                    texts.Add((topology.Length > 0 ? $"{topic}: {topology}" : topic, cells));
                }
                else if (cells.Length == 3)
                {
                    sources.Add(cells[0], cells);
                }
            }
        }

        return
        [
            .. texts.Select(row => new Requirement(
                row.Cells[0],
                row.Topic,
                Plain(row.Cells[1]),
                Plain(row.Cells[4]),
                Plain(sources[row.Cells[0]][1]),
                Link().Match(sources[row.Cells[0]][1]).Groups[2].Value,
                sources[row.Cells[0]][2])),
        ];
    }

    private static string Plain(string markdown) => Emphasis().Replace(Link().Replace(markdown, "$1"), "$2");

    [GeneratedRegex(@"^\| [TSP]\d+ \|")]
    private static partial Regex Row();

    [GeneratedRegex(@"\[([^\]]*)\]\(([^)]*)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"(\*\*|\*|`)(.+?)\1")]
    private static partial Regex Emphasis();
}

using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;

namespace GpConnect.Tool.Commands;

/// <summary>A command with a manual: what its help has below the options.</summary>
/// <param name="name">The command.</param>
/// <param name="description">What it does.</param>
/// <param name="page">The name of its page in <c>docs/tool</c>.</param>
internal sealed class ToolCommand(string name, string description, string page) : Command(name, description)
{
    private const string Pages = "https://github.com/gpconnect-analyzers/gpconnect-analyzers/blob/main/docs/tool/";

    /// <summary>Command lines that people can copy.</summary>
    public required IReadOnlyList<string> Examples { get; init; }

    /// <summary>The variables of the environment that it reads, and what each has.</summary>
    public IReadOnlyList<(string Variable, string Has)> Variables { get; init; } = [];

    /// <summary>What exit code 0 says; null for a group of commands, which does nothing by itself.</summary>
    public string? Clean { get; init; }

    /// <summary>What exit code 1 says; null where it never ends with it.</summary>
    public string? Findings { get; init; }

    /// <summary>Writes the manual.</summary>
    public void WriteManual(TextWriter output)
    {
        Section("Examples", Examples.Select(static example => (example, string.Empty)));
        if (Variables.Count > 0)
        {
            Section("Environment", Variables);
        }

        if (Clean is not null)
        {
            Section(
                "Exit codes",
                new[]
                {
                    ("0", Clean),
                    ("1", Findings ?? string.Empty),
                    ("2", "wrong usage, or something that can't be read or written"),
                    ("130", "stopped by Ctrl+C"),
                }.Where(static code => code.Item2.Length > 0));
        }

        Section("Manual", [($"{Pages}{page}.md", string.Empty)]);

        void Section(string title, IEnumerable<(string Term, string Means)> lines)
        {
            var all = lines.ToList();
            var width = all.Max(static line => line.Means.Length == 0 ? 0 : line.Term.Length);
            output.Write($"{title}:\n");
            foreach (var (term, means) in all)
            {
                output.Write(means.Length == 0 ? $"  {term}\n" : $"  {term.PadRight(width)}  {means}\n");
            }

            output.Write('\n');
        }
    }
}

using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using GpConnect.Package.Tests;
using GpConnect.Tool.Tests.Running;
using Xunit;

namespace GpConnect.Tool.Tests;

/// <summary>That the examples of the tool's manual print what it says, on the files that it shows, and that it and the help tell the same.</summary>
[Collection(ToolCollection.Name)]
public sealed partial class GuideTests(InstalledTool tool)
{
    private static readonly string Guide = Read(Repository.PathOf("docs", "tool.md"));

    private static readonly string Manual = string.Concat(
        Directory.GetFiles(Repository.PathOf("docs", "tool"), "*.md").Order(StringComparer.Ordinal).Select(Read));

    /// <summary>The commands that do something, by the page of each.</summary>
    public static TheoryData<string, string> Commands => new()
    {
        { "check", "check" },
        { "report", "report" },
        { "import", "import" },
        { "init", "init" },
        { "sds diff", "sds-diff" },
        { "sds export fhir", "sds-export" },
        { "sds export ldap", "sds-export" },
    };

    [Fact]
    public async Task Its_examples_print_what_it_says()
    {
        var folder = tool.NewFolder();
        var snapshot = "# exported: 2026-11-25T06:00:00Z\n# environment: LIVE\n\n" + File.ReadAllText(Repository.PathOf("samples", "SharedMhsProvider", "sds", "services.ldif"));
        Directory.CreateDirectory(Path.Combine(folder, "sds"));
        File.WriteAllText(Path.Combine(folder, "sds", "live.ldif"), snapshot);
        File.WriteAllText(Path.Combine(folder, "sds", "next.ldif"), snapshot.Replace("A20047-821870", "A20047-821999", StringComparison.Ordinal));

        var examples = Example().Matches(Manual).ToList();
        Assert.Equal(4, examples.Count);
        foreach (var example in examples)
        {
            // A reader has made the files so far.
            foreach (Match file in ShownFile().Matches(Manual[..example.Index]))
            {
                var encoding = file.Groups[2].Length > 0 ? CodePagesEncodingProvider.Instance.GetEncoding(file.Groups[2].Value)! : new UTF8Encoding(false);
                File.WriteAllText(Path.Combine(folder, file.Groups[1].Value), file.Groups[3].Value, encoding);
            }

            var run = await tool.RunAsync(folder, example.Groups[1].Value.Split(' '));
            Assert.Equal(example.Groups[2].Value, run.Output + run.Error);
        }
    }

    /// <summary>Whoever copies a command of a page or a workflow has one that the tool knows.</summary>
    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Its_commands_have_no_unknown_option(string command, string page)
    {
        var help = (await tool.RunAsync(tool.NewFolder(), [.. command.Split(' '), "--help"])).EndedWith(0).Output;
        var options = UsedOption().Matches(help).Select(static option => option.Value).ToHashSet();
        var shown = Regex.Matches(Guide + Manual, $@"gpconnect {command} [^\n`]*").Select(static line => line.Value).ToList();
        Assert.True(shown.Count > 0, page);
        Assert.All(shown, line => Assert.Subset(options, UsedOption().Matches(line).Select(static option => option.Value).ToHashSet()));
    }

    /// <summary>The guide is the package's page in a gallery, too.</summary>
    [Fact]
    public void Its_links_work_outside_the_repository() => Assert.All(
        Link().Matches(Guide).Select(static link => link.Groups[1].Value),
        static target => Assert.Matches("^(https://|#)", target));

    [Fact]
    public async Task It_names_each_command()
    {
        var help = (await tool.RunAsync(tool.NewFolder(), ["--help"])).EndedWith(0).Output;
        Assert.StartsWith("Description:", help, StringComparison.Ordinal);
        Assert.Contains("gpconnect [command] [options]", help, StringComparison.Ordinal);
        Assert.All(
            Command().Matches(help[help.IndexOf("Commands:", StringComparison.Ordinal)..]).Select(static command => command.Groups[1].Value),
            static command => Assert.Contains($"| [`{command}", Guide, StringComparison.Ordinal));
        Assert.Matches(@"^\d+\.\d+\.\d+\S*\n$", (await tool.RunAsync(tool.NewFolder(), ["--version"])).EndedWith(0).Output.ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData("sds", "sds diff")]
    [InlineData("sds export", "sds export ldap")]
    public async Task A_group_of_commands_shows_an_example_of_each(string group, string last)
    {
        var help = (await tool.RunAsync(tool.NewFolder(), [.. group.Split(' '), "--help"])).EndedWith(0).Output;
        Assert.Contains("\nExamples:\n  gpconnect sds export fhir --url ", help, StringComparison.Ordinal);
        Assert.Contains($"\n  gpconnect {last} ", help, StringComparison.Ordinal);
        Assert.DoesNotContain("Exit codes:", help, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Each_command_has_a_page_with_its_options_and_no_others(string command, string page)
    {
        var help = (await tool.RunAsync(tool.NewFolder(), [.. command.Split(' '), "--help"])).EndedWith(0).Output;
        var options = Option().Matches(help[help.IndexOf("Options:", StringComparison.Ordinal)..help.IndexOf("Examples:", StringComparison.Ordinal)])
            .Select(static option => option.Groups[1].Value).Except(["--help"]).ToHashSet();
        var text = Read(Repository.PathOf("docs", "tool", page + ".md"));
        Assert.Superset(options, DocumentedOption().Matches(text).Select(static option => option.Groups[1].Value).ToHashSet());
        if (page == command.Replace(' ', '-'))
        {
            Assert.Equal(options.Order(), DocumentedOption().Matches(text).Select(static option => option.Groups[1].Value).Order());
        }

        Assert.EndsWith($"/docs/tool/{page}.md", help.TrimEnd(), StringComparison.Ordinal);
        var examples = help[help.IndexOf("Examples:", StringComparison.Ordinal)..].Split('\n').Skip(1).TakeWhile(static line => line.Length > 0).ToList();
        Assert.NotEmpty(examples);
        Assert.All(examples, example =>
        {
            Assert.StartsWith($"  gpconnect {command} ", example, StringComparison.Ordinal);
            Assert.Subset(options, UsedOption().Matches(example).Select(static option => option.Value).ToHashSet());
        });
        Assert.All(ExitCodeLine().Matches(help).Select(static code => code.Groups[1].Value), code => Assert.Contains($"\n| {code} | ", text, StringComparison.Ordinal));
    }

    private static string Read(string path) => File.ReadAllText(path).ReplaceLineEndings("\n");

    [GeneratedRegex(@"^  (?:-\S, )*(--[a-z-]+)", RegexOptions.Multiline)]
    private static partial Regex Option();

    [GeneratedRegex(@"^\| (?:`-\w`, )?`(--[a-z-]+)", RegexOptions.Multiline)]
    private static partial Regex DocumentedOption();

    [GeneratedRegex("--[a-z-]+")]
    private static partial Regex UsedOption();

    [GeneratedRegex(@"^  (\d+)  ", RegexOptions.Multiline)]
    private static partial Regex ExitCodeLine();

    [GeneratedRegex(@"<!-- file: ([^,\s]+)(?:, (\S+))? -->\n```\w+\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex ShownFile();

    [GeneratedRegex(@"```console\n\$ gpconnect ([^\n]*)\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();

    [GeneratedRegex(@"\]\(([^)]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^  (\w+)", RegexOptions.Multiline)]
    private static partial Regex Command();
}

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

/// <summary>That the examples of <c>docs/tool.md</c> print what it says, on the files that it shows.</summary>
[Collection(ToolCollection.Name)]
public sealed partial class GuideTests(InstalledTool tool)
{
    private static readonly string Guide = File.ReadAllText(Repository.PathOf("docs", "tool.md")).ReplaceLineEndings("\n");

    [Fact]
    public async Task Its_examples_print_what_it_says()
    {
        var folder = tool.NewFolder();
        foreach (Match file in ShownFile().Matches(Guide))
        {
            var encoding = file.Groups[2].Length > 0 ? CodePagesEncodingProvider.Instance.GetEncoding(file.Groups[2].Value)! : new UTF8Encoding(false);
            File.WriteAllText(Path.Combine(folder, file.Groups[1].Value), file.Groups[3].Value, encoding);
        }

        var snapshot = "# exported: 2026-11-25T06:00:00Z\n# environment: LIVE\n\n" + File.ReadAllText(Repository.PathOf("samples", "SharedMhsProvider", "sds", "services.ldif"));
        Directory.CreateDirectory(Path.Combine(folder, "sds"));
        File.WriteAllText(Path.Combine(folder, "sds", "live.ldif"), snapshot);
        File.WriteAllText(Path.Combine(folder, "sds", "next.ldif"), snapshot.Replace("A20047-821870", "A20047-821999", StringComparison.Ordinal));

        var examples = Example().Matches(Guide).ToList();
        Assert.Equal(4, examples.Count);
        foreach (var example in examples)
        {
            var run = await tool.RunAsync(folder, example.Groups[1].Value.Split(' '));
            Assert.Equal(example.Groups[2].Value, run.Output + run.Error);
        }
    }

    /// <summary>The guide is the package's page in a gallery, too.</summary>
    [Fact]
    public void Its_links_work_outside_the_repository() => Assert.All(
        Link().Matches(Guide).Select(static link => link.Groups[1].Value),
        static target => Assert.Matches("^(https://|#)", target));

    [Fact]
    public async Task It_has_a_section_for_each_command()
    {
        var help = (await tool.RunAsync(tool.NewFolder(), ["--help"])).EndedWith(0).Output;
        Assert.StartsWith("Description:", help, StringComparison.Ordinal);
        Assert.Contains("gpconnect [command] [options]", help, StringComparison.Ordinal);
        Assert.All(
            Command().Matches(help[help.IndexOf("Commands:", StringComparison.Ordinal)..]).Select(static command => command.Groups[1].Value),
            static command => Assert.Contains($"\n## {command}", Guide, StringComparison.Ordinal));
        Assert.Matches(@"^\d+\.\d+\.\d+\S*\n$", (await tool.RunAsync(tool.NewFolder(), ["--version"])).EndedWith(0).Output.ReplaceLineEndings("\n"));
    }

    [GeneratedRegex(@"<!-- file: ([^,\s]+)(?:, (\S+))? -->\n```\w+\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex ShownFile();

    [GeneratedRegex(@"```console\n\$ gpconnect ([^\n]*)\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();

    [GeneratedRegex(@"\]\(([^)]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^  (\w+)", RegexOptions.Multiline)]
    private static partial Regex Command();
}

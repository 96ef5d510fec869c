using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Xunit;

namespace GpConnect.Package.Tests;

/// <summary>That the README shows what a user gets.</summary>
[Collection(PackageCollection.Name)]
public sealed partial class ReadmeTests(PackedPackage package)
{
    private static readonly string Readme = File.ReadAllText(Repository.PathOf("README.md")).ReplaceLineEndings("\n");

    [Fact]
    public void The_first_listing_gets_the_errors_below_it()
    {
        var build = new Consumer(package, "ReadmeListing", "net10.0").Write("Practices.cs", Listing("csharp")).Build();

        Assert.Equal(
            Regex.Replace(Listing("text"), @"\n\s+", " ").Trim().Split('\n'),
            build.Diagnostics.Select(diagnostic => $"{diagnostic.Brief}: {HelpLink().Replace(diagnostic.Message, "")}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Its_links_work_outside_the_repository() => Assert.All(
        Link().Matches(Readme).Select(link => link.Groups[1].Value),
        target => Assert.StartsWith("https://", target, StringComparison.Ordinal));

    [Fact]
    public void It_lists_the_rules_that_have_pages() => Assert.Equal(
        Directory.GetFiles(Repository.PathOf("docs", "rules"), "GPC*.md").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal),
        Rules.Ids);

    /// <summary>The first listing in a language.</summary>
    private static string Listing(string language)
    {
        var begin = Readme.IndexOf($"```{language}\n", StringComparison.Ordinal) + $"```{language}\n".Length;
        return Readme[begin..Readme.IndexOf("```", begin, StringComparison.Ordinal)];
    }

    [GeneratedRegex(@"\]\(([^)]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@" \(https://[^)]*\)$")]
    private static partial Regex HelpLink();
}

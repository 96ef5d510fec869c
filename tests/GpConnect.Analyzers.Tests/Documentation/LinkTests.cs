using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Xunit;

namespace GpConnect.Analyzers.Tests.Documentation;

/// <summary>That pages are found, and that their links lead to a file and to a heading in it.</summary>
public sealed partial class LinkTests
{
    private const string Repository = "https://github.com/gpconnect-analyzers/gpconnect-analyzers/";

    private static readonly string Root = RepositoryFiles.PathOf("");

    private static readonly string[] Pages =
    [
        .. Directory.GetFiles(RepositoryFiles.PathOf("docs"), "*.md", SearchOption.AllDirectories),
        .. Directory.GetFiles(Root, "*.md"),
    ];

    [Fact]
    public void Links_lead_somewhere() => Assert.Empty(
        from page in Pages
        from link in Link().Matches(Text(page))
        let target = Target(page, link.Groups["path"].Value)
        where target is not null && !IsThere(target, link.Groups["heading"].Value)
        select $"{Path.GetRelativePath(Root, page)}: {link.Value}");

    [Fact]
    public void The_README_links_each_guide()
    {
        var linked = Link().Matches(Text(RepositoryFiles.PathOf("README.md"))).Select(static link => link.Groups["path"].Value).ToHashSet();
        Assert.Empty(Directory.GetFiles(RepositoryFiles.PathOf("docs"), "*.md").Select(static page => $"{Repository}blob/main/docs/{Path.GetFileName(page)}").Except(linked));
    }

    /// <summary>The file that a link means; none if it leads out of the repository.</summary>
    private static string? Target(string page, string path) =>
        path.StartsWith(Repository, StringComparison.Ordinal) ? InRepository().Match(path) is { Success: true } file ? Path.Combine(Root, file.Groups[1].Value) : null
        : path.Contains("://", StringComparison.Ordinal) || path.StartsWith("mailto:", StringComparison.Ordinal) ? null
        : path.Length == 0 ? page
        : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(page)!, path));

    private static bool IsThere(string target, string heading) =>
        heading.Length == 0 ? File.Exists(target) || Directory.Exists(target) : File.Exists(target) && Anchors(target).Contains(heading);

    /// <summary>The headings of a page, as the ends of links.</summary>
    private static IEnumerable<string> Anchors(string page) => Heading().Matches(Text(page)).Select(static heading =>
        NotInAnchors().Replace(heading.Groups[1].Value.Trim().ToLowerInvariant(), "").Replace(' ', '-'));

    private static string Text(string page) => Listing().Replace(File.ReadAllText(page).ReplaceLineEndings("\n"), "");

    [GeneratedRegex(@"\]\((?<path>[^)#\s]*)(#(?<heading>[^)\s]*))?\)", RegexOptions.ExplicitCapture)]
    private static partial Regex Link();

    [GeneratedRegex("/(?:blob|tree)/main/(.+)$")]
    private static partial Regex InRepository();

    [GeneratedRegex("^#+ (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NotInAnchors();

    [GeneratedRegex("^```.*?^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Listing();
}

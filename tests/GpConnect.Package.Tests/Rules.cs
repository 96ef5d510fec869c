using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace GpConnect.Package.Tests;

/// <summary>The rules as the README lists them.</summary>
internal static partial class Rules
{
    public static ImmutableArray<string> Ids { get; } =
        [.. Row().Matches(File.ReadAllText(Repository.PathOf("README.md"))).Select(row => row.Groups[1].Value)];

    [GeneratedRegex(@"^\| \[(GPC\d{4})\]\(\S+/docs/rules/\1\.md\)", RegexOptions.Multiline)]
    private static partial Regex Row();
}

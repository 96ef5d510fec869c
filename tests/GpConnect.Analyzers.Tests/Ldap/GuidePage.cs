using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using GpConnect.Analyzers.Tests.Documentation;

namespace GpConnect.Analyzers.Tests.Ldap;

/// <summary>The commands that <c>docs/sds-snapshots.md</c> tells users to run.</summary>
internal static class GuidePage
{
    private static readonly Regex ShellBlock = new("^```(?:shell|sh|bash|console)\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline);

    /// <summary>All of them, in their order.</summary>
    public static IReadOnlyList<string> Blocks { get; } =
        [.. ShellBlock.Matches(RepositoryFiles.Read("docs/sds-snapshots.md")).Select(static block => block.Groups[1].Value)];

    /// <summary>The script to be saved at this path.</summary>
    public static string Script(string path) =>
        Blocks.Single(block => block.StartsWith($"# {path} ", StringComparison.Ordinal));

    /// <summary>The commands that run the script.</summary>
    public static string CommandsFor(string script) =>
        Blocks.Single(block => block.Contains($"\nsh {script} ", StringComparison.Ordinal));
}

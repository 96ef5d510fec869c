using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace GpConnect.Analyzers.Tests.Ldap;

/// <summary>The commands that <c>docs/sds-snapshots.md</c> tells users to run.</summary>
internal static class GuidePage
{
    private static readonly Regex ShellBlock = new("^```shell\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline);

    /// <summary>The blocks that begin with <c>ldapsearch</c>, in their order.</summary>
    public static IReadOnlyList<string> LdapCommands { get; } =
        [.. ShellBlock.Matches(File.ReadAllText(Path.Combine(Repository.Root, "docs", "sds-snapshots.md")).ReplaceLineEndings("\n"))
            .Select(static block => block.Groups[1].Value)
            .Where(static command => command.StartsWith("ldapsearch ", StringComparison.Ordinal))];
}

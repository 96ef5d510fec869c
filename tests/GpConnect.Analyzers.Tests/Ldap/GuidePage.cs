using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using GpConnect.Analyzers.Tests.Documentation;

namespace GpConnect.Analyzers.Tests.Ldap;

/// <summary>The commands that <c>docs/sds-snapshots.md</c> tells users to run.</summary>
internal static class GuidePage
{
    private static readonly Regex ShellBlock = new("^```shell\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline);

    /// <summary>The blocks that begin with <c>ldapsearch</c>, in their order.</summary>
    public static IReadOnlyList<string> LdapCommands { get; } =
        [.. ShellBlock.Matches(RepositoryFiles.Read("docs/sds-snapshots.md"))
            .Select(static block => block.Groups[1].Value)
            .Where(static command => command.StartsWith("ldapsearch ", StringComparison.Ordinal))];
}

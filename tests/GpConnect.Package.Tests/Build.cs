using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace GpConnect.Package.Tests;

/// <summary>A build of a project: its end, its text, and the errors and warnings in it.</summary>
internal sealed partial record Build(bool Succeeded, string Text, ImmutableArray<BuildDiagnostic> Diagnostics)
{
    public static Build Of(Output output) => new(
        output.ExitCode == 0,
        output.Text,
        [.. Line().Matches(output.Text).Select(BuildDiagnostic.Of).Distinct()]);

    /// <summary>The ids, in alphabetical order, each once.</summary>
    public IEnumerable<string> Ids => Diagnostics.Select(diagnostic => diagnostic.Id).Distinct().Order(StringComparer.Ordinal);

    /// <summary>That the build succeeded without a single error or warning.</summary>
    public void AssertClean()
    {
        if (!Succeeded || Diagnostics.Length > 0)
        {
            throw new InvalidOperationException("The build is not clean:\n" + Text);
        }
    }

    [GeneratedRegex(
        @"^\s*((?<file>[^:\n][^\n(]*?)(\((?<line>\d+),(?<column>\d+)\))?\s?: )?(?<severity>error|warning) ((?<id>[A-Za-z]+\d+): |: )(?<message>[^\n]*?)( \[(?<project>[^\[\]\n]*)\])?\r?$",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Line();
}

/// <summary>An error or a warning as a build prints it.</summary>
internal sealed record BuildDiagnostic(
    string Id, string Severity, string File, int Line, int Column, string Message, string Framework)
{
    internal static BuildDiagnostic Of(Match match)
    {
        var project = match.Groups["project"].Value;
        var framework = project.LastIndexOf("::TargetFramework=", StringComparison.Ordinal);
        return new BuildDiagnostic(
            match.Groups["id"].Value,
            match.Groups["severity"].Value,
            Path.GetFileName(match.Groups["file"].Value),
            Number(match.Groups["line"]),
            Number(match.Groups["column"]),
            match.Groups["message"].Value,
            framework < 0 ? "" : project[(framework + "::TargetFramework=".Length)..]);

        static int Number(Group group) => group.Success ? int.Parse(group.Value, CultureInfo.InvariantCulture) : 0;
    }

    /// <summary>As a test names it: file, place, severity and id.</summary>
    public string Brief => Line == 0 ? $"{File}: {Severity} {Id}" : $"{File}({Line},{Column}): {Severity} {Id}";
}

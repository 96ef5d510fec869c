using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Xunit;

namespace GpConnect.Package.Tests;

/// <summary>
/// Follows a page of <c>docs</c> in a new folder: writes the files that it shows, runs its commands in their order, and compares what they
/// print. Does nothing that the page does not say, but for the version of the packages, which is the one that was just packed.
/// </summary>
internal sealed partial class Tutorial
{
    private readonly string _version;
    private readonly string _folder;
    private readonly List<string> _commands = [];

    /// <param name="package">The packages.</param>
    /// <param name="page">The page's name, without its extension.</param>
    public Tutorial(PackedPackage package, string page)
    {
        _version = package.Version;
        _folder = Directory.CreateDirectory(Path.Combine(package.Root, page)).FullName;

        // What this machine lacks, and the page's reader has: a small mono is without the netstandard.dll of the .NET Framework, and not every
        // feed has the exact versions that the templates' packages ask for.
        File.WriteAllText(Path.Combine(_folder, "Directory.Build.targets"), """
            <Project>
              <PropertyGroup>
                <NoWarn>$(NoWarn);NU1603</NoWarn>
              </PropertyGroup>
              <ItemGroup Condition="'$(TargetFramework)' == 'net472'">
                <None Include="$(MSBuildExtensionsPath)/Microsoft/Microsoft.NET.Build.Extensions/net461/lib/netstandard.dll" CopyToOutputDirectory="PreserveNewest" Link="netstandard.dll" />
              </ItemGroup>
            </Project>
            """);
        foreach (Match block in Block().Matches(File.ReadAllText(Repository.PathOf("docs", page + ".md")).ReplaceLineEndings("\n")))
        {
            Follow(block.Groups["before"].Value.ReplaceLineEndings(" "), block.Groups["language"].Value, block.Groups["text"].Value);
        }
    }

    private void Follow(string before, string language, string text)
    {
        switch (language)
        {
            case "shell":
                Run(text).Succeeded();
                break;
            case "console":
                foreach (var example in text.Split("$ ", StringSplitOptions.RemoveEmptyEntries))
                {
                    var (command, expected) = (example[..example.IndexOf('\n')], example[(example.IndexOf('\n') + 1)..].TrimEnd('\n'));
                    Compare(command, expected);
                }

                break;
            case "yaml":
                Assert.All(WorkflowStep().Matches(text).Select(static step => step.Groups[1].Value), command => Assert.Contains(command, _commands));
                goto default;
            default:
                Write(before, text);
                break;
        }
    }

    private void Write(string before, string text)
    {
        if (Insertion().Match(before) is { Success: true } insertion)
        {
            var path = Path.Combine(_folder, insertion.Groups[1].Value);
            var (old, mark) = (File.ReadAllText(path).ReplaceLineEndings("\n"), insertion.Groups[2].Value);
            Assert.Contains(mark, old, StringComparison.Ordinal);
            File.WriteAllText(path, old.Replace(mark, text + mark, StringComparison.Ordinal));
            return;
        }

        var file = FileName().Match(before);
        Assert.True(file.Success, $"No file is named before the listing:\n{text}");
        var written = Path.Combine(_folder, file.Groups[1].Value);
        Directory.CreateDirectory(Path.GetDirectoryName(written)!);
        File.WriteAllText(written, text);
    }

    private void Compare(string command, string expected)
    {
        var program = Path.GetExtension(command) == ".exe" && !OperatingSystem.IsWindows() ? "mono " : "";
        if (program.Length > 0 && NetFrameworkFactAttribute.Mono is null)
        {
            return;
        }

        var output = Run(program + command);
        _commands.Add(command);
        Assert.True((output.ExitCode != 0) == expected.Contains(": error ", StringComparison.Ordinal), output.Text);
        var actual = string.Join('\n', Lines(command, output.Text));
        Assert.True(
            Regex.IsMatch(actual, "^" + Regex.Escape(expected).Replace("…", "[^\n]*", StringComparison.Ordinal) + "$"),
            $"$ {command}\n{actual}\n\nand not\n\n{expected}\n\nOf this:\n{output.Text}");
    }

    /// <summary>The lines that the page shows: of a build the errors and warnings, of a test run the results, of other programs all.</summary>
    private IEnumerable<string> Lines(string command, string text)
    {
        var lines = text.TrimEnd('\n').Split('\n').Select(line => line.Replace(_folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal));
        return command.StartsWith("dotnet build", StringComparison.Ordinal)
            ? lines.Where(static line => Problem().IsMatch(line)).Select(static line => Unshown().Replace(line, "")).Distinct().Order(StringComparer.Ordinal)
            : command.StartsWith("dotnet test", StringComparison.Ordinal) ? lines.Where(static line => line.StartsWith("Passed!", StringComparison.Ordinal) || line.StartsWith("Failed", StringComparison.Ordinal))
            : lines;
    }

    private Output Run(string commands) =>
        Dotnet.RunProgram("sh", _folder, "-euc", OwnPackage().Replace(commands, command => $"{command.Value} --version {_version}"));

    [GeneratedRegex(@"(?<before>[^\n]+(\n[^\n]+)*)?\n\n```(?<language>\w+)\n(?<text>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Block();

    [GeneratedRegex("`([^`]+)`:$")]
    private static partial Regex FileName();

    [GeneratedRegex("Add to `([^`]+)`, before `([^`]+)`:$")]
    private static partial Regex Insertion();

    [GeneratedRegex(@"^ +- run: (.+)$", RegexOptions.Multiline)]
    private static partial Regex WorkflowStep();

    [GeneratedRegex(@"(?:package|tool install) GpConnect\.\w+", RegexOptions.Multiline)]
    private static partial Regex OwnPackage();

    [GeneratedRegex(@": (?:error|warning) ")]
    private static partial Regex Problem();

    /// <summary>The link to the rule's page and the project, which the page leaves out.</summary>
    [GeneratedRegex(@"( \(https://\S+\))?( \[[^\[\]]*\])?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Unshown();
}

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using GpConnect.Tool;
using GpConnect.Tool.Running;
using Xunit;

namespace GpConnect.Analyzers.Tests.Tool;

/// <summary>Runs the tool in this process, over files in a folder of the test's own.</summary>
internal sealed class ToolRun : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("gpconnect-tool-");

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>Writes a file, and returns its path.</summary>
    public string Write(string name, string text)
    {
        File.WriteAllText(PathOf(name), text);
        return PathOf(name);
    }

    /// <summary>Writes an assembly, and returns its path.</summary>
    public string Write(string name, byte[] image)
    {
        File.WriteAllBytes(PathOf(name), image);
        return PathOf(name);
    }

    /// <summary>Checks, and returns what was found.</summary>
    public IReadOnlyList<Verdict> Check(params IEnumerable<string> arguments)
    {
        var (exitCode, output, error) = Run([.. arguments.Prepend("check"), "--format", "json"]);
        Assert.False(exitCode == ExitCode.Failure, error);
        using var json = JsonDocument.Parse(output);
        return
        [
            .. json.RootElement.GetProperty("findings").EnumerateArray().Select(static finding => new Verdict(
                finding.GetProperty("rule").GetString()!,
                finding.GetProperty("severity").GetString()!,
                finding.GetProperty("message").GetString()!,
                PlaceOf(finding.GetProperty("place")))),
        ];
    }

    /// <summary>Whether a check ends with an error that says <paramref name="why"/>.</summary>
    public static bool Refuses(IEnumerable<string> arguments, string why) =>
        Run([.. arguments.Prepend("check")]) is (ExitCode.Failure, _, var error) && error.Contains(why, StringComparison.Ordinal);

    /// <summary>Runs a command.</summary>
    public static (int ExitCode, string Output, string Error) Run(IReadOnlyList<string> arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exitCode = Task.Run(() => Program.RunAsync(arguments, new Terminal(output, error, IsOutputTerminal: false, IsErrorTerminal: false))).GetAwaiter().GetResult();
        return (exitCode, output.ToString(), error.ToString());
    }

    private static string PlaceOf(JsonElement place) => Path.GetFileName(place.GetProperty("file").GetString())
        + (place.TryGetProperty("line", out var line) ? $"({line},{place.GetProperty("column")})" : string.Empty);

    private string PathOf(string name) => Path.Combine(_folder.FullName, name);
}

/// <summary>Something that a host of the rules found.</summary>
/// <param name="Place">The file's name, line and column; only the file's name in an assembly.</param>
internal sealed record Verdict(string Rule, string Severity, string Message, string Place);

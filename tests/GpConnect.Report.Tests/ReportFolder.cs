using System;
using System.Collections.Generic;
using System.IO;
using System.Text.Json;
using System.Threading.Tasks;
using GpConnect.Tool;
using GpConnect.Tool.Running;
using Xunit;

namespace GpConnect.Report.Tests;

/// <summary>A folder with inputs, in which the command runs as a program's main method does.</summary>
internal sealed class ReportFolder : IDisposable
{
    public ReportFolder() => Directory.CreateDirectory(Path);

    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), "gpconnect-report-" + Guid.NewGuid().ToString("N"));

    public string Of(string name) => System.IO.Path.Combine(Path, name);

    public string Text(string name) => File.ReadAllText(Of(name));

    public JsonElement Json(string name) => JsonDocument.Parse(Text(name)).RootElement;

    /// <summary>Runs <c>gpconnect report</c>; names of files that end in <c>.csv</c>, <c>.ldif</c> and so on are of this folder.</summary>
    /// <returns>The exit code, and what the command wrote to both outputs.</returns>
    public async Task<(int ExitCode, string Output)> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        var rooted = new List<string> { "report" };
        foreach (var argument in arguments)
        {
            rooted.Add(System.IO.Path.GetExtension(argument).Length > 1 && !argument.StartsWith('-') ? Of(argument) : argument);
        }

        var exitCode = await Program.RunAsync(rooted, new Terminal(output, output, IsOutputTerminal: false, IsErrorTerminal: false));
        return (exitCode, output.ToString().Replace(Path + "/", string.Empty, StringComparison.Ordinal));
    }

    /// <summary>Writes the estate and its report in all formats.</summary>
    public async Task<ReportFolder> WithReportAsync(SampleEstate estate, params string[] arguments)
    {
        estate.Write(Path);
        var (exitCode, output) = await RunAsync([.. estate.Arguments, "--date", "2026-11-26T09:30:00Z", "-o", "report.html", "-o", "report.json", "-o", "report.md", .. arguments]);
        Assert.True(exitCode is 0 or 1, output);
        return this;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}

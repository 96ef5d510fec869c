using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;
using GpConnect.Package.Tests;
using Xunit;

namespace GpConnect.Tool.Tests.Running;

/// <summary>The tool, packed and installed once for all tests, in a folder of this run's own.</summary>
public sealed class InstalledTool : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("gpconnect-tool-");

    public InstalledTool()
    {
        Version = $"0.0.0-test.{DateTime.UtcNow:yyyyMMddHHmmssfff}";
        Dotnet.Run(
            Repository.Root,
            "pack", "src/GpConnect.Tool", "--no-build", "-c", Configuration, "-o", PathOf("feed"), $"-p:Version={Version}", "-tl:off", "-nologo")
            .Succeeded();
        File.WriteAllText(PathOf("nuget.config"), $"""
            <configuration><packageSources><add key="packed" value="{PathOf("feed")}" /></packageSources></configuration>
            """);
        Dotnet.Run(_root.FullName, "tool", "install", "GpConnect.Tool", "--version", Version, "--tool-path", PathOf("tool")).Succeeded();
    }

    private static string Configuration => typeof(InstalledTool).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static data => data.Key == "Configuration").Value!;

    /// <summary>The version of the package.</summary>
    public string Version { get; }

    /// <summary>The program.</summary>
    public string Program => PathOf(Path.Combine("tool", OperatingSystem.IsWindows() ? "gpconnect.exe" : "gpconnect"));

    /// <summary>A new folder, for the files of a test.</summary>
    public string NewFolder() => _root.CreateSubdirectory("test-" + Guid.NewGuid().ToString("N")[..8]).FullName;

    /// <summary>Runs the tool.</summary>
    public async Task<ToolOutput> RunAsync(string folder, IEnumerable<string> arguments, params (string Variable, string Value)[] environment)
    {
        using var process = Start(folder, arguments, environment);
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var patience = new System.Threading.CancellationTokenSource(Patience);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"gpconnect {string.Join(' ', arguments)} takes more than {Patience}.");
        }

        return new ToolOutput(process.ExitCode, await output, await error);
    }

    /// <summary>Starts the tool.</summary>
    public Process Start(string folder, IEnumerable<string> arguments, params (string Variable, string Value)[] environment)
    {
        var start = new ProcessStartInfo(Program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        foreach (var variable in start.Environment.Keys.Where(static name => name.StartsWith("SDS_", StringComparison.Ordinal) || name == "NO_COLOR").ToList())
        {
            start.Environment.Remove(variable);
        }

        foreach (var (variable, value) in environment)
        {
            start.Environment[variable] = value;
        }

        return Process.Start(start)!;
    }

    public void Dispose() => _root.Delete(recursive: true);

    private string PathOf(string name) => Path.Combine(_root.FullName, name);
}

/// <summary>What the tool printed, and what it ended with.</summary>
public sealed record ToolOutput(int ExitCode, string Output, string Error)
{
    /// <summary>The same, once it is certain that it ended with <paramref name="exitCode"/> and without a stack trace.</summary>
    public ToolOutput EndedWith(int exitCode)
    {
        Assert.True(ExitCode == exitCode, $"Ended with {ExitCode}, not {exitCode}:\n{Output}\n{Error}");
        Assert.DoesNotContain("   at ", Output + Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", Output + Error, StringComparison.Ordinal);
        return this;
    }

    /// <summary>The last line of the output.</summary>
    public string LastLine => Output.TrimEnd('\n').Split('\n')[^1];
}

[CollectionDefinition(Name)]
public sealed class ToolCollection : ICollectionFixture<InstalledTool>
{
    public const string Name = "the tool";
}

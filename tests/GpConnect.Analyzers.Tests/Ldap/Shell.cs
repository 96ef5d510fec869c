using System.Collections.Generic;
using System.Diagnostics;
using System.Threading.Tasks;
using Xunit;

namespace GpConnect.Analyzers.Tests.Ldap;

/// <summary>Runs command lines as a user does.</summary>
internal static class Shell
{
    /// <summary>Runs <paramref name="script"/>; fails unless it ends as expected.</summary>
    /// <returns>What it printed, errors included.</returns>
    public static async Task<string> RunAsync(
        string script, string folder, int expectedExitCode = 0, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo("sh", ["-c", script])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var variable in environment ?? new Dictionary<string, string>())
        {
            start.Environment[variable.Key] = variable.Value;
        }

        using var process = Process.Start(start)!;
        var (printed, complained) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        var said = await printed + await complained;
        Assert.True(process.ExitCode == expectedExitCode, $"{script}\nended with {process.ExitCode}:\n{said}");
        return said;
    }
}

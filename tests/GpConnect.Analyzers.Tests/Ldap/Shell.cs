using System.Diagnostics;
using System.Threading.Tasks;
using Xunit;

namespace GpConnect.Analyzers.Tests.Ldap;

/// <summary>Runs command lines as a user does.</summary>
internal static class Shell
{
    /// <summary>Runs <paramref name="script"/>; fails where it does, with what it printed.</summary>
    public static async Task RunAsync(string script, string folder, int expectedExitCode = 0)
    {
        using var process = Process.Start(new ProcessStartInfo("sh", ["-c", script])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var (printed, complained) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == expectedExitCode, $"{script}\nended with {process.ExitCode}:\n{await printed}{await complained}");
    }
}

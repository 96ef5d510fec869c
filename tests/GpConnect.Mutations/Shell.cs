using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Threading.Tasks;

namespace GpConnect.Mutations;

/// <summary>How a program ended: its exit code, or null where it did not end in time.</summary>
internal sealed record Ended(int? ExitCode, string Text);

/// <summary>Runs programs.</summary>
internal static class Shell
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    public static Ended Run(string directory, string program, params IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = directory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        var inTime = process.WaitForExit(Patience);
        if (!inTime)
        {
            process.Kill(entireProcessTree: true);
        }

        Task.WaitAll(output, errors);
        return new Ended(inTime ? process.ExitCode : null, output.Result + errors.Result);
    }
}

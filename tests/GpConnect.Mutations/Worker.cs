using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Threading.Tasks;

namespace GpConnect.Mutations;

/// <summary>A process that runs the tests on one mutant after another, and is replaced where a mutant never ends.</summary>
internal sealed class Worker : IDisposable
{
    public const string Flag = "--worker";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    // Roslyn's and xunit's caches keep what they saw of a broken assembly.
    private const int MutantsOfAProcess = 25;

    private Process? _process;
    private int _served;

    /// <summary>Who killed the mutant of this number; null where nobody did; <see cref="Invalid"/> where it does not compile.</summary>
    public string? Run(int mutant)
    {
        if (_served++ % MutantsOfAProcess == 0)
        {
            Dispose();
        }

        _process ??= Process.Start(new ProcessStartInfo("dotnet", [typeof(Worker).Assembly.Location, Flag])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        _process.StandardInput.WriteLine(mutant.ToString(CultureInfo.InvariantCulture));
        var answer = _process.StandardOutput.ReadLineAsync();
        if (Task.WhenAny(answer, Task.Delay(Patience)).GetAwaiter().GetResult() == answer && answer.Result is { } line)
        {
            return line.Length == 0 ? null : line;
        }

        Dispose();
        return "the clock";
    }

    public const string Invalid = "the compiler";

    /// <summary>What the process does: reads numbers, writes answers.</summary>
    public static void Serve(AnalyzerProject project)
    {
        var answers = Console.Out;
        Console.SetOut(TextWriter.Null);
        while (Console.In.ReadLine() is { } number)
        {
            answers.WriteLine(Judge(project, int.Parse(number, CultureInfo.InvariantCulture)));
            answers.Flush();
        }
    }

    public void Dispose()
    {
        _process?.Kill(entireProcessTree: true);
        _process?.Dispose();
        _process = null;
    }

    private static string? Judge(AnalyzerProject project, int number)
    {
        var mutant = number < 0 ? null : project.Mutants[number];
        if (project.Compile(mutant) is not { } image)
        {
            return Invalid;
        }

        var context = new BrokenContext(image);
        try
        {
            return Tests.FirstFailure(context.Tests, mutant?.File ?? string.Empty);
        }
        finally
        {
            context.Unload();
        }
    }
}

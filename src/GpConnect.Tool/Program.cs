using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Invocation;
using System.Linq;
using System.Threading.Tasks;
using GpConnect.Tool.Commands;
using GpConnect.Tool.Running;

namespace GpConnect.Tool;

/// <summary>The command <c>gpconnect</c>: whatever happens, it ends with one clear line and the right exit code.</summary>
internal static class Program
{
    public static Task<int> Main(string[] arguments) => RunAsync(arguments, Terminal.OfProcess());

    /// <summary>Runs one command.</summary>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, Terminal terminal)
    {
        try
        {
            var parsed = CommandTree.Create(terminal).Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = ListFile.TryRead });
            var unknown = UnknownOption.Find(parsed);
            if (unknown is not null || parsed.Action is ParseErrorAction)
            {
                // What is not known comes before what is then missing.
                var error = unknown ?? (parsed.Errors.FirstOrDefault(static error => error.Message.StartsWith("Unrecognized", StringComparison.Ordinal)) ?? parsed.Errors[0]).Message;
                terminal.Error.WriteLine($"error: {error.Split('\n')[0]}");
                terminal.Error.WriteLine($"'gpconnect {string.Join(' ', CommandTree.PathOf(parsed).Append("--help"))}' tells more");
                return ExitCode.Failure;
            }

            var exitCode = await parsed.InvokeAsync(new InvocationConfiguration
            {
                Output = terminal.Output,
                Error = terminal.Error,
                EnableDefaultExceptionHandler = false,
            });
            await terminal.Output.FlushAsync();
            return exitCode;
        }
        catch (ToolException e)
        {
            return Fail(e.Message, terminal);
        }
        catch (OperationCanceledException)
        {
            terminal.Error.WriteLine("stopped before the end; no output is written");
            return ExitCode.Stopped;
        }
        catch (Exception e) when (TextFile.IsOfFile(e))
        {
            return Fail($"the output cannot be written: {TextFile.Cause(e)}", terminal);
        }
        catch (OutOfMemoryException)
        {
            return Fail("there is not enough memory: check fewer inputs at a time", terminal);
        }
    }

    private static int Fail(string message, Terminal terminal)
    {
        try
        {
            terminal.Output.Flush();
        }
        catch (Exception e) when (TextFile.IsOfFile(e))
        {
            // It is said already, or is of no use beside what is to be said.
        }

        terminal.Error.WriteLine($"error: {message}");
        return ExitCode.Failure;
    }
}

using System.CommandLine;
using System.CommandLine.Invocation;
using System.IO;

namespace GpConnect.Tool.Commands;

/// <summary>The help of the library, which calls the command by the name of its assembly, by the name that people type; below it the manual.</summary>
internal sealed class ToolHelp(SynchronousCommandLineAction help, string assembly) : SynchronousCommandLineAction
{
    private const string Name = "gpconnect";

    public override int Invoke(ParseResult parseResult)
    {
        using var text = new StringWriter();
        var output = parseResult.InvocationConfiguration.Output;
        parseResult.InvocationConfiguration.Output = text;
        var exitCode = help.Invoke(parseResult);
        parseResult.InvocationConfiguration.Output = output;
        output.Write(text.ToString().Replace(assembly, Name, System.StringComparison.Ordinal).ReplaceLineEndings("\n").TrimEnd('\n') + "\n\n");
        if (parseResult.CommandResult.Command is ToolCommand command)
        {
            command.WriteManual(output);
        }

        return exitCode;
    }
}

using System;
using System.IO;
using System.Text;

namespace GpConnect.Tool.Running;

/// <summary>Where a command writes to, and whether somebody looks at it.</summary>
/// <param name="Output">What the command is for.</param>
/// <param name="Error">What a person should know beside it.</param>
/// <param name="IsOutputTerminal">Whether the output is a terminal that shows colours.</param>
/// <param name="IsErrorTerminal">Whether the error output is a terminal.</param>
internal sealed record Terminal(TextWriter Output, TextWriter Error, bool IsOutputTerminal, bool IsErrorTerminal)
{
    // So much at a time: a report of ten thousand lines is few calls.
    private const int BufferSize = 1 << 16;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>That of the process. Lines end with LF on every system, so that what is piped is the same everywhere.</summary>
    public static Terminal OfProcess()
    {
        var wantsColours = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && Environment.GetEnvironmentVariable("TERM") != "dumb";
        return new Terminal(
            new StreamWriter(Console.OpenStandardOutput(), Utf8, BufferSize) { NewLine = "\n" },
            new StreamWriter(Console.OpenStandardError(), Utf8) { NewLine = "\n", AutoFlush = true },
            wantsColours && !Console.IsOutputRedirected,
            !Console.IsErrorRedirected);
    }

    /// <summary>Watches what is being done, and shows it where somebody waits at a terminal.</summary>
    public ProgressLine Progress() => new(IsErrorTerminal);
}

using System.Collections.Generic;
using System.CommandLine.Parsing;
using System.Linq;
using GpConnect.Tool.Running;

namespace GpConnect.Tool.Commands;

/// <summary>What <c>@FILE</c> stands for on the command line: the words of a file, one a line.</summary>
internal static class ListFile
{
    /// <summary>Reads the file, or says why it can't be read, by its name.</summary>
    public static bool TryRead(string path, out IReadOnlyList<string>? words, out string? error)
    {
        try
        {
            (words, error) = ([.. TextFile.Read(path).Split('\n').Select(static line => line.Trim())
                .Where(static line => line.Length > 0 && line[0] != '#')
                .SelectMany(CommandLineParser.SplitCommandLine)], null);
            return true;
        }
        catch (ToolException e)
        {
            (words, error) = (null, $"The list {e.Message}");
            return false;
        }
    }
}

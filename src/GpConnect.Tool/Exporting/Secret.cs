using System;
using GpConnect.Tool.Running;

namespace GpConnect.Tool.Exporting;

/// <summary>A secret: from the environment or a file, never an argument, which others on the machine can read.</summary>
internal static class Secret
{
    /// <summary>Reads one; null if there is none.</summary>
    /// <param name="file">The file that has it, if one is named.</param>
    /// <param name="variable">The variable that has it otherwise.</param>
    public static string? Read(string? file, string variable)
    {
        var text = file is null ? Environment.GetEnvironmentVariable(variable) : TextFile.Read(file);
        return text?.Trim() is { Length: > 0 } secret ? secret
            : file is null ? null
            : throw new ToolException($"{TextFile.Shown(file)} is empty: it should have the secret in its first line");
    }
}

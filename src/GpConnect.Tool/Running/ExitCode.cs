namespace GpConnect.Tool.Running;

/// <summary>What the command ends with.</summary>
internal static class ExitCode
{
    /// <summary>Nothing of the severity that counts was found.</summary>
    public const int Clean = 0;

    /// <summary>Something was found, or left out.</summary>
    public const int Findings = 1;

    /// <summary>Wrong usage, or something that cannot be read or written.</summary>
    public const int Failure = 2;

    /// <summary>Stopped by Ctrl+C, as shells have it (128 and the signal's number).</summary>
    public const int Stopped = 130;
}

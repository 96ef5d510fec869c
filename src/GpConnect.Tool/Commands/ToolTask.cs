using System;
using System.Threading.Tasks;

namespace GpConnect.Tool.Commands;

/// <summary>Runs a command's work off the thread that waits for Ctrl+C.</summary>
internal static class ToolTask
{
    public static Task<int> Run(Func<int> work) => Task.Run(work);
}

using System.Reflection;

namespace GpConnect.Tool.Running;

/// <summary>Which version of the command this is.</summary>
internal static class ToolVersion
{
    /// <summary>The package's version.</summary>
    public static string Text { get; } =
        typeof(ToolVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
}

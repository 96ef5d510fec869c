using System;
using Xunit;

namespace GpConnect.Package.Tests;

/// <summary>A test that runs a program for the .NET Framework; it says that it is skipped where there is nothing to run it with.</summary>
public sealed class NetFrameworkFactAttribute : FactAttribute
{
    public NetFrameworkFactAttribute()
    {
        if (!OperatingSystem.IsWindows() && Mono is null)
        {
            Skip = "mono is not installed, so the .NET Framework program was not run.";
        }
    }

    internal static string? Mono { get; } = Dotnet.Find("mono");
}

using Xunit;

namespace GpConnect.Package.Tests;

/// <summary>A test that runs a program for the .NET Framework; it says that it is skipped where there is nothing to run it with.</summary>
public sealed class MonoFactAttribute : FactAttribute
{
    public MonoFactAttribute() => Skip = Mono is null ? "mono is not installed, so the .NET Framework program was not run." : null!;

    internal static string? Mono { get; } = Dotnet.Find("mono");
}

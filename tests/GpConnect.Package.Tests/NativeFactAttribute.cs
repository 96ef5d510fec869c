using Xunit;

namespace GpConnect.Package.Tests;

/// <summary>A test that publishes native code; it says that it is skipped where there is nothing to link with.</summary>
public sealed class NativeFactAttribute : FactAttribute
{
    public NativeFactAttribute()
    {
        if (Linker is null)
        {
            Skip = "Neither clang nor gcc is installed, so nothing was published as native code.";
        }
    }

    internal static string? Linker { get; } = Dotnet.Find("clang") is not null ? "clang" : Dotnet.Find("gcc") is not null ? "gcc" : null;
}

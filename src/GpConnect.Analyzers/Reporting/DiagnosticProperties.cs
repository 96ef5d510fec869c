using System.Collections.Immutable;

namespace GpConnect.Analyzers.Reporting;

/// <summary>What diagnostics tell code fixes.</summary>
internal static class DiagnosticProperties
{
    /// <summary>The value that is right at the diagnostic's place.</summary>
    public const string MendedKey = "Mended";

    public static ImmutableDictionary<string, string?> Mended(string value) =>
        ImmutableDictionary<string, string?>.Empty.Add(MendedKey, value);
}

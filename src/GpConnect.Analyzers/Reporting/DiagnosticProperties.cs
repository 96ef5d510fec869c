using System.Collections.Immutable;

namespace GpConnect.Analyzers.Reporting;

/// <summary>What diagnostics tell code fixes.</summary>
internal static class DiagnosticProperties
{
    /// <summary>The value that is right at the diagnostic's place.</summary>
    public const string SuggestedKey = "Suggested";

    public static ImmutableDictionary<string, string?> Suggested(string value) =>
        ImmutableDictionary<string, string?>.Empty.Add(SuggestedKey, value);
}

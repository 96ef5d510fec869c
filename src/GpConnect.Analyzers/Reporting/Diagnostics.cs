using System.Linq;
using GpConnect.Rules;
using Microsoft.CodeAnalysis;

namespace GpConnect.Analyzers.Reporting;

/// <summary>Roslyn's diagnostics of findings.</summary>
internal static class Diagnostics
{
    /// <summary>The diagnostic of a finding at its place.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="location">Where it is.</param>
    /// <param name="first">Where the declaration is that it clashes with.</param>
    public static Diagnostic Of(Finding finding, Location location, Location? first)
    {
        var descriptor = Descriptors.Of(finding.Rule);
        return Diagnostic.Create(
            descriptor,
            location,
            finding.Severity is { } severity ? Descriptors.SeverityOf(severity) : descriptor.DefaultSeverity,
            first is null ? null : [first],
            DiagnosticProperties.Of(finding),
            finding.Arguments.ToArray<object>());
    }
}

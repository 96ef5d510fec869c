using GpConnect.Rules.Usage;
using Microsoft.CodeAnalysis;

namespace GpConnect.Analyzers.Usage;

/// <summary>A place in users' code that gives a header a value.</summary>
/// <param name="Header">The header.</param>
/// <param name="Value">The value: one string, also where the code gives an array of one.</param>
/// <param name="Text">The value's text where it is in the string of a whole line (<c>Ssp-From: 200000000115</c>), else null.</param>
/// <param name="SaysHeaders">Whether the code itself says that headers are set: see <see cref="HeaderFact"/>.</param>
internal readonly record struct HeaderSetting(SspHeader Header, IOperation Value, string? Text, bool SaysHeaders)
{
    /// <summary>What the header is set on; null where the code doesn't say.</summary>
    public IOperation? Target { get; init; }

    /// <summary>Whether the value is taken where a request that is received has no such header.</summary>
    public bool IsForWantOfAHeader { get; init; }
}

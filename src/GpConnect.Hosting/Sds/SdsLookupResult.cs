using System;
using System.Diagnostics.CodeAnalysis;

namespace GpConnect;

/// <summary>What a look-up in SDS has found: a provider, or why there is none.</summary>
public sealed class SdsLookupResult
{
    private SdsLookupResult(SdsLookupOutcome outcome, SdsProvider? provider, string message) => (Outcome, Provider, Message) = (outcome, provider, message);

    /// <summary>Which of the four it is.</summary>
    public SdsLookupOutcome Outcome { get; }

    /// <summary>The provider, if the outcome is <see cref="SdsLookupOutcome.Found"/>; else null.</summary>
    public SdsProvider? Provider { get; }

    /// <summary>What was found, for people to read: which record lacks what, which values differ.</summary>
    public string Message { get; }

    /// <summary>Whether there is a provider.</summary>
    [MemberNotNullWhen(true, nameof(Provider))]
    public bool IsFound => Provider is not null;

    /// <summary>A look-up that has found a provider.</summary>
    /// <param name="provider">The provider.</param>
    /// <returns>The result.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="provider"/> is null.</exception>
    public static SdsLookupResult Found(SdsProvider provider) =>
        new(SdsLookupOutcome.Found, provider ?? throw new ArgumentNullException(nameof(provider)), $"{provider.OdsCode} has ASID {provider.Asid}, party key {provider.PartyKey}");

    /// <summary>A look-up that has found no provider that a request could be sent to.</summary>
    /// <param name="outcome">Why.</param>
    /// <param name="message">Why, for people to read.</param>
    /// <returns>The result.</returns>
    /// <exception cref="ArgumentException"><paramref name="outcome"/> is <see cref="SdsLookupOutcome.Found"/>.</exception>
    public static SdsLookupResult NotFound(SdsLookupOutcome outcome, string message) => outcome == SdsLookupOutcome.Found
        ? throw new ArgumentException("A look-up that has found a provider has one: call Found.", nameof(outcome))
        : new(outcome, null, message);

    /// <summary>The result for people to read.</summary>
    /// <returns>Outcome and message.</returns>
    public override string ToString() => $"{Outcome}: {Message}";
}

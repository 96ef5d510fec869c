namespace GpConnect.Rules.Usage;

/// <summary>What is known of a look-up in users' code: that its key is what a request that is received has in an SSP header.</summary>
/// <param name="Header">The header.</param>
internal sealed record LookupFact(SspHeader Header);

namespace GpConnect.Rules.Usage;

/// <summary>What is known of a constant in users' code that begins as GP Connect's interaction ids do.</summary>
/// <param name="Text">The constant.</param>
/// <param name="IsPart">Whether it is only ever put together with others: <c>Prefix + "slot-1"</c>.</param>
internal sealed record InteractionFact(string Text, bool IsPart);

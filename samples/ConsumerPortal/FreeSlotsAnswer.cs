namespace ConsumerPortal;

/// <summary>What a search for free slots gave.</summary>
/// <param name="Outcome">What became of it.</param>
/// <param name="Text">The provider's bundle if it was found; else why it wasn't.</param>
public sealed record FreeSlotsAnswer(FreeSlotsOutcome Outcome, string Text);

namespace GpConnect.Rules.Usage;

/// <summary>What is known of who sends a request in users' code, and who is to serve it.</summary>
/// <param name="Sender">Whose ASID is sent as <c>Ssp-From</c>; null where that isn't known.</param>
/// <param name="Receiver">Whose ASID is sent as <c>Ssp-To</c>; null where that isn't known.</param>
/// <param name="SharedName">What both are called in the code, where they are one variable; else null.</param>
internal sealed record RequestFact(AsidOwner? Sender, AsidOwner? Receiver, string? SharedName);

namespace GpConnect.Analyzers.Rules.Usage;

/// <summary>What is known of a place in users' code that gives an SSP header a value.</summary>
/// <param name="Header">The header.</param>
/// <param name="FixedText">The text that the value always is; null where it isn't fixed, or where it isn't known to be.</param>
/// <param name="MadeOnceAs">
/// The static member that holds the value for as long as the process runs, however it was made; null where there is none.
/// </param>
/// <param name="SaysHeaders">
/// Whether the code itself says that headers are set (<c>AddHeader</c>, <c>HttpHeaders</c>, <c>headers[…]</c>). A mere pair
/// of a header's name and something may be about anything, so its value has to look like one.
/// </param>
/// <param name="Owner">Whose ASID the value is; null where that isn't known.</param>
internal sealed record HeaderFact(SspHeader Header, string? FixedText, string? MadeOnceAs, bool SaysHeaders, AsidOwner? Owner);

/// <summary>Whose an ASID is.</summary>
/// <param name="Name">How users call it: <c>Acme.Practices.LeggPractice</c>, or the ASID or the code in quotes.</param>
/// <param name="IsProvider">Whether it is, or may be, a provider.</param>
/// <param name="IsConsumer">Whether it is, or may be, a consumer.</param>
internal sealed record AsidOwner(string Name, bool IsProvider, bool IsConsumer);

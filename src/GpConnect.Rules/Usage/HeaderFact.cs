namespace GpConnect.Rules.Usage;

/// <summary>What is known of a place in users' code that gives an SSP header a value.</summary>
/// <param name="Header">The header.</param>
/// <param name="FixedText">The text that the value always is; null where it isn't fixed, or where it isn't known to be.</param>
internal sealed record HeaderFact(SspHeader Header, string? FixedText)
{
    /// <summary>
    /// The static member that holds the value for as long as the process runs, however it was made; null where there is none.
    /// </summary>
    public string? MadeOnceAs { get; init; }

    /// <summary>
    /// Whether the code itself says that headers are set (<c>AddHeader</c>, <c>HttpHeaders</c>, <c>headers[…]</c>). A mere pair
    /// of a header's name and something may be about anything, so its value has to look like one.
    /// </summary>
    public bool SaysHeaders { get; init; }

    /// <summary>Whether the header is set once for all requests of an <c>HttpClient</c>.</summary>
    public bool IsForAllRequests { get; init; }

    /// <summary>Whether the value is what code takes where a request that it receives has no such header.</summary>
    public bool IsForWantOfAHeader { get; init; }

    /// <summary>Whose ASID the value is; null where that isn't known.</summary>
    public AsidOwner? Owner { get; init; }
}

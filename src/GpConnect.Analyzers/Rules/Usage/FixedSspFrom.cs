namespace GpConnect.Analyzers.Rules.Usage;

/// <summary>GPC5002: the same ASID is sent as <c>Ssp-From</c> whoever asks (P2).</summary>
internal sealed class FixedSspFrom : HeaderRule
{
    private static readonly Rule Descriptor = new(
        "GPC5002",
        "Ssp-From is a fixed value",
        RuleSeverity.Warning,
        "Ssp-From is always '{0}': it is the ASID of the organisation where the request originates (P2); set that organisation's",
        "Ssp-From is the ASID of the organisation where a request originates: a portal or middleware never sends a fixed ASID, nor the hosting organisation's (P2).");

    public override Rule Rule => Descriptor;

    public override string[]? Check(HeaderFact fact) =>
        fact is { Header: SspHeader.From, FixedText: { } text } && SspHeaderValue.CanBeAsid(text, fact.SaysHeaders)
            ? [Quotable.Text(text)]
            : null;
}

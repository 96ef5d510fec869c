using GpConnect.Rules.Text;

namespace GpConnect.Rules.Usage;

/// <summary>
/// GPC5002: the same ASID is sent as <c>Ssp-From</c> whoever asks (P2), or taken where a request that is received has none.
/// </summary>
internal sealed class FixedSspFrom : HeaderRule
{
    private static readonly Rule Descriptor = new(
        "GPC5002",
        "Ssp-From is a fixed value",
        RuleSeverity.Warning,
        "Ssp-From is {0}: it must be the ASID of the organisation where the request originates (P2); set that organisation's",
        "Ssp-From is the ASID of the organisation where a request originates: a portal or middleware never sends a fixed ASID, nor the hosting organisation's (P2).");

    public override Rule Rule => Descriptor;

    public override string[]? Check(HeaderFact fact) => fact switch
    {
        { Header: not SspHeader.From } => null,

        // The one organisation of a registry is where all its requests originate.
        { Owner: { IsConsumer: true, Declared.IsOfOneOfSeveral: false }, IsForWantOfAHeader: false } => null,
        { FixedText: { } text } when SspHeaderValue.CanBeAsid(text, fact is { SaysHeaders: true, IsForWantOfAHeader: false }) =>
            [fact.IsForWantOfAHeader ? $"'{QuotedText.Text(text)}' where a request has none" : $"always '{QuotedText.Text(text)}'"],
        { FixedText: null, Owner: { IsConsumer: true, Declared: not null } owner } => [$"always {owner.Name}"],
        _ => null,
    };
}

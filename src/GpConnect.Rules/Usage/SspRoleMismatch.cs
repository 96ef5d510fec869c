namespace GpConnect.Rules.Usage;

/// <summary>GPC5003: a provider's ASID where the consumer's goes, or the other way round (P1).</summary>
internal sealed class SspRoleMismatch : HeaderRule
{
    private static readonly Rule Descriptor = new(
        "GPC5003",
        "An ASID is set as the header of the other role",
        RuleSeverity.Warning,
        "{0} is the ASID of a {1}: {2} must be that of the {3} (P1); set the {3}'s",
        "Ssp-From is the consumer's ASID and Ssp-To the provider's (P1). A system that is both uses one ASID in both roles (S9) and is never reported.");

    public override Rule Rule => Descriptor;

    public override string[]? Check(HeaderFact fact) => fact switch
    {
        { Header: SspHeader.From, Owner: { IsProvider: true, IsConsumer: false } provider } =>
            [provider.Name, "provider", SspHeaderNames.Of(fact.Header), "consumer"],
        { Header: SspHeader.To, Owner: { IsProvider: false, IsConsumer: true } consumer } =>
            [consumer.Name, "consumer", SspHeaderNames.Of(fact.Header), "provider"],
        _ => null,
    };
}

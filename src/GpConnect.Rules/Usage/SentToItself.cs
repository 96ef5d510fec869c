using GpConnect.Rules.Text;

namespace GpConnect.Rules.Usage;

/// <summary>GPC5008: a request that a system sends to itself (P1).</summary>
internal sealed class SentToItself : RequestRule
{
    private static readonly Rule Descriptor = new(
        "GPC5008",
        "An endpoint is sender and receiver of one request",
        RuleSeverity.Warning,
        "{0} is sender and receiver of one request: Ssp-From must be the consumer's ASID and Ssp-To the provider's (P1); set the provider that is asked",
        "Ssp-From is the consumer's ASID and Ssp-To that of the provider that is asked (P1). A system needs no Spine to ask itself.");

    public override Rule Rule => Descriptor;

    public override string[]? Check(RequestFact fact) => fact switch
    {
        { Sender.Asid: { } sender, Receiver: { Asid: { } receiver, Name: var name } } => sender == receiver ? [name] : null,
        { SharedName: { } shared } => [$"'{QuotedText.Text(shared)}'"],
        _ => null,
    };
}

// Compiled into the library and into GpConnect.Hosting, so that both say the same of what can't send.
namespace GpConnect;

/// <summary>What the compiler says of a sender that isn't a consumer.</summary>
internal static class SenderText
{
    public const string NoSender =
        "'from' isn't a consumer, so it can't send: Ssp-From is the ASID of the consumer at the organisation where the request originates "
        + "(P1, P2). Give an IConsumer: a ConsumerEndpoint, or a DualRoleEndpoint of a registry with AlsoConsumer = true.";
}

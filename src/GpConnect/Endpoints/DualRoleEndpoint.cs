namespace GpConnect;

/// <summary>
/// A GP practice system that serves GP Connect requests and also sends them, with the same ASID and party key (S9).
/// </summary>
public sealed class DualRoleEndpoint : ProviderEndpoint, IConsumer
{
    /// <summary>Makes an endpoint: for a registry that is made at run time, and for tests. Those of generated registries are there already.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="odsCode">The ODS code of its organisation.</param>
    /// <param name="asid">Its ASID.</param>
    /// <param name="partyKey">The party key of its MHS.</param>
    /// <param name="registration">How it is registered in SDS.</param>
    /// <exception cref="System.ArgumentNullException"><paramref name="name"/> is null.</exception>
    /// <exception cref="System.ArgumentException"><paramref name="name"/> is empty, or an identifier is unset.</exception>
    public DualRoleEndpoint(string name, OdsCode odsCode, Asid asid, PartyKey partyKey, SdsRegistration registration)
        : base(name, odsCode, asid, partyKey, registration)
    {
    }
}

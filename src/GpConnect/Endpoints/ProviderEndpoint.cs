namespace GpConnect;

/// <summary>
/// A GP practice system that serves GP Connect requests. It is no <see cref="IConsumer"/>: only a <see cref="DualRoleEndpoint"/>
/// is both, so that a pure provider never gets into <c>Ssp-From</c> (P1).
/// </summary>
public class ProviderEndpoint : SpineEndpoint
{
    /// <summary>Makes an endpoint: for a registry that is made at run time, and for tests. Those of generated registries are there already.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="odsCode">The ODS code of its organisation.</param>
    /// <param name="asid">Its ASID.</param>
    /// <param name="partyKey">The party key of its MHS.</param>
    /// <param name="registration">How it is registered in SDS.</param>
    /// <exception cref="System.ArgumentNullException"><paramref name="name"/> is null.</exception>
    /// <exception cref="System.ArgumentException"><paramref name="name"/> is empty, or an identifier is unset.</exception>
#pragma warning disable RS0022 // SpineEndpoint becomes inheritable through this class; it has no protected members to expose.
    public ProviderEndpoint(string name, OdsCode odsCode, Asid asid, PartyKey partyKey, SdsRegistration registration)
#pragma warning restore RS0022
        : base(name, odsCode, asid, partyKey, registration)
    {
    }
}

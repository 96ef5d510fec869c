namespace GpConnect;

/// <summary>A system that sends GP Connect requests, at one organisation that uses it (T2, T4).</summary>
public sealed class ConsumerEndpoint : SpineEndpoint, IConsumer
{
    /// <summary>Makes an endpoint: for a registry that is made at run time, and for tests. Those of generated registries are there already.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="odsCode">The ODS code of its organisation.</param>
    /// <param name="asid">Its ASID.</param>
    /// <param name="partyKey">The party key of its MHS.</param>
    /// <param name="registration">How it is registered in SDS.</param>
    /// <exception cref="System.ArgumentNullException"><paramref name="name"/> is null.</exception>
    /// <exception cref="System.ArgumentException"><paramref name="name"/> is empty, or an identifier is unset.</exception>
    public ConsumerEndpoint(string name, OdsCode odsCode, Asid asid, PartyKey partyKey, SdsRegistration registration)
        : base(name, odsCode, asid, partyKey, registration)
    {
    }
}

using System;
using GpConnect.Rules.Model;

namespace GpConnect.Estates;

/// <summary>What a registry says of all its endpoints.</summary>
/// <param name="Topology">How they reach Spine.</param>
/// <param name="Environment">The Spine environment; may be empty.</param>
/// <param name="PartyKey">The one key of a shared MHS of consumers, or unset.</param>
/// <param name="Registration">What endpoints are registered as that say nothing themselves.</param>
internal sealed record RegistryFacts(MhsTopology Topology, string Environment, PartyKey PartyKey, SdsRegistration Registration = SdsRegistration.Undeclared)
{
    /// <summary>The party key that the registry's endpoints may have from it; empty if it has none.</summary>
    /// <exception cref="ArgumentException">It has one, but isn't of consumers.</exception>
    public string PartyKeyOf(Role role) => PartyKey.IsUnset ? string.Empty
        : role == Role.Consumer ? PartyKey.ToString()
        : throw new ArgumentException("Providers share no party key: each provider organisation must have one of its own (T6, T8). Give the key at the endpoint.", "partyKey");
}

using System;
using GpConnect.Rules.Model;

namespace GpConnect.Estates;

/// <summary>What the types of endpoints are to the rules.</summary>
internal static class EndpointRole
{
    /// <summary>The role of endpoints of a type.</summary>
    /// <exception cref="ArgumentException">The type has none.</exception>
    public static Role Of<T>()
        where T : SpineEndpoint =>
        typeof(DualRoleEndpoint).IsAssignableFrom(typeof(T)) ? Role.Both
        : typeof(ProviderEndpoint).IsAssignableFrom(typeof(T)) ? Role.Provider
        : typeof(ConsumerEndpoint).IsAssignableFrom(typeof(T)) ? Role.Consumer
        : throw new ArgumentException($"A registry has endpoints of one role: {typeof(T).Name} must be ProviderEndpoint, ConsumerEndpoint or DualRoleEndpoint.");

    /// <summary>What messages call a registry of a role that has no class.</summary>
    public static string NameOf(Role role) => role switch
    {
        Role.Provider => "Providers",
        Role.Consumer => "Consumers",
        _ => "DualRoles",
    };

    /// <summary>Makes an endpoint of a role.</summary>
    public static SpineEndpoint Make(Role role, Endpoint endpoint)
    {
        var (name, registration) = (endpoint.Name, (SdsRegistration)endpoint.Registration);
        var (odsCode, asid, partyKey) = (OdsCode.Parse(endpoint.OdsCode), Asid.Parse(endpoint.Asid), PartyKey.Parse(endpoint.PartyKey));
        return role switch
        {
            Role.Provider => new ProviderEndpoint(name, odsCode, asid, partyKey, registration),
            Role.Consumer => new ConsumerEndpoint(name, odsCode, asid, partyKey, registration),
            _ => new DualRoleEndpoint(name, odsCode, asid, partyKey, registration),
        };
    }
}

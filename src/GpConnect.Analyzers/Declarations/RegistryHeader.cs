using System.Collections.Generic;
using GpConnect.Analyzers.Model;
using GpConnect.Analyzers.Rules;
using GpConnect.Analyzers.Rules.Identifiers;

namespace GpConnect.Analyzers.Declarations;

/// <summary>What a registry attribute says of all endpoints of its class.</summary>
/// <param name="PartyKey">The registry's own party key where it is sound, or the empty string.</param>
/// <param name="HasBrokenPartyKey">Whether a party key is written there that is none.</param>
internal sealed record RegistryHeader(
    TypeName Type, Role Role, Topology Topology, string Environment, string PartyKey, bool HasBrokenPartyKey)
{
    /// <summary>Whether endpoints without a party key have the registry's (T3).</summary>
    public bool LendsPartyKey => Role == Role.Consumer && Topology == Topology.Shared;

    public static RegistryHeader Read(BoundPart part, int attribute, ICollection<Finding> findings)
    {
        var type = part.Part.Type;
        var topology = part.Argument(attribute, KnownAttributes.Topology, position: 0).Number == (int)Topology.Shared
            ? Topology.Shared
            : Topology.Separate;
        var environment = part.Argument(attribute, KnownAttributes.Environment).Text;
        if (part.KindOf(attribute) == AttributeKind.ProviderRegistry)
        {
            var role = part.Argument(attribute, KnownAttributes.AlsoConsumer).IsTrue ? Role.Both : Role.Provider;
            return new RegistryHeader(type, role, topology, environment, string.Empty, HasBrokenPartyKey: false);
        }

        var partyKey = part.Argument(attribute, KnownAttributes.PartyKey);
        var broken = CheckPartyKey(partyKey, part.Site(attribute).At(Place.PartyKey), type);
        if (broken is not null)
        {
            findings.Add(broken);
        }

        return new RegistryHeader(
            type, Role.Consumer, topology, environment, broken is null ? partyKey.Text : string.Empty, broken is not null);
    }

    public Registry With(EquatableArray<Endpoint> endpoints) => new(Type, Role, Topology, Environment, PartyKey, endpoints);

    private static Finding? CheckPartyKey(Value partyKey, Site site, TypeName type) => partyKey switch
    {
        { IsNoText: true } => MissingIdentifier.NotConstant(site, new EndpointLabel(type.Name), "party key", Quotable.Text(partyKey.Written!)),
        { Text.Length: 0 } => null,
        _ => InvalidPartyKey.Check(partyKey.Text, site, new EndpointLabel(type.Name)),
    };
}

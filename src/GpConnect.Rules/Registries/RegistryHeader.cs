using System.Collections.Generic;
using GpConnect.Rules.Identifiers;
using GpConnect.Rules.Model;
using GpConnect.Rules.Written;

namespace GpConnect.Rules.Registries;

/// <summary>What a registry says of all its endpoints.</summary>
/// <param name="PartyKey">The registry's own party key where it is sound, or the empty string.</param>
/// <param name="HasBrokenPartyKey">Whether something is written there that isn't a party key.</param>
internal sealed record RegistryHeader(
    TypeName Type, Role Role, MhsTopology Topology, string Environment, string PartyKey, bool HasBrokenPartyKey)
{
    /// <summary>Whether endpoints without a party key have the registry's (T3).</summary>
    public bool LendsPartyKey => Role == Role.Consumer && Topology == MhsTopology.Shared;

    public static RegistryHeader Of(WrittenRegistry written, ICollection<Finding> findings)
    {
        var before = findings.Count;
        if (written.Role == Role.Consumer && !written.PartyKey.IsMissing)
        {
            var (site, label) = (written.Site.At(Place.PartyKey), new EndpointLabel(written.Type.Name));
            MissingIdentifier.CheckConstant(written.PartyKey, site, label, MissingIdentifier.PartyKey, findings);
            InvalidPartyKey.Check(written.PartyKey, site, label, findings);
        }

        var isBroken = findings.Count > before;
        return new RegistryHeader(
            written.Type,
            written.Role,
            written.Topology,
            written.Environment,
            isBroken || written.Role != Role.Consumer ? string.Empty : written.PartyKey.Text,
            isBroken);
    }

    public Registry With(EquatableArray<Endpoint> endpoints) => new(Type, Role, Topology, Environment, PartyKey, endpoints);
}

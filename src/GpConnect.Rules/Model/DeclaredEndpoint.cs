using System;

namespace GpConnect.Rules.Model;

/// <summary>An endpoint in its registry, at its place.</summary>
internal sealed class DeclaredEndpoint : IComparable<DeclaredEndpoint>
{
    public DeclaredEndpoint(Registry registry, Endpoint endpoint, Site site, Site partyKeySite, string assembly)
    {
        Registry = registry;
        Endpoint = endpoint;
        Site = site;
        PartyKeySite = partyKeySite;
        Assembly = assembly;
        Environment = EnvironmentKey(registry.Environment);
    }

    public Registry Registry { get; }

    public Endpoint Endpoint { get; }

    /// <summary>Where it is declared.</summary>
    public Site Site { get; }

    /// <summary>Where its party key is: at the endpoint, or at its registry.</summary>
    public Site PartyKeySite { get; }

    /// <summary>The referenced assembly that declares it; empty for the project itself.</summary>
    public string Assembly { get; }

    /// <summary>The registry's environment in a form to compare.</summary>
    public string Environment { get; }

    /// <summary>The same system in the other role, where it is declared so.</summary>
    public DeclaredEndpoint? OtherRole { get; set; }

    public bool IsReferenced => Site.Kind == SiteKind.Reference;

    public bool IsProvider => Registry.IsProvider;

    public bool IsConsumer => Registry.IsConsumer;

    /// <summary>The endpoint as messages name it.</summary>
    public string Label => IsReferenced
        ? $"{Registry.Type.FullName}.{Endpoint.Name} ({Endpoint.OdsCode}) of assembly {Assembly}"
        : $"{Registry.Type.Name}.{Endpoint.Name} ({Endpoint.OdsCode})";

    /// <summary>An environment's name in a form to compare: case does not matter.</summary>
    public static string EnvironmentKey(string environment) => environment.Trim().ToUpperInvariant();

    public int CompareTo(DeclaredEndpoint? other)
    {
        var order = Site.CompareTo(other!.Site);
        return order != 0 ? order : string.CompareOrdinal(Registry.Type.MetadataName, other.Registry.Type.MetadataName);
    }
}

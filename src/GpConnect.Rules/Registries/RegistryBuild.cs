using System.Collections.Generic;
using GpConnect.Rules.Model;

namespace GpConnect.Rules.Registries;

/// <summary>What became of the parts of one class.</summary>
/// <param name="type">The class.</param>
/// <param name="site">The attribute that makes it a registry.</param>
/// <param name="environment">The Spine environment, as it is written.</param>
internal sealed class RegistryBuild(TypeName type, Site site, string environment)
{
    /// <summary>The class.</summary>
    public TypeName Type { get; } = type;

    /// <summary>The Spine environment, in the form that environments are compared in.</summary>
    public string Environment { get; } = DeclaredEndpoint.EnvironmentKey(environment);

    /// <summary>The attribute that makes the class a registry.</summary>
    public Site RegistrySite { get; } = site;

    /// <summary>The registry; null where the class holds none, or cannot.</summary>
    public Registry? Registry { get; set; }

    /// <summary>Where each endpoint of the registry comes from, in their order.</summary>
    public List<EndpointOrigin> Origins { get; } = [];

    /// <summary>That endpoints are left out, if any are: what the generator itself reports.</summary>
    public Finding? LeftOut { get; set; }

    /// <summary>The endpoints that are left out, as far as they could be read.</summary>
    public List<BrokenEndpoint> Broken { get; } = [];

    /// <summary>Whether there are declarations that could not be read at all, so that nobody knows what they declare.</summary>
    public bool HasUnreadDeclarations { get; set; }

    /// <summary>What is broken.</summary>
    public List<Finding> Findings { get; } = [];
}

/// <summary>Where an endpoint comes from.</summary>
/// <param name="Site">Its declaration.</param>
/// <param name="BorrowsPartyKey">Whether its party key is its registry's.</param>
/// <param name="Registration">Where its registration is: at the endpoint, its file or its registry.</param>
/// <param name="Line">The line of its row, from 1; 0 if it is no row.</param>
internal readonly record struct EndpointOrigin(Site Site, bool BorrowsPartyKey, Site Registration, int Line)
{
    /// <summary>Whether its file has a column that is nearly the registration's, so that nobody knows what it claims.</summary>
    public bool HasUnreadRegistration { get; init; }
}

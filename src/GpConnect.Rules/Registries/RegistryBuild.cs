using System.Collections.Generic;
using GpConnect.Rules.Model;

namespace GpConnect.Rules.Registries;

/// <summary>What became of the parts of one class.</summary>
internal sealed class RegistryBuild
{
    /// <summary>The registry; null where the class holds none, or cannot.</summary>
    public Registry? Registry { get; set; }

    /// <summary>Where each endpoint of the registry comes from, in their order.</summary>
    public List<EndpointOrigin> Origins { get; } = [];

    /// <summary>The attribute that makes the class a registry.</summary>
    public Site RegistrySite { get; set; }

    /// <summary>That endpoints are left out, if any are: what the generator itself reports.</summary>
    public Finding? LeftOut { get; set; }

    /// <summary>What is broken.</summary>
    public List<Finding> Findings { get; } = [];
}

/// <summary>Where an endpoint comes from.</summary>
/// <param name="Site">Its declaration.</param>
/// <param name="BorrowsPartyKey">Whether its party key is its registry's.</param>
/// <param name="Line">The line of its row, from 1; 0 if it is no row.</param>
internal readonly record struct EndpointOrigin(Site Site, bool BorrowsPartyKey, int Line);

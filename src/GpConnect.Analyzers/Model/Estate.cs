using System;
using System.Collections.Generic;
using System.Linq;
using GpConnect.Analyzers.Sds;

namespace GpConnect.Analyzers.Model;

/// <summary>All endpoints that rules compare: those of a project and of the assemblies it references, in the order of clashes.</summary>
internal sealed class Estate
{
    private readonly IReadOnlyDictionary<string, SdsDirectory> _directories;

    /// <summary>Makes an estate.</summary>
    /// <param name="endpoints">The endpoints, in any order; taken over.</param>
    /// <param name="directories">What SDS has, by <see cref="DeclaredEndpoint.Environment"/>; empty directories are left out.</param>
    public Estate(List<DeclaredEndpoint> endpoints, IReadOnlyDictionary<string, SdsDirectory> directories)
    {
        _directories = directories;
        endpoints.Sort(static (one, other) => one.CompareTo(other));
        Endpoints = endpoints;
        PairRoles();
    }

    /// <summary>The endpoints: of references first, then of C#, then of files; each by path and position.</summary>
    public IReadOnlyList<DeclaredEndpoint> Endpoints { get; }

    /// <summary>The endpoints of the project itself.</summary>
    public IEnumerable<DeclaredEndpoint> Own
    {
        get
        {
            foreach (var endpoint in Endpoints)
            {
                if (!endpoint.IsReferenced)
                {
                    yield return endpoint;
                }
            }
        }
    }

    /// <summary>What SDS has in the environment of <paramref name="endpoint"/>, where a snapshot covers it.</summary>
    public SdsDirectory? SdsOf(DeclaredEndpoint endpoint) =>
        _directories.TryGetValue(endpoint.Environment, out var directory) ? directory : null;

    /// <summary>Finds the systems declared once as provider and once as consumer (S9): each endpoint belongs to one at most.</summary>
    private void PairRoles()
    {
        if (!Has(Role.Provider) || !Has(Role.Consumer))
        {
            return;
        }

        // Those that wait for the other role of their system: all of one role, as the first of the other takes the first of them.
        var systems = new Dictionary<(string, string, string, string), Queue<DeclaredEndpoint>>();
        foreach (var endpoint in Endpoints)
        {
            if (endpoint.Registry.Role == Role.Both)
            {
                continue;
            }

            var system = (endpoint.Environment, endpoint.Endpoint.Asid, endpoint.Endpoint.OdsCode, endpoint.Endpoint.PartyKey);
            if (!systems.TryGetValue(system, out var waiting))
            {
                systems.Add(system, waiting = new Queue<DeclaredEndpoint>());
            }

            if (waiting.Count > 0 && waiting.Peek().Registry.Role != endpoint.Registry.Role)
            {
                var partner = waiting.Dequeue();
                (partner.OtherRole, endpoint.OtherRole) = (endpoint, partner);
            }
            else
            {
                waiting.Enqueue(endpoint);
            }
        }
    }

    private bool Has(Role role) => Endpoints.Any(endpoint => endpoint.Registry.Role == role);
}

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
    public static string EnvironmentKey(string environment) => environment.ToUpperInvariant();

    public int CompareTo(DeclaredEndpoint? other)
    {
        var order = Site.CompareTo(other!.Site);
        return order != 0 ? order : string.CompareOrdinal(Registry.Type.MetadataName, other.Registry.Type.MetadataName);
    }
}

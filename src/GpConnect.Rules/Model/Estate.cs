using System.Collections.Generic;
using System.Linq;

namespace GpConnect.Rules.Model;

/// <summary>All endpoints that rules compare: those of a project and of the assemblies it references, in the order of clashes.</summary>
internal sealed class Estate
{
    /// <summary>Makes an estate.</summary>
    /// <param name="endpoints">The endpoints, in any order; taken over.</param>
    public Estate(List<DeclaredEndpoint> endpoints)
    {
        // They mostly come in their order.
        if (!IsInOrder(endpoints))
        {
            endpoints.Sort(static (one, other) => one.CompareTo(other));
        }

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

            if (waiting.Count > 0
                && waiting.Peek().Registry.Role != endpoint.Registry.Role
                && !waiting.Peek().Alternative.Excludes(endpoint.Alternative))
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

    private static bool IsInOrder(List<DeclaredEndpoint> endpoints)
    {
        for (var i = 1; i < endpoints.Count; i++)
        {
            if (endpoints[i - 1].CompareTo(endpoints[i]) > 0)
            {
                return false;
            }
        }

        return true;
    }

    private bool Has(Role role) => Endpoints.Any(endpoint => endpoint.Registry.Role == role);
}

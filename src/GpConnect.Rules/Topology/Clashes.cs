using System;
using System.Collections.Generic;
using GpConnect.Rules.Model;

namespace GpConnect.Rules.Topology;

/// <summary>
/// Finds endpoints that may not share a value but do: of each group the first is left clean, and each later one clashes with the
/// first that it may not share with. Linear in the number of endpoints.
/// </summary>
internal static class Clashes
{
    /// <summary>Finds the clashes among endpoints of one environment with the same value.</summary>
    /// <param name="endpoints">Endpoints in the order of clashes.</param>
    /// <param name="valueOf">The value, or null where the endpoint takes no part.</param>
    /// <param name="mayNotShare">Whether two endpoints, not one system in two roles, may not share it; symmetric.</param>
    /// <param name="found">Takes each clash: the later endpoint, then the one it clashes with.</param>
    public static void Find(
        IEnumerable<DeclaredEndpoint> endpoints,
        Func<DeclaredEndpoint, string?> valueOf,
        Func<DeclaredEndpoint, DeclaredEndpoint, bool> mayNotShare,
        Action<DeclaredEndpoint, DeclaredEndpoint> found)
    {
        // Nearly always no value is there twice, and its hash says so.
        var listed = endpoints as IReadOnlyList<DeclaredEndpoint> ?? [.. endpoints];
        if (RepeatedHashes(listed, valueOf) is not { } repeated)
        {
            return;
        }

        var firsts = new Dictionary<(string Environment, string Value), object>();
        List<List<DeclaredEndpoint>>? groups = null;
        foreach (var endpoint in listed)
        {
            if (valueOf(endpoint) is not { } value || !repeated.Contains(StringComparer.Ordinal.GetHashCode(value)))
            {
                continue;
            }

            // Nearly every value is there once, so a list is made for the second only.
            var key = (endpoint.Environment, value);
            if (!firsts.TryGetValue(key, out var first))
            {
                firsts.Add(key, endpoint);
            }
            else if (first is List<DeclaredEndpoint> group)
            {
                group.Add(endpoint);
            }
            else
            {
                group = [(DeclaredEndpoint)first, endpoint];
                firsts[key] = group;
                (groups ??= []).Add(group);
            }
        }

        foreach (var group in groups ?? [])
        {
            FindIn(InOrder(group, valueOf), mayNotShare, found);
        }
    }

    /// <summary>The hashes that several endpoints' values have; null if there are none.</summary>
    private static HashSet<int>? RepeatedHashes(IReadOnlyList<DeclaredEndpoint> endpoints, Func<DeclaredEndpoint, string?> valueOf)
    {
        var (hashes, count) = (new int[endpoints.Count], 0);
        for (var i = 0; i < hashes.Length; i++)
        {
            if (valueOf(endpoints[i]) is { } value)
            {
                hashes[count++] = StringComparer.Ordinal.GetHashCode(value);
            }
        }

        Array.Sort(hashes, 0, count);
        HashSet<int>? repeated = null;
        for (var i = 1; i < count; i++)
        {
            if (hashes[i] == hashes[i - 1])
            {
                (repeated ??= []).Add(hashes[i]);
            }
        }

        return repeated;
    }

    private static void FindIn(
        IEnumerable<DeclaredEndpoint> group,
        Func<DeclaredEndpoint, DeclaredEndpoint, bool> mayNotShare,
        Action<DeclaredEndpoint, DeclaredEndpoint> found)
    {
        // Kinds of endpoints are few, and those of one kind may share with the same others: the first two of each are enough to find
        // the first that an endpoint may not share with and that is not its own other role.
        var candidates = new List<DeclaredEndpoint>();
        foreach (var endpoint in group)
        {
            foreach (var earlier in candidates)
            {
                if (earlier.OtherRole != endpoint && !earlier.Alternative.Excludes(endpoint.Alternative) && mayNotShare(earlier, endpoint))
                {
                    found(endpoint, earlier);
                    break;
                }
            }

            if (candidates.FindAll(other => KindOf(other) == KindOf(endpoint)).Count < 2)
            {
                candidates.Add(endpoint);
            }
        }
    }

    private static (Role Role, MhsTopology Topology, Alternative Alternative) KindOf(DeclaredEndpoint endpoint) =>
        (endpoint.Registry.Role, endpoint.Registry.Topology, endpoint.Alternative);

    /// <summary>
    /// Of three of which two are one system in both roles, the third is the one that does not belong: references first, then such
    /// pairs, then the others.
    /// </summary>
    private static IEnumerable<DeclaredEndpoint> InOrder(
        List<DeclaredEndpoint> group, Func<DeclaredEndpoint, string?> valueOf)
    {
        for (var rank = 0; rank < 3; rank++)
        {
            foreach (var endpoint in group)
            {
                if (RankOf(endpoint) == rank)
                {
                    yield return endpoint;
                }
            }
        }

        int RankOf(DeclaredEndpoint endpoint) =>
            endpoint.IsReferenced ? 0 : endpoint.OtherRole is { } other && valueOf(other) is not null ? 1 : 2;
    }
}

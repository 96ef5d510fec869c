using System;
using System.Collections.Generic;
using System.Linq;

namespace GpConnect.Analyzers.Tests.Reliability;

/// <summary>
/// The rules again, from the contract's words and not from the product: each endpoint against each other one, no index, no
/// cleverness. Says <c>id path(line)</c>, and for a clash the place of the first.
/// </summary>
internal sealed partial class Oracle
{
    private readonly List<RandomEndpoint> _all;
    private readonly Dictionary<RandomEndpoint, RandomEndpoint> _otherRoles = new(ReferenceEqualityComparer.Instance);
    private readonly SortedSet<string> _verdicts = new(StringComparer.Ordinal);

    private Oracle(IEnumerable<RandomEndpoint> endpoints)
    {
        _all = [.. endpoints
            .OrderBy(static endpoint => IsReferenced(endpoint) ? 0 : endpoint.Registry.IsInFile ? 2 : 1)
            .ThenBy(static endpoint => endpoint.Registry.Assembly, StringComparer.Ordinal)
            .ThenBy(static endpoint => IsReferenced(endpoint) ? endpoint.Registry.Name : endpoint.Registry.Path, StringComparer.Ordinal)
            .ThenBy(static endpoint => endpoint.Line)];
        foreach (var later in _all)
        {
            var partner = _all.TakeWhile(earlier => !ReferenceEquals(earlier, later)).FirstOrDefault(earlier => IsSameSystem(earlier, later)
                && !_otherRoles.ContainsKey(earlier));
            if (partner is not null)
            {
                _otherRoles[partner] = later;
                _otherRoles[later] = partner;
            }
        }
    }

    public static IReadOnlyCollection<string> Judge(RandomEstate estate)
    {
        var oracle = new Oracle(estate.Endpoints);
        oracle.JudgeClashes("GPC1001", static e => e.Asid, static (_, _) => true, thirdIsReported: true);
        oracle.JudgeClashes("GPC1002", KeyOf, static (e, f) => IsProvider(e) || IsProvider(f), thirdIsReported: true);
        oracle.JudgeClashes(
            "GPC1004",
            KeyOf,
            static (e, f) => e.Registry.Role == SystemRole.Consumer && f.Registry.Role == SystemRole.Consumer && !(e.Registry.IsShared && f.Registry.IsShared),
            thirdIsReported: false);
        oracle.JudgeClashes("GPC1007", static e => e.OdsCode, static (e, f) => IsProvider(e) && IsProvider(f), thirdIsReported: false);
        oracle.JudgeEnvironments();
        oracle.JudgeEach();
        return oracle._verdicts;
    }

    /// <summary>The number of pairs of registries that GPC1008 names.</summary>
    public static int JudgeReferences(RandomEstate estate)
    {
        var oracle = new Oracle(estate.Endpoints.Where(IsReferenced));
        var pairs = new HashSet<(RandomRegistry, RandomRegistry)>();
        foreach (var (later, first) in oracle.Clashes(static e => e.Asid, static (_, _) => true, true)
            .Concat(oracle.Clashes(KeyOf, static (e, f) => IsProvider(e) || IsProvider(f), true))
            .Concat(oracle.Clashes(KeyOf, static (e, f) => !IsProvider(e) && !IsProvider(f) && !(e.Registry.IsShared && f.Registry.IsShared), false))
            .Concat(oracle.Clashes(static e => e.OdsCode, static (e, f) => IsProvider(e) && IsProvider(f), false)))
        {
            if (later.Registry.Assembly != first.Registry.Assembly)
            {
                pairs.Add((first.Registry, later.Registry));
            }
        }

        return pairs.Count;
    }

    private void JudgeEnvironments()
    {
        var own = _all.Where(static endpoint => !IsReferenced(endpoint)).ToList();
        for (var i = 0; i < own.Count; i++)
        {
            if (own.Take(i).FirstOrDefault(earlier => earlier.Asid == own[i].Asid && !IsSameEnvironment(earlier, own[i])) is { } first)
            {
                _verdicts.Add($"GPC1009 {PlaceOf(own[i])} <- {PlaceOf(first)}");
            }
        }
    }

    private void JudgeEach()
    {
        foreach (var endpoint in _all.Where(static endpoint => !IsReferenced(endpoint)))
        {
            var registry = endpoint.Registry;
            if (IsProvider(endpoint) && endpoint.Registration != "Cma")
            {
                _verdicts.Add("GPC1003 " + PlaceOf(endpoint));
            }

            if (IsProvider(endpoint) && !KeyOf(endpoint).StartsWith(endpoint.OdsCode + "-", StringComparison.Ordinal))
            {
                _verdicts.Add("GPC2005 " + PlaceOf(endpoint));
            }

            if (registry.Role == SystemRole.Consumer && endpoint.Registration == "Cma" && !_otherRoles.ContainsKey(endpoint))
            {
                _verdicts.Add("GPC1006 " + PlaceOf(endpoint));
            }

            if (registry.Role == SystemRole.Consumer && registry.IsShared)
            {
                var first = registry.Endpoints[0];
                if (registry.PartyKey.Length > 0 ? KeyOf(endpoint) != registry.PartyKey : KeyOf(endpoint) != KeyOf(first))
                {
                    _verdicts.Add("GPC1005 " + PlaceOf(endpoint) + (registry.PartyKey.Length > 0 ? string.Empty : " <- " + PlaceOf(first)));
                }
            }
        }
    }

    private void JudgeClashes(
        string id, Func<RandomEndpoint, string> valueOf, Func<RandomEndpoint, RandomEndpoint, bool> clash, bool thirdIsReported)
    {
        var ofKey = id is "GPC1002" or "GPC1004";
        foreach (var (later, first) in Clashes(valueOf, clash, thirdIsReported))
        {
            var verdict = $"{id} {(ofKey ? KeyPlaceOf(later) : PlaceOf(later))}";

            // At a registry's own argument it is said once, with the first that was found.
            if (!IsReferenced(later) && (!ofKey || later.PartyKey.Length > 0 || !_verdicts.Any(known => known == verdict || known.StartsWith(verdict + " ", StringComparison.Ordinal))))
            {
                _verdicts.Add(verdict + (IsReferenced(first) ? string.Empty : " <- " + (ofKey ? KeyPlaceOf(first) : PlaceOf(first))));
            }
        }
    }

    /// <summary>Each endpoint that clashes with an earlier one, and the first it clashes with.</summary>
    private IEnumerable<(RandomEndpoint Later, RandomEndpoint First)> Clashes(
        Func<RandomEndpoint, string> valueOf, Func<RandomEndpoint, RandomEndpoint, bool> clash, bool thirdIsReported)
    {
        // The third of three is the one that is not half of a system in both roles, wherever it stands; but where a rule compares
        // endpoints of one role only, there are no three.
        var order = thirdIsReported
            ? _all.OrderBy(endpoint => IsReferenced(endpoint) ? 0 : _otherRoles.ContainsKey(endpoint) ? 1 : 2).ToList()
            : _all;
        for (var i = 0; i < order.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (IsSameEnvironment(order[i], order[j])
                    && valueOf(order[i]) == valueOf(order[j])
                    && clash(order[i], order[j])
                    && !ReferenceEquals(_otherRoles.GetValueOrDefault(order[i]), order[j]))
                {
                    yield return (order[i], order[j]);
                    break;
                }
            }
        }
    }

    private static bool IsSameSystem(RandomEndpoint one, RandomEndpoint other) =>
        one.Registry.Role != other.Registry.Role
        && one.Registry.Role != SystemRole.Both
        && other.Registry.Role != SystemRole.Both
        && IsSameEnvironment(one, other)
        && one.Asid == other.Asid
        && one.OdsCode == other.OdsCode
        && KeyOf(one) == KeyOf(other);

    private static bool IsSameEnvironment(RandomEndpoint one, RandomEndpoint other) =>
        string.Equals(one.Registry.Environment, other.Registry.Environment, StringComparison.OrdinalIgnoreCase);

    private static bool IsReferenced(RandomEndpoint endpoint) => endpoint.Registry.Assembly.Length > 0;

    private static bool IsProvider(RandomEndpoint endpoint) => endpoint.Registry.Role != SystemRole.Consumer;

    private static string KeyOf(RandomEndpoint endpoint) =>
        endpoint.PartyKey.Length > 0 ? endpoint.PartyKey : endpoint.Registry.PartyKey;

    private static string PlaceOf(RandomEndpoint endpoint) => $"{endpoint.Registry.Path}({endpoint.Line})";

    private static string KeyPlaceOf(RandomEndpoint endpoint) => endpoint.PartyKey.Length > 0
        ? PlaceOf(endpoint)
        : $"{RandomEstate.SourcePath(endpoint.Registry)}({endpoint.Registry.Line})";
}

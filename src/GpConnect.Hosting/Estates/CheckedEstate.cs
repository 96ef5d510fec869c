using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using GpConnect.Rules;
using GpConnect.Rules.Checking;
using GpConnect.Rules.Model;

namespace GpConnect.Estates;

/// <summary>What sources have together, with what the rules found in it. Immutable.</summary>
internal sealed class CheckedEstate
{
    private readonly List<(IReadOnlyList<SpineEndpoint> Endpoints, MhsTopology Topology, string Environment)> _registries;

    public CheckedEstate(EstateParts parts, DeclaredEstate declared, IReadOnlyList<Finding> findings)
    {
        _registries = [.. parts.Generated];
        var endpoints = new List<IReadOnlyList<SpineEndpoint>>();
        for (var i = 0; i < declared.Builds.Count; i++)
        {
            endpoints.Add(declared.Builds[i].Registry is null ? [] : parts.EndpointsOf(i, declared.Builds[i]));
            if (declared.Builds[i].Registry is { } registry)
            {
                _registries.Add((endpoints[i], registry.Topology, registry.Environment));
            }
        }

        var places = new FindingPlaces(parts, declared, endpoints);
        Findings =
        [
            .. findings
                .Select(finding => (Finding: finding, Severity: (FindingSeverity)(finding.Severity ?? finding.Rule.Severity)))
                .OrderByDescending(static found => found.Severity)
                .ThenBy(static found => found.Finding.Site)
                .ThenBy(static found => found.Finding.Rule.Id, StringComparer.Ordinal)
                .Select(found => new EstateFinding(
                    found.Finding.Rule.Id,
                    found.Severity,
                    found.Finding.Message,
                    places.PlaceOf(found.Finding.Site),
                    places.EndpointAt(found.Finding.Site),
                    found.Finding.First is { } first ? places.EndpointAt(first) : null)),
        ];
    }

    /// <summary>All that the rules found, errors first, then by place.</summary>
    public IReadOnlyList<EstateFinding> Findings { get; }

    /// <summary>Whether any of it is an error.</summary>
    public bool HasErrors => Findings.Count > 0 && Findings[0].Severity == FindingSeverity.Error;

    /// <summary>
    /// The registry of all endpoints of a type. Of several registries it has the environment and the topology that they have in common, else none and
    /// <see cref="MhsTopology.Separate"/>: what holds for a shared MHS doesn't hold for all of them.
    /// </summary>
    public EndpointRegistry<T> RegistryOf<T>()
        where T : SpineEndpoint
    {
        var endpoints = new List<T>();
        var topologies = new HashSet<MhsTopology>();
        var environments = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var registry in _registries)
        {
            var before = endpoints.Count;
            endpoints.AddRange(registry.Endpoints.OfType<T>());
            if (endpoints.Count > before || _registries.Count == 1)
            {
                topologies.Add(registry.Topology);
                environments.Add(registry.Environment);
            }
        }

        return GeneratedRegistry.OfEndpoints(
            endpoints, topologies.Count == 1 ? topologies.First() : MhsTopology.Separate, environments.Count == 1 ? environments.First() : string.Empty);
    }

    /// <summary>A line that says what was checked.</summary>
    public string Summary()
    {
        var all = _registries.SelectMany(static registry => registry.Endpoints).ToList();
        var providers = all.Count(static endpoint => endpoint is ProviderEndpoint);
        var environments = string.Join(
            ", ",
            _registries.Select(static registry => registry.Environment).Where(static name => name.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase));
        return string.Format(
            CultureInfo.InvariantCulture, "{0:N0} consumers and {1:N0} providers{2}", all.Count - providers, providers, environments.Length > 0 ? ", " + environments : string.Empty);
    }
}

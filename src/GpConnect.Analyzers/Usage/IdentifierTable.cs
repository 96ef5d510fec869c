using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using GpConnect.Rules.Model;
using GpConnect.Rules.Usage;

namespace GpConnect.Analyzers.Usage;

/// <summary>The identifiers of an estate, by value. Of values only: all compilations that declare the same share one.</summary>
internal sealed class IdentifierTable
{
    private static readonly ConditionalWeakTable<Estate, IdentifierTable> Tables = new();

    // An endpoint stands for what it declares alone: of ten thousand few are looked up. What several declare is put together at once.
    private readonly Dictionary<string, object> _identifiers;
    private readonly Dictionary<string, string> _environments = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string First, bool AreSeveral)> _organisations = new(StringComparer.Ordinal);

    private IdentifierTable(Estate estate)
    {
        _identifiers = new(2 * estate.Endpoints.Count, StringComparer.OrdinalIgnoreCase);
        var (last, name) = (default(Registry), string.Empty);
        foreach (var endpoint in estate.Endpoints)
        {
            if (!ReferenceEquals(endpoint.Registry, last))
            {
                (last, name) = (endpoint.Registry, endpoint.Registry.Type.FullName);
                _environments[name] = last.Environment;
            }

            var odsCode = endpoint.Endpoint.OdsCode;
            if (!_organisations.TryGetValue(name, out var known))
            {
                _organisations.Add(name, (odsCode, false));
            }
            else if (!known.AreSeveral && known.First != odsCode)
            {
                _organisations[name] = (known.First, true);
            }
        }

        foreach (var endpoint in estate.Endpoints)
        {
            Add(endpoint.Endpoint.Asid, endpoint, isAsid: true);
            Add(endpoint.Endpoint.PartyKey, endpoint, isAsid: false);
        }
    }

    /// <summary>Whether a <c>ConsumerRegistry</c> declares an ASID that is also a provider's: then a <c>ConsumerEndpoint</c> may be one.</summary>
    public bool HasConsumerThatProvides { get; private set; }

    /// <summary>The identifiers of <paramref name="estate"/>, read once.</summary>
    public static IdentifierTable Of(Estate estate) => Tables.GetValue(estate, static estate => new IdentifierTable(estate));

    /// <summary>Finds a declared identifier; party keys whatever their case.</summary>
    public bool TryFind(string value, out DeclaredIdentifier identifier)
    {
        var isFound = _identifiers.TryGetValue(value, out var found);
        identifier = !isFound ? default : IdentifierOf(found!, isAsid: found is DeclaredEndpoint endpoint && IsAsidOf(endpoint, value));
        return isFound;
    }

    /// <summary>The Spine environment of a registry, by its full name; null where there is no such registry.</summary>
    public string? EnvironmentOf(string registry) => _environments.TryGetValue(registry, out var environment) ? environment : null;

    private static bool IsAsidOf(DeclaredEndpoint endpoint, string value) => string.Equals(endpoint.Endpoint.Asid, value, StringComparison.OrdinalIgnoreCase);

    /// <summary>Adds an identifier: of several declarations the first gives the member, and a party key that several share has none.</summary>
    private void Add(string value, DeclaredEndpoint endpoint, bool isAsid)
    {
        if (!_identifiers.TryGetValue(value, out var known))
        {
            _identifiers.Add(value, endpoint);
            return;
        }

        var (first, identifier) = (IdentifierOf(known, known is DeclaredEndpoint other && IsAsidOf(other, value)), IdentifierOf(endpoint, isAsid));
        HasConsumerThatProvides |= identifier.IsAsid && first.IsProvider != identifier.IsProvider;
        _identifiers[value] = first with
        {
            Member = identifier.IsAsid ? first.Member : null,
            IsProvider = first.IsProvider || identifier.IsProvider,
            IsConsumer = first.IsConsumer || identifier.IsConsumer,
            IsOfOneOfSeveral = first.IsOfOneOfSeveral && identifier.IsOfOneOfSeveral,
            Environment = string.Equals(first.Environment, identifier.Environment, StringComparison.OrdinalIgnoreCase) ? first.Environment : null,
        };
    }

    private DeclaredIdentifier IdentifierOf(object known, bool isAsid)
    {
        if (known is not DeclaredEndpoint endpoint)
        {
            return (DeclaredIdentifier)known;
        }

        var registry = endpoint.Registry.Type.FullName;
        return new DeclaredIdentifier(
            registry, endpoint.Endpoint.HasMember ? endpoint.Endpoint.Name : null, isAsid, endpoint.IsProvider, endpoint.IsConsumer)
        {
            IsOfOneOfSeveral = _organisations[registry].AreSeveral,
            Environment = endpoint.Registry.Environment,
        };
    }
}

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

    private readonly Dictionary<string, DeclaredIdentifier> _identifiers = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _environments = new(StringComparer.Ordinal);

    private IdentifierTable(Estate estate)
    {
        var organisations = new Dictionary<string, (string First, bool AreSeveral)>(StringComparer.Ordinal);
        foreach (var endpoint in estate.Endpoints)
        {
            var (registry, odsCode) = (endpoint.Registry.Type.FullName, endpoint.Endpoint.OdsCode);
            _environments[registry] = endpoint.Registry.Environment;
            organisations[registry] = organisations.TryGetValue(registry, out var known)
                ? known with { AreSeveral = known.AreSeveral || known.First != odsCode }
                : (odsCode, false);
        }

        foreach (var endpoint in estate.Endpoints)
        {
            var registry = endpoint.Registry.Type.FullName;
            var asid = new DeclaredIdentifier(
                registry, endpoint.Endpoint.HasMember ? endpoint.Endpoint.Name : null, IsAsid: true, endpoint.IsProvider, endpoint.IsConsumer)
            {
                IsOfOneOfSeveral = organisations[registry].AreSeveral,
                Environment = endpoint.Registry.Environment,
            };
            Add(endpoint.Endpoint.Asid, asid);
            Add(endpoint.Endpoint.PartyKey, asid with { IsAsid = false });
        }
    }

    /// <summary>Whether a <c>ConsumerRegistry</c> declares an ASID that is also a provider's: then a <c>ConsumerEndpoint</c> may be one.</summary>
    public bool HasConsumerThatProvides { get; private set; }

    /// <summary>The identifiers of <paramref name="estate"/>, read once.</summary>
    public static IdentifierTable Of(Estate estate) => Tables.GetValue(estate, static estate => new IdentifierTable(estate));

    /// <summary>Finds a declared identifier; party keys whatever their case.</summary>
    public bool TryFind(string value, out DeclaredIdentifier identifier) => _identifiers.TryGetValue(value, out identifier!);

    /// <summary>The Spine environment of a registry, by its full name; null where there is no such registry.</summary>
    public string? EnvironmentOf(string registry) => _environments.TryGetValue(registry, out var environment) ? environment : null;

    /// <summary>Adds an identifier: of several declarations the first gives the member, and a party key that several share has none.</summary>
    private void Add(string value, DeclaredIdentifier identifier)
    {
        if (!_identifiers.TryGetValue(value, out var first))
        {
            _identifiers.Add(value, identifier);
            return;
        }

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
}

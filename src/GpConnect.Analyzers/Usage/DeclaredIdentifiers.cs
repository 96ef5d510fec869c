using System;
using System.Collections.Generic;
using System.Threading;
using GpConnect.Analyzers.Analysis;
using GpConnect.Analyzers.Declarations;
using GpConnect.Rules.Model;
using GpConnect.Rules.Usage;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GpConnect.Analyzers.Usage;

/// <summary>The identifiers that the registries of a project and of its references declare, by value.</summary>
internal sealed class DeclaredIdentifiers
{
    private readonly Dictionary<string, DeclaredIdentifier> _identifiers = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _environments = new(StringComparer.Ordinal);
    private readonly CancellableLazy<DeclarationConstants> _constants;

    private DeclaredIdentifiers(Estate estate, ProjectDeclarations declarations)
    {
        _constants = new(cancellation => DeclarationConstants.Of(declarations, cancellation));
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

    /// <summary>The identifiers that the project and its references declare.</summary>
    public static DeclaredIdentifiers Of(Compilation compilation, AnalyzerOptions options, CancellationToken cancellationToken)
    {
        var project = ProjectAnalysis.Of(compilation, options);
        return new DeclaredIdentifiers(project.Estate(cancellationToken), project.Declarations(cancellationToken));
    }

    /// <summary>Finds a declared identifier; party keys whatever their case.</summary>
    public bool TryFind(string value, out DeclaredIdentifier identifier) => _identifiers.TryGetValue(value, out identifier!);

    /// <summary>The Spine environment of a registry, by its full name; null where there is no such registry.</summary>
    public string? EnvironmentOf(string registry) => _environments.TryGetValue(registry, out var environment) ? environment : null;

    /// <summary>Whether a declaration's argument refers to the constant, directly or through others: its literal is the declaration's.</summary>
    public bool IsDeclarationSource(IFieldSymbol constant, CancellationToken cancellationToken) =>
        _constants.Get(cancellationToken).Contains(constant);

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

using System;
using System.Collections.Generic;
using System.Threading;
using GpConnect.Analyzers.Analysis;
using GpConnect.Analyzers.Declarations;
using GpConnect.Rules.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GpConnect.Analyzers.Usage;

/// <summary>The identifiers of an estate, by value.</summary>
internal sealed class DeclaredIdentifiers : IDeclaredIdentifiers
{
    private readonly Dictionary<string, DeclaredIdentifier> _identifiers = new(StringComparer.OrdinalIgnoreCase);
    private readonly CancellableLazy<DeclarationConstants> _constants;

    private DeclaredIdentifiers(Estate estate, ProjectDeclarations declarations)
    {
        _constants = new(cancellation => DeclarationConstants.Of(declarations, cancellation));
        foreach (var endpoint in estate.Endpoints)
        {
            var (registry, member) = (endpoint.Registry.Type.FullName, endpoint.Endpoint.HasMember ? endpoint.Endpoint.Name : null);
            Add(endpoint.Endpoint.Asid, new DeclaredIdentifier(registry, member, IsAsid: true, endpoint.IsProvider, endpoint.IsConsumer));
            Add(endpoint.Endpoint.PartyKey, new DeclaredIdentifier(registry, member, IsAsid: false, endpoint.IsProvider, endpoint.IsConsumer));
        }
    }

    public bool HasConsumerThatProvides { get; private set; }

    /// <summary>The identifiers that the project and its references declare.</summary>
    public static IDeclaredIdentifiers Of(Compilation compilation, AnalyzerOptions options, CancellationToken cancellationToken)
    {
        var project = ProjectAnalysis.Of(compilation, options);
        return new DeclaredIdentifiers(project.Estate(cancellationToken), project.Declarations(cancellationToken));
    }

    public bool TryFind(string value, out DeclaredIdentifier identifier) => _identifiers.TryGetValue(value, out identifier!);

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
        };
    }
}

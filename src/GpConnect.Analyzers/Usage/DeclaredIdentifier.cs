using System.Threading;
using Microsoft.CodeAnalysis;

namespace GpConnect.Analyzers.Usage;

/// <summary>An ASID or party key that a registry declares.</summary>
/// <param name="Registry">The registry's class by its full C# name: <c>Acme.Practices</c>, nested with <c>.</c>.</param>
/// <param name="Member">The endpoint's named member; null where it has none, or where the identifier is not one endpoint's (a shared party key).</param>
/// <param name="IsAsid">Whether it is an ASID; else it is a party key.</param>
/// <param name="IsProvider">Whether any registry declares it for a provider.</param>
/// <param name="IsConsumer">Whether any registry declares it for a consumer (S9: also a provider registry with <c>AlsoConsumer</c>).</param>
internal sealed record DeclaredIdentifier(string Registry, string? Member, bool IsAsid, bool IsProvider, bool IsConsumer);

/// <summary>The identifiers that the registries of a project and of its references declare.</summary>
internal interface IDeclaredIdentifiers
{
    /// <summary>Whether a <c>ConsumerRegistry</c> declares an ASID that is also a provider's: then a <c>ConsumerEndpoint</c> may be one.</summary>
    bool HasConsumerThatProvides { get; }

    /// <summary>Finds a declared identifier; party keys whatever their case.</summary>
    bool TryFind(string value, out DeclaredIdentifier identifier);

    /// <summary>Whether a declaration's argument refers to the constant, directly or through others: its literal is the declaration's.</summary>
    bool IsDeclarationSource(IFieldSymbol constant, CancellationToken cancellationToken);
}

using System.Linq;
using System.Threading;
using GpConnect.Analyzers.Analysis;
using GpConnect.Rules.Text;
using GpConnect.Rules.Usage;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GpConnect.Analyzers.Usage;

/// <summary>Reads from users' code whose an ASID is: by the registries that declare it, or by the type of its endpoint.</summary>
internal sealed class AsidOwners(CancellableLazy<DeclaredIdentifiers> declared, ValueFlow flow)
{
    /// <summary>The owner of an ASID whose text is known; null where no registry declares it.</summary>
    public AsidOwner? Of(string asid, CancellationToken cancellationToken) =>
        declared.Get(cancellationToken).TryFind(asid, out var identifier) && identifier.IsAsid
            ? new AsidOwner(
                identifier.Member is null ? $"'{asid}'" : $"{identifier.Registry}.{identifier.Member}",
                identifier.IsProvider,
                identifier.IsConsumer)
            {
                Declared = identifier,
                Asid = asid,
                Environment = identifier.Environment,
            }
            : null;

    /// <summary>The owner of an ASID that is an endpoint's, or the endpoint where that is given itself.</summary>
    public AsidOwner? Of(IOperation value, CancellationToken cancellationToken) => EndpointOf(value, cancellationToken) switch
    {
        null => null,
        // The same ASID may be declared in other environments, too; the member is of one.
        IPropertyReferenceOperation { Property: var member } when RegistryMember.AsidOf(member) is { } asid => Of(asid, cancellationToken) is { } owner
            ? owner with { Environment = declared.Get(cancellationToken).EnvironmentOf(member.ContainingType.ToDisplayString()) ?? owner.Environment }
            : null,
        var endpoint => OfLookedUp(endpoint, cancellationToken),
    };

    /// <summary>Where the endpoint comes from whose ASID the value is, or which it is itself; null where that isn't known.</summary>
    public IOperation? EndpointOf(IOperation value, CancellationToken cancellationToken)
    {
        var origin = flow.OriginOf(value, cancellationToken);
        return origin is IPropertyReferenceOperation { Property: { Name: GpConnectNames.Asid, ContainingType: var type }, Instance: { } instance }
            && GpConnectNames.IsNamespace(type.ContainingNamespace)
                ? flow.OriginOf(instance, cancellationToken)
                : origin;
    }

    /// <summary>
    /// Of an endpoint known at run time only, its type tells: a <c>ConsumerEndpoint</c> is a consumer, and what a registry of
    /// providers returns is a provider. A <c>ProviderEndpoint</c> from elsewhere may be a <c>DualRoleEndpoint</c>.
    /// </summary>
    private AsidOwner? OfLookedUp(IOperation endpoint, CancellationToken cancellationToken)
    {
        var registry = RegistryOf(endpoint, cancellationToken);
        var isConsumer = GpConnectNames.Is(endpoint.Type, GpConnectNames.ConsumerEndpoint);
        var isProvider = GpConnectNames.Is(endpoint.Type, GpConnectNames.ProviderEndpoint) && registry is not null;
        var isBoth = GpConnectNames.Is(endpoint.Type, GpConnectNames.DualRoleEndpoint);
        if (!isConsumer && !isProvider && !isBoth)
        {
            return null;
        }

        var identifiers = declared.Get(cancellationToken);
        var mayBeBoth = isBoth || identifiers.HasConsumerThatProvides;
        return new AsidOwner($"'{QuotedText.Text(endpoint.Syntax.ToString())}'", isProvider || mayBeBoth, isConsumer || mayBeBoth)
        {
            Environment = registry is null ? null : identifiers.EnvironmentOf(registry.ToDisplayString()),
        };
    }

    /// <summary>The class whose <c>Registry</c> of such endpoints an endpoint comes from, by whatever look-ups.</summary>
    private INamedTypeSymbol? RegistryOf(IOperation endpoint, CancellationToken cancellationToken) => flow
        .StepsBack(endpoint, alsoReceivers: true, cancellationToken)
        .OfType<IPropertyReferenceOperation>()
        .Where(step => step is { Property: { IsStatic: true, ContainingType: var registry }, Type: INamedTypeSymbol { TypeArguments: [var of] } type }
            && SymbolEqualityComparer.Default.Equals(of, endpoint.Type)
            && GpConnectNames.Is(type, GpConnectNames.EndpointRegistry)
            && RegistryMember.IsIn(registry))
        .Select(static step => step.Property.ContainingType)
        .FirstOrDefault();
}

using System.Linq;
using System.Threading;
using GpConnect.Analyzers.Rules;
using GpConnect.Analyzers.Rules.Usage;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GpConnect.Analyzers.Usage;

/// <summary>Reads from users' code whose an ASID is: by the registries that declare it, or by the type of its endpoint.</summary>
internal sealed class AsidOwners(Once<DeclaredIdentifiers> declared, ValueFlow flow)
{
    /// <summary>The owner of an ASID whose text is known; null where no registry declares it.</summary>
    public AsidOwner? Of(string asid, CancellationToken cancellationToken) =>
        declared.Get(cancellationToken).TryFind(asid, out var identifier) && identifier.IsAsid
            ? new AsidOwner(
                identifier.Member is null ? $"'{asid}'" : $"{identifier.Registry}.{identifier.Member}",
                identifier.IsProvider,
                identifier.IsConsumer) { Declared = identifier }
            : null;

    /// <summary>The owner of an ASID that is an endpoint's, or the endpoint where that is given itself.</summary>
    public AsidOwner? Of(IOperation value, CancellationToken cancellationToken)
    {
        var endpoint = flow.OriginOf(value, cancellationToken);
        if (endpoint is IPropertyReferenceOperation { Property: { Name: GpConnectNames.Asid, ContainingType: var type }, Instance: { } instance }
            && GpConnectNames.IsNamespace(type.ContainingNamespace))
        {
            endpoint = flow.OriginOf(instance, cancellationToken);
        }

        return endpoint is IPropertyReferenceOperation { Property: var member } && RegistryMember.AsidOf(member) is { } asid ? Of(asid, cancellationToken)
            : endpoint is null ? null
            : OfLookedUp(endpoint, cancellationToken);
    }

    /// <summary>
    /// Of an endpoint known at run time only, its type tells: a <c>ConsumerEndpoint</c> is a consumer, and what a registry of
    /// providers returns is a provider. A <c>ProviderEndpoint</c> from elsewhere may be a <c>DualRoleEndpoint</c>.
    /// </summary>
    private AsidOwner? OfLookedUp(IOperation endpoint, CancellationToken cancellationToken)
    {
        var isConsumer = GpConnectNames.Is(endpoint.Type, GpConnectNames.ConsumerEndpoint);
        var isProvider = GpConnectNames.Is(endpoint.Type, GpConnectNames.ProviderEndpoint)
            && flow.StepsBack(endpoint, alsoReceivers: true, cancellationToken).Any(IsRegistryOfProviders);
        if (!isConsumer && !isProvider)
        {
            return null;
        }

        var mayBeBoth = declared.Get(cancellationToken).HasConsumerThatProvides;
        return new AsidOwner($"'{Quotable.Text(endpoint.Syntax.ToString())}'", isProvider || mayBeBoth, isConsumer || mayBeBoth);
    }

    private static bool IsRegistryOfProviders(IOperation operation) =>
        operation is IPropertyReferenceOperation
        {
            Property: { IsStatic: true, ContainingType: var registry },
            Type: INamedTypeSymbol { TypeArguments: [{ Name: GpConnectNames.ProviderEndpoint }] } type,
        }
        && GpConnectNames.Is(type, GpConnectNames.EndpointRegistry)
        && RegistryMember.IsIn(registry);
}

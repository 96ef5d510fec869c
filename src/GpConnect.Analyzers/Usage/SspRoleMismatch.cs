using System.Threading;
using GpConnect.Analyzers.Analysis;
using GpConnect.Analyzers.Reporting;
using GpConnect.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace GpConnect.Analyzers.Usage;

/// <summary>GPC5003: a provider's ASID where the consumer's goes, or the other way round (P1).</summary>
internal static class SspRoleMismatch
{
    public static readonly Rule Rule = new(
        "GPC5003",
        "An ASID is set as the header of the other role",
        RuleSeverity.Warning,
        "{0} is the ASID of a {1}: {2} is that of the {3} (P1); set the {3}'s",
        "Ssp-From is the consumer's ASID and Ssp-To the provider's (P1). A system that is both uses one ASID in both roles (S9) and is never reported.");

    public static Diagnostic? Judge(HeaderSetting setting, CancellableLazy<IDeclaredIdentifiers> declared, CancellationToken cancellationToken)
    {
        if (setting.Header is not (SspHeader.From or SspHeader.To)
            || Role.Of(setting, declared, cancellationToken) is not { } role
            || role.IsProvider == (setting.Header == SspHeader.To))
        {
            return null;
        }

        return Diagnostic.Create(
            Descriptors.Of(Rule),
            setting.Value.Syntax.GetLocation(),
            role.Name,
            role.IsProvider ? "provider" : "consumer",
            SspHeaderNames.Of(setting.Header),
            role.IsProvider ? "consumer" : "provider");
    }

    /// <summary>What is known of an ASID: whose it is, and that it is that of a pure provider or else of a pure consumer.</summary>
    private sealed record Role(string Name, bool IsProvider)
    {
        public static Role? Of(HeaderSetting setting, CancellableLazy<IDeclaredIdentifiers> declared, CancellationToken cancellationToken)
        {
            if ((setting.Text ?? FixedValue.TextOf(setting.Value, cancellationToken)) is { } text)
            {
                return OfAsid(text, declared, cancellationToken);
            }

            var origin = ValueOrigin.Of(setting.Value, cancellationToken);
            if (origin is not IPropertyReferenceOperation { Property: { Name: GpConnectNames.Asid, ContainingType: var type }, Instance: { } instance }
                || !GpConnectNames.IsNamespace(type.ContainingNamespace))
            {
                return null;
            }

            var endpoint = ValueOrigin.Of(instance, cancellationToken);
            return endpoint is IPropertyReferenceOperation { Property: var member } && RegistryMember.AsidOf(member) is { } asid
                ? OfAsid(asid, declared, cancellationToken)
                : OfLookedUp(endpoint, declared, cancellationToken);
        }

        private static Role? OfAsid(string asid, CancellableLazy<IDeclaredIdentifiers> declared, CancellationToken cancellationToken) =>
            declared.Get(cancellationToken).TryFind(asid, out var identifier) && identifier.IsAsid && identifier.IsProvider != identifier.IsConsumer
                ? new Role(identifier.Member is null ? $"'{asid}'" : $"{identifier.Registry}.{identifier.Member}", identifier.IsProvider)
                : null;

        /// <summary>
        /// Of an endpoint known at run time only, its type tells: a <c>ConsumerEndpoint</c> is a consumer, and what a registry of
        /// providers returns is a provider. A <c>ProviderEndpoint</c> from elsewhere may be a <c>DualRoleEndpoint</c>.
        /// </summary>
        private static Role? OfLookedUp(IOperation endpoint, CancellableLazy<IDeclaredIdentifiers> declared, CancellationToken cancellationToken)
        {
            bool? isProvider = endpoint.Type?.Name switch
            {
                GpConnectNames.ConsumerEndpoint => false,
                GpConnectNames.ProviderEndpoint when IsOfProviderRegistry(endpoint, cancellationToken) => true,
                _ => null,
            };
            return isProvider is { } provider && GpConnectNames.IsNamespace(endpoint.Type?.ContainingNamespace)
                && !declared.Get(cancellationToken).HasConsumerThatProvides
                    ? new Role($"'{endpoint.Syntax}'", provider)
                    : null;
        }

        private static bool IsOfProviderRegistry(IOperation? operation, CancellationToken cancellationToken)
        {
            while (operation is not null)
            {
                if (operation.Type is INamedTypeSymbol { TypeArguments: [{ Name: GpConnectNames.ProviderEndpoint }] } type
                    && GpConnectNames.Is(type, GpConnectNames.EndpointRegistry)
                    && operation is IPropertyReferenceOperation { Property: { IsStatic: true, ContainingType: var registry } }
                    && RegistryMember.IsIn(registry))
                {
                    return true;
                }

                operation = ValueOrigin.Of(operation, cancellationToken) switch
                {
                    IInvocationOperation { Instance: { } receiver } => receiver,
                    IInvocationOperation { TargetMethod.IsExtensionMethod: true, Arguments: [var first, ..] } => first.Value,
                    IPropertyReferenceOperation { Instance: { } instance } => instance,
                    var origin when origin != operation => origin,
                    _ => null,
                };
            }

            return false;
        }
    }
}

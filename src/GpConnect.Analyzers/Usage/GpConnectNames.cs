using Microsoft.CodeAnalysis;

namespace GpConnect.Analyzers.Usage;

/// <summary>The names of the runtime library that users' code is recognised by.</summary>
internal static class GpConnectNames
{
    public const string Namespace = "GpConnect";
    public const string Asid = "Asid";
    public const string InteractionId = "InteractionId";
    public const string IConsumer = "IConsumer";
    public const string ConsumerEndpoint = "ConsumerEndpoint";
    public const string ProviderEndpoint = "ProviderEndpoint";
    public const string DualRoleEndpoint = "DualRoleEndpoint";
    public const string EndpointRegistry = "EndpointRegistry";
    public const string ProviderRegistryAttribute = "ProviderRegistryAttribute";
    public const string ConsumerRegistryAttribute = "ConsumerRegistryAttribute";
    public const string SpineEndpointAttribute = "SpineEndpointAttribute";
    public const string SspHeaders = "SspHeaders";
    public const string SetSspHeaders = "SetSspHeaders";
    public const string Values = "Values";
    public const string SspRouteExtensions = "SspRouteExtensions";
    public const string SetSspRoute = "SetSspRoute";

    public static bool IsNamespace(INamespaceSymbol? space) =>
        space is { Name: Namespace, ContainingNamespace.IsGlobalNamespace: true };

    public static bool Is(ITypeSymbol? type, string name) => type?.Name == name && IsNamespace(type.ContainingNamespace);
}

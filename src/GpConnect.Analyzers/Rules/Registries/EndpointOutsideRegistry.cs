using GpConnect.Analyzers.Model;

namespace GpConnect.Analyzers.Rules.Registries;

/// <summary>GPC3003: endpoint attributes on a class that is no registry.</summary>
internal static class EndpointOutsideRegistry
{
    public static readonly Rule Rule = new(
        "GPC3003",
        "Endpoints are declared on a class that is no registry",
        RuleSeverity.Warning,
        "'{0}' declares endpoints but is no registry, so they are neither generated nor checked: add [ProviderRegistry] or [ConsumerRegistry]",
        "Whether an endpoint is a provider's or a consumer's, and its topology, is said once by the registry attribute of the class "
        + "(System topologies); without one nothing is generated and no requirement is checked.");

    public static Finding Of(Site site, TypeName type) => new(Rule, site, type.FullName);
}

using GpConnect.Analyzers.Model;

namespace GpConnect.Analyzers.Rules.Registries;

/// <summary>GPC3003: endpoint attributes on a class that is no registry.</summary>
internal static class EndpointOutsideRegistry
{
    public static readonly Rule Rule = new(
        "GPC3003",
        "Endpoints are declared on a class that is no registry",
        RuleSeverity.Warning,
        "'{0}' declares endpoints but is no registry: they are neither generated nor checked; add [ProviderRegistry] or [ConsumerRegistry]",
        "The registry attribute of a class says whether its endpoints are providers or consumers, and their topology. Without one "
        + "nothing is generated and no requirement is checked.");

    public static Finding Of(Site site, TypeName type) => new(Rule, site, type.FullName);
}

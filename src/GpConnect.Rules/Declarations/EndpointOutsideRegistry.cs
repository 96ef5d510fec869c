using GpConnect.Rules.Written;

namespace GpConnect.Rules.Declarations;

/// <summary>GPC3003: endpoint attributes on a class that isn't a registry.</summary>
internal static class EndpointOutsideRegistry
{
    public static readonly Rule Rule = new(
        "GPC3003",
        "Endpoints are declared on a class that isn't a registry",
        RuleSeverity.Warning,
        "'{0}' declares endpoints but isn't a registry: they are neither generated nor checked; add [ProviderRegistry] or [ConsumerRegistry]",
        "The registry attribute of a class says whether its endpoints are providers or consumers, and their topology. Without one "
        + "nothing is generated and no requirement is checked.");

    public static Finding? Check(WrittenRegistry written) => written is { IsMarkedProvider: false, IsMarkedConsumer: false }
        ? new Finding(Rule, written.ClassName, written.Type.FullName)
        : null;
}

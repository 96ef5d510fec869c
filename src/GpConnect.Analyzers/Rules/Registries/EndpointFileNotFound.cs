using GpConnect.Analyzers.Model;

namespace GpConnect.Analyzers.Rules.Registries;

/// <summary>GPC3004: a file name that no endpoint file has, or several have.</summary>
internal static class EndpointFileNotFound
{
    public static readonly Rule Rule = new(
        "GPC3004",
        "An endpoint file is not found",
        RuleSeverity.Error,
        "Endpoint file '{0}' of '{1}' {2}",
        "SpineEndpointsFrom names a GpConnectEndpoints item of the project by its file name or by any tail of its path that only it has.");

    public static Finding None(Site site, string fileName, string registry, string? nearest) =>
        new(Rule, site, Quotable.Text(fileName), registry, nearest is null
            ? "is no GpConnectEndpoints item; add one to the project file"
            : $"is no GpConnectEndpoints item, the nearest is '{nearest}'; mend the name, or add an item to the project file");

    public static Finding Several(Site site, string fileName, string registry, string first, string second) =>
        new(Rule, site, Quotable.Text(fileName), registry, $"may be '{first}' or '{second}'; write more of its path");

    public static Finding NoName(Site site, string registry) =>
        new(Rule, site, string.Empty, registry, "has no name; write the name of a GpConnectEndpoints item as a constant string");
}

using GpConnect.Analyzers.Model;

namespace GpConnect.Analyzers.Rules.Registries;

/// <summary>GPC3002: a name that no member can have.</summary>
internal static class InvalidEndpointName
{
    public static readonly Rule Rule = new(
        "GPC3002",
        "An endpoint's name is no C# identifier or is taken",
        RuleSeverity.Error,
        "'{0}' cannot name an endpoint of '{1}': {2}; write another name",
        "An endpoint's name becomes a property of the registry class and a constant of its Asids and PartyKeys, so it is a C# "
        + "identifier, no keyword, and no other member's name.");

    public static Finding Of(Site site, string name, string registry, string why) =>
        new(Rule, site, Quotable.Text(name), registry, why);
}

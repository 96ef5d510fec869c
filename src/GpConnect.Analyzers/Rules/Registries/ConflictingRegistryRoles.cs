using GpConnect.Analyzers.Model;

namespace GpConnect.Analyzers.Rules.Registries;

/// <summary>GPC3006: one class marked provider and consumer.</summary>
internal static class ConflictingRegistryRoles
{
    public static readonly Rule Rule = new(
        "GPC3006",
        "A class is marked as a provider registry and as a consumer registry",
        RuleSeverity.Error,
        "'{0}' is marked as a provider registry and as a consumer registry: for systems that are both, keep [ProviderRegistry(…, AlsoConsumer = true)]; otherwise declare two classes (S9)",
        "A system that is provider and consumer uses the same ASID and party key in both roles (S9): one provider registry with "
        + "AlsoConsumer = true says so. Different systems belong in registries of their own.");

    public static Finding Of(Site site, TypeName type) => new(Rule, site, type.FullName);
}

using GpConnect.Rules.Written;

namespace GpConnect.Rules.Declarations;

/// <summary>GPC3006: one class marked provider and consumer.</summary>
internal static class ConflictingRegistryRoles
{
    public static readonly Rule Rule = new(
        "GPC3006",
        "A class is marked as a provider registry and as a consumer registry",
        RuleSeverity.Error,
        "'{0}' is marked as a provider registry and as a consumer registry: a system in both roles has one ASID and one party key (S9); keep [ProviderRegistry(…, AlsoConsumer = true)] for such systems, declare two classes for others",
        "A system that is provider and consumer uses the same ASID and party key in both roles (S9): one provider registry with "
        + "AlsoConsumer = true says so. Different systems belong in registries of their own.");

    public static Finding? Check(WrittenRegistry written) => written is { IsMarkedProvider: true, IsMarkedConsumer: true }
        ? new Finding(Rule, written.ClassName, written.Type.FullName)
        : null;
}

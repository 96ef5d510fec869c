using System.Linq;
using GpConnect.Rules.Model;
using Microsoft.CodeAnalysis;

namespace GpConnect.Analyzers.Usage;

/// <summary>Reads registry classes as users' code refers to them: by symbol, and alike from source and from a reference.</summary>
internal static class RegistryMember
{
    /// <summary>Whether a class is a registry.</summary>
    public static bool IsIn(INamedTypeSymbol type) => type.IsStatic && type.GetAttributes().Any(static attribute =>
        GpConnectNames.Is(attribute.AttributeClass, GpConnectNames.ProviderRegistryAttribute)
        || GpConnectNames.Is(attribute.AttributeClass, GpConnectNames.ConsumerRegistryAttribute));

    /// <summary>The ASID of an endpoint's member, <c>Practices.LeggPractice</c>: the constant of that name in <c>Practices.Asids</c>.</summary>
    public static string? AsidOf(ISymbol member)
    {
        if (!member.IsStatic || member.ContainingType is not { } registry)
        {
            return null;
        }

        return registry.GetTypeMembers(MemberNames.Asids, 0)
            .SelectMany(asids => asids.GetMembers(member.Name))
            .OfType<IFieldSymbol>()
            .Select(static constant => constant.ConstantValue as string)
            .FirstOrDefault();
    }
}

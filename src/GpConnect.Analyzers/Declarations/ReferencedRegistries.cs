using System;
using System.Collections.Generic;
using System.Linq;
using GpConnect.Rules.Checking;
using GpConnect.Rules.Model;
using Microsoft.CodeAnalysis;

namespace GpConnect.Analyzers.Declarations;

/// <summary>Reads the registries of referenced assemblies: one attribute each, of the assemblies that use the library. Walks no type.</summary>
internal static class ReferencedRegistries
{
    private const int ArgumentCount = 6;

    /// <summary>The registries, by assembly and name.</summary>
    public static List<ReferencedRegistry> Read(Compilation compilation)
    {
        var found = new List<ReferencedRegistry>();
        foreach (var assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            if (UsesLibrary(assembly))
            {
                foreach (var attribute in assembly.GetAttributes())
                {
                    if (ReadAttribute(attribute) is { } registry)
                    {
                        found.Add(new ReferencedRegistry(assembly.Identity.Name, registry));
                    }
                }
            }
        }

        return [.. found
            .OrderBy(static registry => registry.Assembly, StringComparer.Ordinal)
            .ThenBy(static registry => registry.Registry.Type.Name, StringComparer.Ordinal)];
    }

    private static bool UsesLibrary(IAssemblySymbol assembly)
    {
        foreach (var module in assembly.Modules)
        {
            foreach (var reference in module.ReferencedAssemblies)
            {
                if (reference.Name == KnownAttributes.AssemblyName)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static Registry? ReadAttribute(AttributeData attribute)
    {
        if (attribute.AttributeClass is not { Name: KnownAttributes.DeclaredRegistry, ContainingNamespace.Name: KnownAttributes.Namespace }
            || attribute.ConstructorArguments is not { Length: ArgumentCount } arguments
            || arguments[0].Value is not string name
            || arguments[1].Value is not bool isProvider
            || arguments[2].Value is not bool isConsumer
            || arguments[3].Value is not int topology
            || arguments[5].Value is not string endpoints)
        {
            return null;
        }

        var partyKey = attribute.NamedArguments.FirstOrDefault(static argument => argument.Key == KnownAttributes.PartyKey).Value;
        return Registry.OfMetadata(
            name,
            isProvider,
            isConsumer,
            (MhsTopology)topology,
            arguments[4].Value as string ?? string.Empty,
            partyKey is { Kind: TypedConstantKind.Primitive, Value: string key } ? key : string.Empty,
            endpoints);
    }
}

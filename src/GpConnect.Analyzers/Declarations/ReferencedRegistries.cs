using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using GpConnect.Rules.Checking;
using GpConnect.Rules.Model;
using Microsoft.CodeAnalysis;

namespace GpConnect.Analyzers.Declarations;

/// <summary>Reads the registries of referenced assemblies: one attribute each, of the assemblies that use the library. Walks no type.</summary>
internal static class ReferencedRegistries
{
    private const int ArgumentCount = 6;

    // An assembly of a reference stays the same from compilation to compilation; keyed weakly, and the values hold no symbol.
    private static readonly ConditionalWeakTable<IAssemblySymbol, IReadOnlyList<ReferencedRegistry>> OfAssemblies = new();

    // Another project that is open makes a new assembly at each edit, of the same texts.
    private static readonly ConditionalWeakTable<string, StrongBox<EquatableArray<Endpoint>>> Texts = new();

    /// <summary>The registries, by assembly and name: of each reference read once.</summary>
    public static IReadOnlyList<ReferencedRegistry> Read(Compilation compilation)
    {
        List<ReferencedRegistry>? found = null;
        foreach (var assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            if (!OfAssemblies.TryGetValue(assembly, out var registries))
            {
                registries = OfAssemblies.GetValue(assembly, Read);
            }

            if (registries.Count > 0)
            {
                (found ??= []).AddRange(registries);
            }
        }

        return found is null ? [] : [.. found
            .OrderBy(static registry => registry.Assembly, StringComparer.Ordinal)
            .ThenBy(static registry => registry.Registry.Type.Name, StringComparer.Ordinal)];
    }

    private static IReadOnlyList<ReferencedRegistry> Read(IAssemblySymbol assembly)
    {
        if (!UsesLibrary(assembly))
        {
            return [];
        }

        var found = new List<ReferencedRegistry>();
        foreach (var attribute in assembly.GetAttributes())
        {
            if (ReadAttribute(attribute) is { } registry)
            {
                found.Add(new ReferencedRegistry(assembly.Identity.Name, registry));
            }
        }

        return found;
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
            Texts.GetValue(endpoints, static text => new(RegistryText.Read(text))).Value);
    }
}

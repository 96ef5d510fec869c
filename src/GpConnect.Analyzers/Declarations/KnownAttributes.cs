using System;
using System.Collections.Generic;

namespace GpConnect.Analyzers.Declarations;

/// <summary>The attributes that declare registries and endpoints.</summary>
internal enum AttributeKind
{
    None,
    ProviderRegistry,
    ConsumerRegistry,
    SpineEndpoint,
    SpineEndpointsFrom,
}

/// <summary>The names of the attributes, their arguments, and the assembly and namespace they are in.</summary>
internal static class KnownAttributes
{
    public const string AssemblyName = "GpConnect";
    public const string Namespace = "GpConnect";
    public const string DeclaredRegistry = "DeclaredRegistryAttribute";

    /// <summary>Names of constructor parameters and properties.</summary>
    public const string Name = "name";
    public const string FileName = "fileName";
    public const string Topology = "topology";
    public const string OdsCode = "OdsCode";
    public const string Asid = "Asid";
    public const string PartyKey = "PartyKey";
    public const string Registration = "Registration";
    public const string AlsoConsumer = "AlsoConsumer";
    public const string Environment = "Environment";
    public const string Members = "Members";

    private const string Suffix = "Attribute";

    private static readonly Dictionary<string, AttributeKind> Kinds = new(StringComparer.Ordinal)
    {
        ["ProviderRegistry"] = AttributeKind.ProviderRegistry,
        ["ConsumerRegistry"] = AttributeKind.ConsumerRegistry,
        ["SpineEndpoint"] = AttributeKind.SpineEndpoint,
        ["SpineEndpointsFrom"] = AttributeKind.SpineEndpointsFrom,
    };

    /// <summary>The kind of the attribute class of this name, with or without its suffix.</summary>
    public static AttributeKind KindOf(string name) =>
        Kinds.TryGetValue(WithoutSuffix(name), out var kind) ? kind : AttributeKind.None;

    public static string WithoutSuffix(string name) =>
        name.Length > Suffix.Length && name.EndsWith(Suffix, StringComparison.Ordinal)
            ? name.Substring(0, name.Length - Suffix.Length)
            : name;
}

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace GpConnect.Analyzers.Tests.SupplyChain;

/// <summary>What the metadata of one of the two analyzer assemblies refers to.</summary>
internal sealed class AnalyzerAssembly : IDisposable
{
    private readonly PEReader file;
    private readonly MetadataReader metadata;

    private AnalyzerAssembly(string path)
    {
        file = new PEReader(File.OpenRead(path));
        metadata = file.GetMetadataReader();
    }

    public static AnalyzerAssembly Open(string name) => new(Path.Combine(AppContext.BaseDirectory, name + ".dll"));

    public IReadOnlyList<AssemblyName> Assemblies =>
        [.. metadata.AssemblyReferences.Select(reference => metadata.GetAssemblyReference(reference).GetAssemblyName())];

    /// <summary>The types of other assemblies, by full name.</summary>
    public IReadOnlyList<string> Types => [.. metadata.TypeReferences.Select(NameOf).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The members of other assemblies' types, as <c>Namespace.Type.Member</c>.</summary>
    public IReadOnlyList<string> Members =>
    [
        .. metadata.MemberReferences
            .Select(handle => metadata.GetMemberReference(handle))
            .Where(static member => member.Parent.Kind == HandleKind.TypeReference)
            .Select(member => NameOf((TypeReferenceHandle)member.Parent) + "." + metadata.GetString(member.Name))
            .Distinct()
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The libraries whose code is called without a reference.</summary>
    public IReadOnlyList<string> NativeLibraries =>
    [
        .. Enumerable.Range(1, metadata.GetTableRowCount(TableIndex.ModuleRef))
            .Select(row => metadata.GetString(metadata.GetModuleReference(MetadataTokens.ModuleReferenceHandle(row)).Name)),
    ];

    public void Dispose() => file.Dispose();

    private string NameOf(TypeReferenceHandle handle)
    {
        var type = metadata.GetTypeReference(handle);
        var name = metadata.GetString(type.Name);
        return type.ResolutionScope.Kind == HandleKind.TypeReference
            ? NameOf((TypeReferenceHandle)type.ResolutionScope) + "." + name
            : type.Namespace.IsNil ? name : metadata.GetString(type.Namespace) + "." + name;
    }
}

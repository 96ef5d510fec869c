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
    private readonly PEReader _file;
    private readonly MetadataReader _metadata;

    private AnalyzerAssembly(string path)
    {
        _file = new PEReader(File.OpenRead(path));
        _metadata = _file.GetMetadataReader();
    }

    public static AnalyzerAssembly Open(string name) => new(Path.Combine(AppContext.BaseDirectory, name + ".dll"));

    public IReadOnlyList<AssemblyName> Assemblies =>
        [.. _metadata.AssemblyReferences.Select(reference => _metadata.GetAssemblyReference(reference).GetAssemblyName())];

    /// <summary>The types of other assemblies, by full name.</summary>
    public IReadOnlyList<string> Types => [.. _metadata.TypeReferences.Select(NameOf).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The members of other assemblies' types, as <c>Namespace.Type.Member</c>.</summary>
    public IReadOnlyList<string> Members =>
    [
        .. _metadata.MemberReferences
            .Select(handle => _metadata.GetMemberReference(handle))
            .Where(static member => member.Parent.Kind == HandleKind.TypeReference)
            .Select(member => NameOf((TypeReferenceHandle)member.Parent) + "." + _metadata.GetString(member.Name))
            .Distinct()
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The libraries whose code is called without a reference.</summary>
    public IReadOnlyList<string> NativeLibraries =>
    [
        .. Enumerable.Range(1, _metadata.GetTableRowCount(TableIndex.ModuleRef))
            .Select(row => _metadata.GetString(_metadata.GetModuleReference(MetadataTokens.ModuleReferenceHandle(row)).Name)),
    ];

    public void Dispose() => _file.Dispose();

    private string NameOf(TypeReferenceHandle handle)
    {
        var type = _metadata.GetTypeReference(handle);
        var name = _metadata.GetString(type.Name);
        return type.ResolutionScope.Kind == HandleKind.TypeReference
            ? NameOf((TypeReferenceHandle)type.ResolutionScope) + "." + name
            : type.Namespace.IsNil ? name : _metadata.GetString(type.Namespace) + "." + name;
    }
}

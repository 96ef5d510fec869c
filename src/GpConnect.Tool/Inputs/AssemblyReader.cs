using System;
using System.Collections.Generic;
using System.IO;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using GpConnect.Rules.Model;
using GpConnect.Tool.Running;

namespace GpConnect.Tool.Inputs;

/// <summary>An assembly that declares registries.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Name">Its name.</param>
/// <param name="Version">Its version.</param>
/// <param name="Registries">Its registries, in the order of their names.</param>
internal sealed record AssemblyInput(string Path, string Name, Version Version, EquatableArray<Registry> Registries);

/// <summary>Reads the registries of a built assembly from its metadata: one <c>DeclaredRegistryAttribute</c> each. No code is loaded.</summary>
internal static class AssemblyReader
{
    private const string Library = "GpConnect";
    // ECMA-335 II.23.3: what a named argument is.
    private const byte Property = 0x54;

    private const string Attribute = "DeclaredRegistryAttribute";

    /// <summary>Reads an assembly; null if it isn't one of .NET, or declares nothing.</summary>
    public static AssemblyInput? Read(FoundFile found)
    {
        var path = found.Path;
        try
        {
            using var file = TextFile.Open(path);
            if (!found.IsNamed && !IsProgram(file))
            {
                return null;
            }

            using var image = new PEReader(file);
            if (!image.HasMetadata || image.GetMetadataReader() is not { IsAssembly: true } metadata || !UsesLibrary(metadata))
            {
                return null;
            }

            var registries = new List<Registry>();
            foreach (var handle in metadata.GetAssemblyDefinition().GetCustomAttributes())
            {
                if (Read(metadata, metadata.GetCustomAttribute(handle)) is { } registry)
                {
                    registries.Add(registry);
                }
            }

            registries.Sort(static (one, other) => string.CompareOrdinal(one.Type.Name, other.Type.Name));
            var definition = metadata.GetAssemblyDefinition();
            return registries.Count == 0
                ? null
                : new AssemblyInput(path, metadata.GetString(definition.Name), definition.Version, registries.ToEquatableArray());
        }
        catch (BadImageFormatException)
        {
            throw new ToolException($"{path} isn't an assembly that can be read: build it again");
        }
        catch (Exception e) when (TextFile.IsOfFile(e))
        {
            throw TextFile.CannotRead(path, e);
        }
    }

    /// <summary>Whether it begins as programs do: what is only called so, such as a pointer of Git LFS, is somebody else's.</summary>
    private static bool IsProgram(FileStream file)
    {
        var isProgram = file.ReadByte() == 'M' && file.ReadByte() == 'Z';
        file.Position = 0;
        return isProgram;
    }

    private static bool UsesLibrary(MetadataReader metadata)
    {
        foreach (var handle in metadata.AssemblyReferences)
        {
            if (metadata.StringComparer.Equals(metadata.GetAssemblyReference(handle).Name, Library))
            {
                return true;
            }
        }

        return false;
    }

    private static Registry? Read(MetadataReader metadata, CustomAttribute attribute)
    {
        if (attribute.Constructor.Kind != HandleKind.MemberReference
            || metadata.GetMemberReference((MemberReferenceHandle)attribute.Constructor) is not { Parent.Kind: HandleKind.TypeReference } constructor
            || metadata.GetTypeReference((TypeReferenceHandle)constructor.Parent) is var type
            && (!metadata.StringComparer.Equals(type.Name, Attribute) || !metadata.StringComparer.Equals(type.Namespace, Library)))
        {
            return null;
        }

        // ECMA-335 II.23.3: the arguments of the constructor (string, bool, bool, an enum of int, string, string), then the named ones.
        var value = metadata.GetBlobReader(attribute.Value);
        if (value.ReadUInt16() != 1)
        {
            throw new BadImageFormatException();
        }

        var name = value.ReadSerializedString();
        var (isProvider, isConsumer, topology) = (value.ReadBoolean(), value.ReadBoolean(), value.ReadInt32());
        var (environment, endpoints) = (value.ReadSerializedString(), value.ReadSerializedString());
        return name is null || endpoints is null ? null : Registry.OfMetadata(
            name, isProvider, isConsumer, (MhsTopology)topology, environment ?? string.Empty, PartyKey(ref value), RegistryText.Read(endpoints));
    }

    /// <summary>The one named argument there is: the property <c>PartyKey</c>.</summary>
    private static string PartyKey(ref BlobReader value) =>
        value.ReadUInt16() == 1
        && value.ReadByte() == Property
        && value.ReadSerializationTypeCode() == SerializationTypeCode.String
        && value.ReadSerializedString() == "PartyKey"
            ? value.ReadSerializedString() ?? string.Empty
            : string.Empty;
}

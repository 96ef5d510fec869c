using System;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Runtime.CompilerServices;
using System.Threading;
using GpConnect.Analyzers.Declarations;
using GpConnect.Rules.Usage;
using Microsoft.CodeAnalysis;

namespace GpConnect.Analyzers.Usage;

/// <summary>
/// Whether a project can name an SSP header at all: in its text, or by a constant of a reference. Looking at every operation makes the
/// compiler bind every body once more, which a project that sends nothing through the proxy should not pay for.
/// </summary>
internal static class SspMention
{
    private const int LongestName = 17;

    // A tree and an assembly are searched once. Keyed weakly.
    private static readonly ConditionalWeakTable<object, StrongBox<bool>> Known = new();

    public static bool In(Compilation compilation, CancellationToken cancellationToken) =>
        InTrees(compilation, cancellationToken)
        || compilation.References.Any(reference => In(reference, compilation, cancellationToken));

    private static bool In(MetadataReference reference, Compilation compilation, CancellationToken cancellationToken) => reference switch
    {
        CompilationReference project => InTrees(project.Compilation, cancellationToken),
        PortableExecutableReference => Known.TryGetValue(reference, out var known) ? known.Value : InAssembly(reference, compilation),
        _ => false,
    };

    // There is no symbol of what cannot be read, which the compiler says, and of an assembly that is there twice: in another project it may be there once.
    private static bool InAssembly(MetadataReference reference, Compilation compilation) =>
        compilation.GetAssemblyOrModuleSymbol(reference) is { } symbol && Remember(reference, HasHeaderName(symbol));

    // At each keystroke all trees but one are known: a look at each is all that it may take.
    private static bool InTrees(Compilation compilation, CancellationToken cancellationToken)
    {
        foreach (var tree in compilation.SyntaxTrees)
        {
            if (Known.TryGetValue(tree, out var known) ? known.Value : Remember(tree, !GeneratedFiles.IsRegistry(tree) && SspWord.IsIn(tree, cancellationToken)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasHeaderName(ISymbol reference)
    {
        try
        {
            return reference switch
            {
                IAssemblySymbol assembly => assembly.GetMetadata()?.GetModules().Any(static module => HasHeaderName(module.GetMetadataReader())) == true,
                IModuleSymbol module => module.GetMetadata() is { } metadata && HasHeaderName(metadata.GetMetadataReader()),
                _ => false,
            };
        }
        catch (BadImageFormatException)
        {
            // Damaged in a part that the compiler has not read.
            return false;
        }
    }

    private static bool HasHeaderName(MetadataReader reader)
    {
        // The library's own names are used by names that are in the text.
        if (reader.IsAssembly && reader.StringComparer.Equals(reader.GetAssemblyDefinition().Name, KnownAttributes.AssemblyName))
        {
            return false;
        }

        var count = reader.GetTableRowCount(TableIndex.Constant);
        for (var row = 1; row <= count; row++)
        {
            var constant = reader.GetConstant(MetadataTokens.ConstantHandle(row));
            if (constant.TypeCode == ConstantTypeCode.String && reader.GetBlobReader(constant.Value) is var value
                && value.Length <= LongestName * sizeof(char)
                && SspHeaderNames.TryParse(value.ReadUTF16(value.Length), out _))
            {
                return true;
            }
        }

        return false;
    }

    // A method of its own, as what it captures would be made on each look at a tree that is known.
    private static bool Remember(object key, bool found) => Known.GetValue(key, _ => new StrongBox<bool>(found)).Value;
}

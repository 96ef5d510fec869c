using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace GpConnect.Analyzers.Declarations;

/// <summary>Tells generated registries from what users wrote.</summary>
internal static class GeneratedFiles
{
    private const string GeneratorName = "GpConnect.Analyzers.RegistryGenerator";

    /// <summary>The compilation as the generator saw it: the same constants are constant there.</summary>
    /// <param name="compilation">The compilation with what generators made.</param>
    /// <param name="notGiven">What other generators made.</param>
    public static Compilation Without(Compilation compilation, IReadOnlyList<SyntaxTree> notGiven)
    {
        List<SyntaxTree> generated = [.. notGiven];
        foreach (var tree in compilation.SyntaxTrees)
        {
            if (IsRegistry(tree))
            {
                generated.Add(tree);
            }
        }

        return generated.Count == 0 ? compilation : compilation.RemoveSyntaxTrees(generated);
    }

    /// <summary>Whether <paramref name="tree"/> is a registry of ours: generators' files are at <c>assembly/generator/hint</c>.</summary>
    public static bool IsRegistry(SyntaxTree tree)
    {
        var path = tree.FilePath;
        var end = path.LastIndexOfAny(Separators);
        return end >= GeneratorName.Length
            && string.CompareOrdinal(path, end - GeneratorName.Length, GeneratorName, 0, GeneratorName.Length) == 0
            && (end == GeneratorName.Length || System.Array.IndexOf(Separators, path[end - GeneratorName.Length - 1]) >= 0);
    }

    private static readonly char[] Separators = ['/', '\\'];
}

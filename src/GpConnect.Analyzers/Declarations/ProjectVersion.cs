using System;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GpConnect.Analyzers.Declarations;

/// <summary>
/// A project as far as it declares anything: equal to a later one that differs inside of bodies, or in trivia, only. Between the two
/// no name and no constant means anything else outside of a body, so what was read and bound for the one holds for the other.
/// </summary>
internal sealed class ProjectVersion : IEquatable<ProjectVersion>
{
    private readonly string? _assemblyName;
    private readonly CompilationOptions _options;
    private readonly ImmutableArray<MetadataReference> _references;

    public ProjectVersion(Compilation compilation)
    {
        _assemblyName = compilation.AssemblyName;
        _options = compilation.Options;
        _references = compilation.ExternalReferences;
        Trees = TreesOf(compilation);
    }

    public ImmutableArray<SyntaxTree> Trees { get; }

    /// <summary>The trees of a compilation, in the one order that all compilations of a version have them in.</summary>
    public static ImmutableArray<SyntaxTree> TreesOf(Compilation compilation) => ((CSharpCompilation)compilation).SyntaxTrees;

    public bool Equals(ProjectVersion? other) =>
        other is not null
        && _assemblyName == other._assemblyName
        && _options.Equals(other._options)
        && _references.SequenceEqual(other._references)
        && Trees.Length == other.Trees.Length
        && DeclareTheSame(Trees, other.Trees);

    public override bool Equals(object? obj) => Equals(obj as ProjectVersion);

    public override int GetHashCode() => Trees.Length;

    private static bool DeclareTheSame(ImmutableArray<SyntaxTree> trees, ImmutableArray<SyntaxTree> others)
    {
        for (var i = 0; i < trees.Length; i++)
        {
            if (trees[i] == others[i])
            {
                continue;
            }

            if (!TreeVersions.AreEqual(trees[i], others[i]))
            {
                return false;
            }

            GeneratorInput.NoteReplacement(trees[i], others[i]);
        }

        return true;
    }

    /// <summary>Trees that declare the same have the same version, so that no two are compared twice.</summary>
    private static class TreeVersions
    {
        // Keyed weakly, and the values hold no tree.
        private static readonly ConditionalWeakTable<SyntaxTree, object> Versions = new();

        public static bool AreEqual(SyntaxTree tree, SyntaxTree other)
        {
            var version = Versions.GetOrCreateValue(tree);
            if (Versions.TryGetValue(other, out var known) && known == version)
            {
                return true;
            }

            if (!DeclareTheSame(tree, other))
            {
                return false;
            }

            Versions.Remove(other);
            Versions.GetValue(other, _ => version);
            return true;
        }

        // The compiler looks at what it parsed again only: the rest of an edited tree is the same objects.
        private static bool DeclareTheSame(SyntaxTree tree, SyntaxTree other) =>
            tree.FilePath == other.FilePath
            && tree.Options.Equals(other.Options)
            && SyntaxFactory.AreEquivalent(tree, other, topLevel: true);
    }
}

using System;
using System.Collections.Immutable;
using System.Linq;
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
        LibraryAlias = LibraryReference.AliasOf(compilation);
        Trees = TreesOf(compilation);
    }

    /// <summary>The alias by which alone the project knows the library, or the empty string: the references decide it.</summary>
    public string LibraryAlias { get; }

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
            if (trees[i] != others[i] && !TreeVersion.AreEqual(trees[i], others[i]))
            {
                return false;
            }
        }

        return true;
    }
}

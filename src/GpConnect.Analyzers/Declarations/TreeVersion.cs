using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GpConnect.Analyzers.Declarations;

/// <summary>What is known of all trees that declare the same: they have the same version, so that no two are compared twice.</summary>
internal sealed class TreeVersion
{
    // Keyed weakly. Looked into at each keystroke, where a table more would be felt.
    private static readonly ConditionalWeakTable<SyntaxTree, TreeVersion> Versions = new();

    private readonly object _lock = new();
    private volatile ProjectVersion? _project;

    /// <summary>The inputs of the generator that a tree of this version was in, the latest first.</summary>
    public ImmutableArray<GeneratorInput> Inputs { get; private set; } = ImmutableArray<GeneratorInput>.Empty;

    /// <summary>The version of the project that a tree of this version was last in; null if none was read.</summary>
    public ProjectVersion? Project
    {
        get => _project;
        set => _project = value;
    }

    /// <summary>The version of <paramref name="tree"/>; a new one if it was compared with no other.</summary>
    public static TreeVersion Of(SyntaxTree tree) => Versions.GetOrCreateValue(tree);

    /// <summary>The version of <paramref name="tree"/>, or null.</summary>
    public static TreeVersion? Find(SyntaxTree tree) => Versions.TryGetValue(tree, out var version) ? version : null;

    /// <summary>Whether two trees declare the same; from then on they have one version.</summary>
    public static bool AreEqual(SyntaxTree tree, SyntaxTree other)
    {
        var version = Of(tree);
        var known = Find(other);
        if (known == version)
        {
            return true;
        }

        if (!DeclareTheSame(tree, other))
        {
            return false;
        }

        if (known is not null)
        {
            version.Add(known.Inputs);
            version.Project ??= known.Project;
            Versions.Remove(other);
        }

        Versions.GetValue(other, _ => version);
        return true;
    }

    /// <summary>Notes that a tree of this version was in <paramref name="inputs"/>, too.</summary>
    public void Add(ImmutableArray<GeneratorInput> inputs)
    {
        lock (_lock)
        {
            Inputs = GeneratorInput.Union(inputs, Inputs);
        }
    }

    // The compiler looks at what it parsed again only: the rest of an edited tree is the same objects.
    private static bool DeclareTheSame(SyntaxTree tree, SyntaxTree other) =>
        tree.FilePath == other.FilePath
        && tree.Options.Equals(other.Options)
        && SyntaxFactory.AreEquivalent(tree, other, topLevel: true);
}

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace GpConnect.Analyzers.Declarations;

/// <summary>
/// What the generator was given, so that the analyzers of the same process judge that, and not what other generators made since: those see
/// no more of each other's files than ours does. Known by the trees themselves (<see cref="TreeVersion"/>); in a host that runs no generators
/// nothing is known.
/// </summary>
internal sealed class GeneratorInput
{
    // Projects share trees, and so do a solution and what an editor tries on it: each has an input of its own. More than these share none.
    private const int MostOfTree = 8;

    // No tree: inputs live as long as a tree of theirs.
    private readonly Dictionary<string, int> _paths = new(StringComparer.Ordinal);

    private GeneratorInput(ImmutableArray<SyntaxTree> trees)
    {
        foreach (var tree in trees)
        {
            if (!_paths.ContainsKey(tree.FilePath))
            {
                _paths.Add(tree.FilePath, _paths.Count);
            }
        }
    }

    /// <summary>Notes that the generator was given <paramref name="trees"/>.</summary>
    public static void Note(ImmutableArray<SyntaxTree> trees)
    {
        // The one that is known already, if there is one: then each tree compares no more than references.
        var input = new GeneratorInput(trees);
        foreach (var known in OfFirst(trees))
        {
            if (known.IsOf(input))
            {
                input = known;
                break;
            }
        }

        foreach (var tree in trees)
        {
            TreeVersion.Of(tree).Add(ImmutableArray.Create(input));
        }
    }

    /// <summary>All of them, each once, the latest first.</summary>
    public static ImmutableArray<GeneratorInput> Union(ImmutableArray<GeneratorInput> latest, ImmutableArray<GeneratorInput> others)
    {
        for (var i = latest.Length - 1; i >= 0; i--)
        {
            others = latest[i].BeforeOthersIn(others);
        }

        return others;
    }

    /// <summary>The trees of <paramref name="compilation"/> that the generator was not given, but for those that it made.</summary>
    public static IReadOnlyList<SyntaxTree> NotGiven(Compilation compilation)
    {
        IReadOnlyList<SyntaxTree> fewest = [];
        GeneratorInput? most = null;
        foreach (var input in OfFirst(ProjectVersion.TreesOf(compilation)))
        {
            // A part of what the generator was given here is an older state, or another project's.
            if ((most is null || input._paths.Count > most._paths.Count) && input.Others(compilation) is { } others)
            {
                (most, fewest) = (input, others);
            }
        }

        return fewest;
    }

    /// <summary>The inputs that the first tree was in that was in any.</summary>
    private static ImmutableArray<GeneratorInput> OfFirst(ImmutableArray<SyntaxTree> trees)
    {
        foreach (var tree in trees)
        {
            if (TreeVersion.Find(tree) is { Inputs: { IsEmpty: false } inputs })
            {
                return inputs;
            }
        }

        return ImmutableArray<GeneratorInput>.Empty;
    }

    /// <summary>The trees of <paramref name="compilation"/> that are not in it; null if it isn't what the generator was given of this compilation.</summary>
    private List<SyntaxTree>? Others(Compilation compilation)
    {
        // Asked at each keystroke: marks take less than a set.
        var (others, given, count) = (new List<SyntaxTree>(), new bool[_paths.Count], 0);
        foreach (var tree in compilation.SyntaxTrees)
        {
            if (_paths.TryGetValue(tree.FilePath, out var path))
            {
                count += given[path] ? 0 : 1;
                given[path] = true;
            }
            else if (!GeneratedFiles.IsRegistry(tree))
            {
                others.Add(tree);
            }
        }

        return count == _paths.Count ? others : null;
    }

    private ImmutableArray<GeneratorInput> BeforeOthersIn(ImmutableArray<GeneratorInput> inputs)
    {
        if (inputs is [var first, ..] && first == this)
        {
            return inputs;
        }

        var all = ImmutableArray.CreateBuilder<GeneratorInput>();
        all.Add(this);
        foreach (var input in inputs)
        {
            if (all.Count < MostOfTree && input != this)
            {
                all.Add(input);
            }
        }

        return all.ToImmutable();
    }

    private bool IsOf(GeneratorInput other)
    {
        if (_paths.Count != other._paths.Count)
        {
            return false;
        }

        foreach (var path in _paths.Keys)
        {
            if (!other._paths.ContainsKey(path))
            {
                return false;
            }
        }

        return true;
    }
}

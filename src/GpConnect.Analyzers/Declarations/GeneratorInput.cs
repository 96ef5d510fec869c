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
        var input = new GeneratorInput(trees);
        foreach (var tree in trees)
        {
            TreeVersion.Of(tree).Input = input;
        }
    }

    /// <summary>The trees of <paramref name="compilation"/> that the generator was not given, but for those that it made.</summary>
    public static IReadOnlyList<SyntaxTree> NotGiven(Compilation compilation)
    {
        GeneratorInput? input = null;
        foreach (var tree in compilation.SyntaxTrees)
        {
            input = TreeVersion.Find(tree)?.Input;
            if (input is not null)
            {
                break;
            }
        }

        if (input is null)
        {
            return [];
        }

        // Asked at each keystroke: marks take less than a set.
        var (others, given, count) = (new List<SyntaxTree>(), new bool[input._paths.Count], 0);
        foreach (var tree in compilation.SyntaxTrees)
        {
            if (input._paths.TryGetValue(tree.FilePath, out var path))
            {
                count += given[path] ? 0 : 1;
                given[path] = true;
            }
            else if (!GeneratedFiles.IsRegistry(tree))
            {
                others.Add(tree);
            }
        }

        // A tree that two projects share may be known by the other one's input: then nothing is known of this one's.
        return count == input._paths.Count ? others : [];
    }
}

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
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
    private readonly HashSet<string> _paths;

    private GeneratorInput(IEnumerable<SyntaxTree> trees) => _paths = new(trees.Select(static tree => tree.FilePath), StringComparer.Ordinal);

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

        var (others, given) = (new List<SyntaxTree>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var tree in compilation.SyntaxTrees)
        {
            if (input._paths.Contains(tree.FilePath))
            {
                given.Add(tree.FilePath);
            }
            else if (!GeneratedFiles.IsRegistry(tree))
            {
                others.Add(tree);
            }
        }

        // A tree that two projects share may be known by the other one's input: then nothing is known of this one's.
        return given.Count == input._paths.Count ? others : [];
    }
}

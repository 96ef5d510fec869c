using System.Collections.Generic;
using System.Linq;
using System.Threading;
using GpConnect.Rules.Model;
using Microsoft.CodeAnalysis;

namespace GpConnect.Analyzers.Declarations;

/// <summary>The declarations in the C# of one <see cref="ProjectVersion"/>, bound once for all compilations that are equal to it.</summary>
internal sealed class SourceSet
{
    private readonly EquatableArray<string> _aliases;
    private readonly List<(int Tree, SourceDeclarations Declarations)> _sources = [];

    // Of values only: the compilation that was asked is not kept.
    private volatile BoundSource[]? _bound;

    private SourceSet(EquatableArray<string> aliases, string libraryAlias, EquatableArray<string> copies)
    {
        _aliases = aliases;
        LibraryAlias = libraryAlias;
        Copies = copies;
    }

    /// <inheritdoc cref="ProjectVersion.LibraryAlias"/>
    public string LibraryAlias { get; }

    /// <summary>The paths of the copies of generated registries that the project compiles (GPC3009).</summary>
    public EquatableArray<string> Copies { get; }

    /// <summary>Reads the trees: each once, until it changes.</summary>
    public static SourceSet Read(ProjectVersion version, CancellationToken cancellationToken)
    {
        var trees = version.Trees;
        GeneratorInput.Note(trees);
        var aliases = AliasReader.Union(trees.Select(tree => AliasReader.Read(tree, cancellationToken)));
        var set = new SourceSet(aliases, version.LibraryAlias, GeneratorFindings.CopiesAmong(trees));
        for (var i = 0; i < trees.Length; i++)
        {
            if (SourceReader.Read(trees[i], set._aliases, cancellationToken) is { IsEmpty: false } declarations)
            {
                set._sources.Add((i, declarations));
            }
        }

        return set;
    }

    /// <summary>The declarations with the answers to their questions. <paramref name="compilation"/> is one of the version.</summary>
    public BoundSource[] Bind(Compilation compilation, CancellationToken cancellationToken)
    {
        if (_bound is { } known)
        {
            return known;
        }

        var trees = ProjectVersion.TreesOf(compilation);
        var answered = new BoundSource[_sources.Count];
        for (var i = 0; i < answered.Length; i++)
        {
            var (tree, declarations) = _sources[i];
            answered[i] = new BoundSource(
                declarations, SourceBinder.Answer(trees[tree], declarations, _aliases, compilation, cancellationToken));
        }

        return _bound = answered;
    }
}

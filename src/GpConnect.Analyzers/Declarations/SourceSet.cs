using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using GpConnect.Rules.Model;
using Microsoft.CodeAnalysis;

namespace GpConnect.Analyzers.Declarations;

/// <summary>
/// The declarations in the C# of one <see cref="ProjectVersion"/>, bound once for all compilations that are equal to it: the generator's and
/// the analyzers'. Of values only: no tree and no compilation is kept.
/// </summary>
internal sealed class SourceSet
{
    private readonly List<(int Tree, SourceDeclarations Declarations)> _sources;
    private readonly EquatableArray<Answers>?[] _known;
    private volatile BoundSource[]? _bound;
    private volatile List<RegistryClass>? _classes;
    private volatile int[]? _order;

    /// <summary>Makes a set of what was read.</summary>
    /// <param name="sources">The declarations, and the numbers of the trees that they are in.</param>
    /// <param name="before">The declarations before an edit, if the same questions have the same answers.</param>
    public SourceSet(List<(int Tree, SourceDeclarations Declarations)> sources, SourceSet? before)
    {
        _sources = sources;
        _known = [.. sources.Select(source => before?.AnswersTo(source.Tree, source.Declarations))];
    }

    /// <summary>What all versions of one project have in common: who keeps something from edit to edit keeps it weakly by this.</summary>
    public object Project { get; init; } = new();

    /// <summary>The global aliases that may name an attribute of ours.</summary>
    public EquatableArray<string> Aliases { get; init; }

    /// <inheritdoc cref="ProjectVersion.LibraryAlias"/>
    public string LibraryAlias { get; init; } = string.Empty;

    /// <summary>The paths of the copies of generated registries that the project compiles (GPC3009).</summary>
    public EquatableArray<string> Copies { get; init; }

    /// <summary>How many questions the compiler was asked for it.</summary>
    public int Asked { get; private set; }

    /// <summary>The declarations.</summary>
    public IEnumerable<SourceDeclarations> Declarations => _sources.Select(static source => source.Declarations);

    /// <summary>The declarations with the answers to their questions. <paramref name="seen"/> is a compilation of the version.</summary>
    public BoundSource[] Bind(Compilation seen, CancellationToken cancellationToken)
    {
        if (_bound is { } known)
        {
            return known;
        }

        var trees = ProjectVersion.TreesOf(seen);
        var binder = new SourceBinder(seen, Aliases);
        var answered = new BoundSource[_sources.Count];
        for (var i = 0; i < answered.Length; i++)
        {
            var (tree, declarations) = _sources[i];
            answered[i] = new BoundSource(declarations, _known[i] ?? binder.Answer(trees[tree], declarations, cancellationToken));
        }

        Asked = binder.Asked;
        return _bound = answered;
    }

    /// <summary>The registry classes that the declarations make. <paramref name="seen"/> gives a compilation of the version.</summary>
    public List<RegistryClass> Classes(System.Func<Compilation> seen, CancellationToken cancellationToken) =>
        _classes ??= RegistryClasses.Of(_bound ?? Bind(seen(), cancellationToken));

    /// <summary>Those of <paramref name="trees"/> that declare something, in the order of sites.</summary>
    public List<SyntaxTree> Declaring(ImmutableArray<SyntaxTree> trees)
    {
        _order ??= [.. RegistryClasses.Ordered(_sources, static source => source.Declarations.Path).Select(static source => source.Tree)];
        var declaring = new List<SyntaxTree>(_order.Length);
        foreach (var tree in _order)
        {
            declaring.Add(trees[tree]);
        }

        return declaring;
    }

    /// <summary>The answers that it has to the questions of <paramref name="declarations"/>; null if they are others.</summary>
    private EquatableArray<Answers>? AnswersTo(int tree, SourceDeclarations declarations)
    {
        var at = _bound is null ? -1 : _sources.FindIndex(source => source.Tree == tree);
        if (at < 0 || _sources[at].Declarations.Parts.Count != declarations.Parts.Count)
        {
            return null;
        }

        for (var i = 0; i < declarations.Parts.Count; i++)
        {
            var (known, part) = (_sources[at].Declarations.Parts[i], declarations.Parts[i]);
            if (known != part && !(known.Shape == part.Shape && known.Type == part.Type && known.Questions.Equals(part.Questions)))
            {
                return null;
            }
        }

        return _bound![at].Answers;
    }
}

using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using GpConnect.Rules.Declarations;
using GpConnect.Rules.Model;
using GpConnect.Rules.Registries;
using Microsoft.CodeAnalysis;

namespace GpConnect.Analyzers.Declarations;

/// <summary>Where a compilation declares what it declares, read the way the generator reads it.</summary>
internal sealed class ProjectDeclarations
{
    private readonly Compilation _compilation;
    private readonly IReadOnlyList<SyntaxTree> _notGiven;
    private readonly List<SourceDeclarations> _others = [];
    private readonly EquatableArray<string> _aliasesOfAll;
    private readonly int _own;

    private ProjectDeclarations(
        Compilation compilation, SourceSet sources, ImmutableArray<SyntaxTree> given, IReadOnlyList<SyntaxTree> notGiven, CancellationToken cancellationToken)
    {
        _compilation = compilation;
        _notGiven = notGiven;
        Sources = sources;
        var trees = sources.Declaring(given);
        _own = trees.Count;
        if (notGiven.Count > 0)
        {
            _aliasesOfAll = AliasReader.Union(compilation.SyntaxTrees.Select(tree => AliasReader.Read(tree, cancellationToken)));
            foreach (var tree in notGiven)
            {
                if (SourceReader.Read(tree, _aliasesOfAll, cancellationToken) is { IsEmpty: false } declarations)
                {
                    trees.Add(tree);
                    _others.Add(declarations);
                }
            }
        }

        Trees = trees;
    }

    /// <summary>The compilation as the generator saw it.</summary>
    public Compilation Seen => GeneratedFiles.Without(_compilation, _notGiven);

    /// <summary>The declarations, as the generator reads them.</summary>
    public SourceSet Sources { get; }

    /// <summary>The trees that declare something, in the order of sites.</summary>
    public IReadOnlyList<SyntaxTree> Trees { get; }

    /// <summary>Those of them that the generator is given: the first of them.</summary>
    public IEnumerable<SyntaxTree> GivenTrees => Trees.Take(_own);

    /// <summary>Whether other generators declare something, too.</summary>
    public bool HasOthers => _others.Count > 0;

    /// <summary>Reads the declarations of <paramref name="compilation"/>, which may have generated registries in it or not.</summary>
    public static ProjectDeclarations Read(Compilation compilation, CancellationToken cancellationToken)
    {
        var notGiven = GeneratorInput.NotGiven(compilation);
        var given = ImmutableArray.CreateBuilder<SyntaxTree>(ProjectVersion.TreesOf(compilation).Length);
        foreach (var tree in ProjectVersion.TreesOf(compilation))
        {
            if (!GeneratedFiles.IsRegistry(tree) && (notGiven.Count == 0 || !notGiven.Contains(tree)))
            {
                given.Add(tree);
            }
        }

        var trees = given.ToImmutable();
        return new ProjectDeclarations(
            compilation, ProjectVersion.Known(new ProjectVersion(compilation, trees)).Read(cancellationToken), trees, notGiven, cancellationToken);
    }

    /// <summary>Whether anything in <paramref name="tree"/> may be a declaration. Looks at this tree only.</summary>
    public bool MayDeclare(SyntaxTree tree, CancellationToken cancellationToken) =>
        !GeneratedFiles.IsRegistry(tree)
        && !SourceReader.Read(tree, _notGiven.Contains(tree) ? _aliasesOfAll : Sources.Aliases, cancellationToken).IsEmpty;

    /// <summary>The class parts of the <paramref name="source"/>th tree, with their places.</summary>
    public IReadOnlyList<LocatedPart> PartsOf(int source, CancellationToken cancellationToken) =>
        LocatedPart.Of(Trees[source], source < _own ? Sources.Aliases : _aliasesOfAll, cancellationToken);

    /// <summary>The registry classes, bound once for all compilations that declare the same.</summary>
    public List<RegistryClass> Classes(CancellationToken cancellationToken) => Sources.Classes(() => Seen, cancellationToken);

    /// <summary>What other generators declare: the generator of registries does not see it, so nothing is generated for it.</summary>
    public IEnumerable<RegistryBuild> OfOtherGenerators(CancellationToken cancellationToken)
    {
        var binder = new SourceBinder(_compilation, _aliasesOfAll);
        for (var i = 0; i < _others.Count; i++)
        {
            var answers = binder.Answer(Trees[_own + i], _others[i], cancellationToken);
            for (var ordinal = 0; ordinal < _others[i].Parts.Count; ordinal++)
            {
                var part = new BoundPart(_own + i, _others[i].Path, ordinal, _others[i].Parts[ordinal], answers[ordinal]);
                if (RegistryClasses.IsOurs(part))
                {
                    var build = new RegistryBuild(part.Part.Type, part.Site(0), environment: string.Empty) { HasUnreadDeclarations = true };
                    build.Findings.Add(RegistryClassShape.OfOtherGenerator(part.Part.Type, part.Site(0).At(Place.ClassName)));
                    yield return build;
                }
            }
        }
    }
}

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using GpConnect.Rules.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GpConnect.Analyzers.Declarations;

/// <summary>
/// A project as far as it declares anything: equal to a later one that differs only inside of bodies, in trivia, or in what no question of a
/// declaration depends on. Between the two what was read and bound for the one holds for the other.
/// </summary>
internal sealed class ProjectVersion : IEquatable<ProjectVersion>
{
    private static long Made;

    private readonly long _number = Interlocked.Increment(ref Made);
    private readonly string? _assemblyName;
    private readonly CompilationOptions _options;
    private readonly ImmutableArray<MetadataReference> _references;
    private volatile SourceSet? _sources;
    private volatile AskedNames? _names;

    /// <summary>The version of a compilation as the generator is given it.</summary>
    public ProjectVersion(Compilation compilation)
        : this(compilation, TreesOf(compilation))
    {
    }

    /// <summary>The version of those of a compilation's trees that the generator is given.</summary>
    public ProjectVersion(Compilation compilation, ImmutableArray<SyntaxTree> trees)
    {
        _assemblyName = compilation.AssemblyName;
        _options = compilation.Options;
        _references = compilation.ExternalReferences;
        LibraryAlias = LibraryReference.AliasOf(compilation);
        Trees = trees;
    }

    /// <summary>The alias by which alone the project knows the library, or the empty string: the references decide it.</summary>
    public string LibraryAlias { get; }

    /// <summary>The trees; of equal versions the latest that were compared, so that nothing old is kept.</summary>
    public ImmutableArray<SyntaxTree> Trees { get; private set; }

    /// <summary>The trees of a compilation, in the one order that all compilations of a version have them in.</summary>
    public static ImmutableArray<SyntaxTree> TreesOf(Compilation compilation) => ((CSharpCompilation)compilation).SyntaxTrees;

    /// <summary>The version that an earlier run of the generator or of an analyzer read, if it is equal to <paramref name="version"/>; else this one.</summary>
    public static ProjectVersion Known(ProjectVersion version)
    {
        ProjectVersion? tried = null;
        foreach (var tree in version.Trees)
        {
            if (TreeVersion.Find(tree)?.Project is { } known && known != tried)
            {
                if (known.Equals(version))
                {
                    return known;
                }

                // A tree that two projects share may be known of the other one.
                if (tried is not null)
                {
                    break;
                }

                tried = known;
            }
        }

        return version;
    }

    /// <summary>Reads what the generator is given, and notes that it was.</summary>
    public SourceSet ReadGiven(CancellationToken cancellationToken)
    {
        GeneratorInput.Note(Trees);
        return Read(cancellationToken);
    }

    /// <summary>What it declares: each tree is read once, until it changes.</summary>
    public SourceSet Read(CancellationToken cancellationToken)
    {
        if (_sources is { } read)
        {
            return read;
        }

        var trees = Trees;
        var aliases = AliasReader.Union(trees.Select(tree => AliasReader.Read(tree, cancellationToken)));
        var sources = new List<(int, SourceDeclarations)>();
        for (var i = 0; i < trees.Length; i++)
        {
            if (SourceReader.Read(trees[i], aliases, cancellationToken) is { IsEmpty: false } declarations)
            {
                sources.Add((i, declarations));
            }
        }

        var before = Last(trees);
        var set = new SourceSet(sources, HasAnswersOf(before, aliases, sources, cancellationToken) ? before!._sources : null)
        {
            Project = before?._sources?.Project ?? new object(),
            Aliases = aliases,
            LibraryAlias = LibraryAlias,
            Copies = GeneratorFindings.CopiesAmong(trees),
        };
        _sources = set;
        foreach (var tree in trees)
        {
            TreeVersion.Of(tree).Project = this;
        }

        return set;
    }

    public bool Equals(ProjectVersion? other)
    {
        if (other is null || !HasSettingsOf(other) || Trees.Length != other.Trees.Length)
        {
            return false;
        }

        var edited = EditedTrees(other);
        if (edited.Count > 0 && !(_sources is null ? other.StaysWith(edited, this) : StaysWith(edited, other)))
        {
            return false;
        }

        var (older, newer) = _number < other._number ? (this, other) : (other, this);
        older.TakeTrees(newer.Trees);
        return true;
    }

    public override bool Equals(object? obj) => Equals(obj as ProjectVersion);

    public override int GetHashCode() => Trees.Length;

    /// <summary>Whether nothing but trees differs that the meaning of a name or a constant depends on.</summary>
    private bool HasSettingsOf(ProjectVersion other) =>
        _assemblyName == other._assemblyName
        && (_references == other._references || _references.SequenceEqual(other._references))
        && (_options.Equals(other._options) || OfMeaning(_options).Equals(OfMeaning(other._options)));

    /// <summary>The numbers of the trees that declare anything else, whatever it is, than those of <paramref name="other"/>, which has as many.</summary>
    private List<int> EditedTrees(ProjectVersion other)
    {
        var (trees, others) = (Trees, other.Trees);
        var edited = new List<int>();
        for (var i = 0; i < trees.Length; i++)
        {
            if (trees[i] != others[i] && !TreeVersion.AreEqual(trees[i], others[i]))
            {
                edited.Add(i);
            }
        }

        return edited;
    }

    /// <summary>Whether all declarations and all answers are those of <paramref name="other"/>, though trees declare something else.</summary>
    /// <param name="edited">The numbers of those trees.</param>
    /// <param name="other">The other version.</param>
    private bool StaysWith(List<int> edited, ProjectVersion other)
    {
        var (trees, others) = (Trees, other.Trees);
        return _sources is { } sources
            && edited.TrueForAll(i => AliasReader.Read(trees[i], default).Equals(AliasReader.Read(others[i], default))
                && AreReadAlike(trees[i], others[i], sources.Aliases))
            && edited.TrueForAll(i => Names(default).AreDeclaredAlike(trees[i], others[i], default));
    }

    private static bool AreReadAlike(SyntaxTree tree, SyntaxTree other, EquatableArray<string> aliases) =>
        SourceReader.Read(tree, aliases, default, earlier: other).Equals(SourceReader.Read(other, aliases, default, earlier: tree));

    /// <summary>Whether the same question has the same answer here as in <paramref name="before"/>.</summary>
    private bool HasAnswersOf(
        ProjectVersion? before, EquatableArray<string> aliases, List<(int Tree, SourceDeclarations Declarations)> sources, CancellationToken cancellationToken)
    {
        if (sources.Count == 0
            || before?._sources is not { } known
            || !known.Aliases.Equals(aliases)
            || before.Trees.Length != Trees.Length
            || !before.HasSettingsOf(this))
        {
            return false;
        }

        var names = before.Names(cancellationToken);
        if (!names.AreOf(sources.Select(static source => source.Declarations))
            || !EditedTrees(before).TrueForAll(i => names.AreDeclaredAlike(Trees[i], before.Trees[i], cancellationToken)))
        {
            return false;
        }

        _names = names;
        return true;
    }

    private AskedNames Names(CancellationToken cancellationToken) => _names ??= AskedNames.Of(_sources!.Declarations, Trees, cancellationToken);

    private static ProjectVersion? Last(ImmutableArray<SyntaxTree> trees)
    {
        foreach (var tree in trees)
        {
            if (TreeVersion.Find(tree)?.Project is { } last)
            {
                return last;
            }
        }

        return null;
    }

    private void TakeTrees(ImmutableArray<SyntaxTree> trees)
    {
        var before = Trees;
        if (before == trees)
        {
            return;
        }

        for (var i = 0; i < trees.Length && _sources is not null; i++)
        {
            if (trees[i] != before[i])
            {
                var version = TreeVersion.Of(trees[i]);
                version.Project = this;
                if (version.Inputs.IsEmpty && TreeVersion.Find(before[i]) is { } earlier)
                {
                    version.Add(earlier.Inputs);
                }
            }
        }

        Trees = trees;
    }

    /// <summary>The options without those that only say what is reported.</summary>
    private static CompilationOptions OfMeaning(CompilationOptions options) => ((CSharpCompilationOptions)options)
        .WithWarningLevel(0)
        .WithNullableContextOptions(NullableContextOptions.Disable)
        .WithGeneralDiagnosticOption(ReportDiagnostic.Default)
        .WithSpecificDiagnosticOptions(ImmutableDictionary<string, ReportDiagnostic>.Empty)
        .WithSyntaxTreeOptionsProvider(null)
        .WithReportSuppressedDiagnostics(false)
        .WithOptimizationLevel(OptimizationLevel.Debug)
        .WithConcurrentBuild(false);
}

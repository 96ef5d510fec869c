using System.Collections.Generic;
using System.Linq;
using System.Threading;
using GpConnect.Rules.Checking;
using GpConnect.Rules.Declarations;
using GpConnect.Rules.Model;
using GpConnect.Rules.Registries;
using GpConnect.Rules.Settings;
using Microsoft.CodeAnalysis;

namespace GpConnect.Analyzers.Declarations;

/// <summary>All that a project declares, read the way the generator reads it.</summary>
internal sealed class ProjectDeclarations
{
    private ProjectDeclarations(
        Compilation seen, IReadOnlyList<SyntaxTree> trees, EquatableArray<string> aliases, ProjectDataFiles dataFiles)
    {
        Seen = seen;
        Trees = trees;
        Aliases = aliases;
        DataFiles = dataFiles;
        Settings = dataFiles.Settings.Count == 0 ? SettingsEstate.None : SettingsEstate.Of([.. dataFiles.Settings.Select(static file => file.Reading)]);
    }

    /// <summary>The compilation as the generator saw it.</summary>
    public Compilation Seen { get; }

    /// <summary>The trees that declare something, in the order of sites.</summary>
    public IReadOnlyList<SyntaxTree> Trees { get; }

    public EquatableArray<string> Aliases { get; }

    public ProjectDataFiles DataFiles { get; }

    /// <summary>What the settings files declare.</summary>
    public SettingsEstate Settings { get; }

    /// <summary>The project's registries, those of settings last.</summary>
    public List<RegistryBuild> Builds { get; } = [];

    /// <summary>Reads the declarations of <paramref name="compilation"/>, which may have generated registries in it or not.</summary>
    public static ProjectDeclarations Read(
        Compilation compilation, EquatableArray<string> aliases, ProjectDataFiles dataFiles, CancellationToken cancellationToken)
    {
        var notGiven = GeneratorInput.NotGiven(compilation);
        var seen = GeneratedFiles.Without(compilation, notGiven);
        var read = new List<(SyntaxTree Tree, SourceDeclarations Declarations)>();
        foreach (var tree in seen.SyntaxTrees)
        {
            if (SourceReader.Read(tree, aliases, cancellationToken) is { IsEmpty: false } declarations)
            {
                read.Add((tree, declarations));
            }
        }

        read = RegistryClasses.Ordered(read, static source => source.Declarations.Path);
        var bound = read.Select(source => new BoundSource(
            source.Declarations,
            SourceBinder.Answer(source.Tree, source.Declarations, aliases, seen, cancellationToken)));
        List<SyntaxTree> trees = [.. read.Select(static source => source.Tree)];
        var project = new ProjectDeclarations(seen, trees, aliases, dataFiles);
        foreach (var registry in RegistryClasses.Of([.. bound]))
        {
            cancellationToken.ThrowIfCancellationRequested();
            project.Builds.Add(RegistryBuilder.Build(WrittenRegistryReader.Read(registry.Parts), dataFiles.EndpointFiles));
        }

        project.Builds.AddRange(OfOtherGenerators(notGiven, trees, compilation, aliases, cancellationToken));
        project.Builds.AddRange(SettingsBuilds.Of(project.Settings));
        return project;
    }

    /// <summary>What other generators declare: the generator of registries does not see it, so nothing is generated for it.</summary>
    private static IEnumerable<RegistryBuild> OfOtherGenerators(
        IReadOnlyList<SyntaxTree> notGiven, List<SyntaxTree> trees, Compilation compilation, EquatableArray<string> aliases, CancellationToken cancellationToken)
    {
        foreach (var tree in notGiven)
        {
            if (SourceReader.Read(tree, aliases, cancellationToken) is not { IsEmpty: false } declarations)
            {
                continue;
            }

            var answers = SourceBinder.Answer(tree, declarations, aliases, compilation, cancellationToken);
            for (var ordinal = 0; ordinal < declarations.Parts.Count; ordinal++)
            {
                var part = new BoundPart(trees.Count, declarations.Path, ordinal, declarations.Parts[ordinal], answers[ordinal]);
                if (RegistryClasses.IsOurs(part))
                {
                    var build = new RegistryBuild(part.Part.Type, part.Site(0), environment: string.Empty) { HasUnreadDeclarations = true };
                    build.Findings.Add(RegistryClassShape.OfOtherGenerator(part.Part.Type, part.Site(0).At(Place.ClassName)));
                    yield return build;
                }
            }

            trees.Add(tree);
        }
    }

    /// <summary>All of it, to be checked together with <paramref name="references"/>.</summary>
    public DeclaredEstate With(IReadOnlyList<ReferencedRegistry> references) => new(
        Builds,
        references,
        [.. DataFiles.Endpoints.Select(static file => file.Reading)],
        DataFiles.ToEvidence())
    {
        Settings = Settings,
        RequiresSnapshot = DataFiles.RequiresSnapshot,
    };
}

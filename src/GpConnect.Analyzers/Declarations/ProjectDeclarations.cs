using System.Collections.Generic;
using System.Linq;
using System.Threading;
using GpConnect.Analyzers.Model;
using GpConnect.Analyzers.Sds;
using Microsoft.CodeAnalysis;

namespace GpConnect.Analyzers.Declarations;

/// <summary>All that a project declares, read the way the generator reads it.</summary>
internal sealed class ProjectDeclarations
{
    private ProjectDeclarations(
        Compilation seen, IReadOnlyList<SyntaxTree> trees, EquatableArray<string> aliases, DataFileSet dataFiles)
    {
        Seen = seen;
        Trees = trees;
        Aliases = aliases;
        DataFiles = dataFiles;
    }

    /// <summary>The compilation as the generator saw it.</summary>
    public Compilation Seen { get; }

    /// <summary>The trees that declare something, in the order of sites.</summary>
    public IReadOnlyList<SyntaxTree> Trees { get; }

    public EquatableArray<string> Aliases { get; }

    public DataFileSet DataFiles { get; }

    /// <summary>The project's registries.</summary>
    public List<RegistryBuild> Builds { get; } = [];

    /// <summary>Reads the declarations of <paramref name="compilation"/>, which may have generated registries in it or not.</summary>
    public static ProjectDeclarations Read(
        Compilation compilation, EquatableArray<string> aliases, DataFileSet dataFiles, CancellationToken cancellationToken)
    {
        var seen = GeneratedFiles.Without(compilation);
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
        var project = new ProjectDeclarations(seen, [.. read.Select(static source => source.Tree)], aliases, dataFiles);
        foreach (var registry in RegistryClasses.Of([.. bound]))
        {
            cancellationToken.ThrowIfCancellationRequested();
            project.Builds.Add(RegistryBuilder.Build(registry.Parts, dataFiles.EndpointFiles));
        }

        return project;
    }

    /// <summary>The endpoints of <paramref name="references"/> alone.</summary>
    public static Estate EstateOf(IReadOnlyList<ReferencedRegistry> references) =>
        new(Endpoints(references), new Dictionary<string, SdsDirectory>());

    /// <summary>The project's sound endpoints together with those of <paramref name="references"/>.</summary>
    public Estate ToEstate(IReadOnlyList<ReferencedRegistry> references)
    {
        var endpoints = Endpoints(references);
        foreach (var build in Builds)
        {
            for (var j = 0; j < build.Origins.Count && build.Registry is { } registry; j++)
            {
                var (site, borrows) = build.Origins[j];
                endpoints.Add(new DeclaredEndpoint(
                    registry, registry.Endpoints[j], site, (borrows ? build.RegistrySite : site).At(Place.PartyKey), assembly: string.Empty));
            }
        }

        return new Estate(endpoints, DataFiles.ToDirectories());
    }

    private static List<DeclaredEndpoint> Endpoints(IReadOnlyList<ReferencedRegistry> references)
    {
        var endpoints = new List<DeclaredEndpoint>();
        for (var i = 0; i < references.Count; i++)
        {
            var (assembly, registry) = references[i];
            for (var j = 0; j < registry.Endpoints.Count; j++)
            {
                var site = new Site(SiteKind.Reference, i, 0, j);
                endpoints.Add(new DeclaredEndpoint(registry, registry.Endpoints[j], site, site.At(Place.PartyKey), assembly));
            }
        }

        return endpoints;
    }
}

using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using GpConnect.Analyzers.Declarations;
using GpConnect.Rules;
using GpConnect.Rules.Checking;
using GpConnect.Rules.Model;
using GpConnect.Rules.Registries;
using GpConnect.Rules.Settings;

namespace GpConnect.Analyzers.Analysis;

/// <summary>
/// What a project declares, and what the rules find in it. Of values only: every compilation that declares the same takes it as it is, and
/// one that declares something else takes what is the same of it.
/// </summary>
internal sealed class CheckedProject
{
    // The last of each project. Keyed weakly: it goes with the project's trees.
    private static readonly ConditionalWeakTable<object, CheckedProject> Last = new();

    private readonly List<RegistryClass> _classes;
    private readonly DataFileReadings _files;
    private readonly IReadOnlyList<ReferencedRegistry> _references;
    private readonly CancellableLazy<DeclaredEstate> _declared;
    private readonly CancellableLazy<Estate> _estate;
    private readonly CancellableLazy<ILookup<(SiteKind Kind, int Source), Finding>> _findings;

    private CheckedProject(
        List<RegistryClass> classes,
        RegistryBuild[] builds,
        List<RegistryBuild> others,
        DataFileReadings files,
        IReadOnlyList<ReferencedRegistry> references)
    {
        _classes = classes;
        _files = files;
        _references = references;
        _declared = new(_ =>
        {
            var settings = files.Settings.Count == 0 ? SettingsEstate.None : SettingsEstate.Of(files.Settings);
            return new DeclaredEstate([.. builds, .. others, .. SettingsBuilds.Of(settings)], references, files.Endpoints, files.ToEvidence())
            {
                Settings = settings,
                RequiresSnapshot = files.RequiresSnapshot,
            };
        });
        _estate = new(cancellation => _declared!.Get(cancellation).ToEstate());
        _findings = new(cancellation => _declared!.Get(cancellation).Check(_estate.Get(cancellation), cancellation)
            .ToLookup(static finding => (finding.Site.Kind, finding.Site.Source)));
    }

    /// <summary>What <paramref name="project"/> declares, together with data files and references.</summary>
    public static CheckedProject Of(
        ProjectDeclarations project, DataFileReadings files, IReadOnlyList<ReferencedRegistry> references, CancellationToken cancellationToken)
    {
        var classes = project.Classes(cancellationToken);
        var key = project.Sources.Project;
        Last.TryGetValue(key, out var last);
        if (!project.HasOthers && last?.IsOf(classes, files, references) == true)
        {
            return last;
        }

        var made = new CheckedProject(
            classes, Build(classes, files, cancellationToken), [.. project.OfOtherGenerators(cancellationToken)], files, references);
        if (!project.HasOthers)
        {
            Last.Remove(key);
            Last.GetValue(key, _ => made);
        }

        return made;
    }

    /// <summary>All endpoints, the references' included.</summary>
    public Estate Estate(CancellationToken cancellationToken) => _estate.Get(cancellationToken);

    /// <summary>What the rules find, by the file it is reported in.</summary>
    public ILookup<(SiteKind Kind, int Source), Finding> Findings(CancellationToken cancellationToken) => _findings.Get(cancellationToken);

    private static RegistryBuild[] Build(List<RegistryClass> classes, DataFileReadings files, CancellationToken cancellationToken)
    {
        var builds = new RegistryBuild[classes.Count];
        for (var i = 0; i < builds.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            builds[i] = RegistryBuilds.Of(classes[i].Parts, files.EndpointFiles);
        }

        return builds;
    }

    private bool IsOf(List<RegistryClass> classes, DataFileReadings files, IReadOnlyList<ReferencedRegistry> references) =>
        (_classes == classes || _classes.SequenceEqual(classes))
        && _files.AreThoseOf(files)
        && _references.SequenceEqual(references);
}

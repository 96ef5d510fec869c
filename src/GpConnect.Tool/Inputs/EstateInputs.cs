using System.Collections.Generic;
using System.Linq;
using GpConnect.Rules.Checking;
using GpConnect.Rules.Model;
using GpConnect.Rules.Text;

namespace GpConnect.Tool.Inputs;

/// <summary>All that the command line names, read: what is declared, and where each part of it is.</summary>
/// <param name="Declared">What is declared, for the rules.</param>
/// <param name="Registries">The registries of assemblies, as sites count them.</param>
/// <param name="EndpointFiles">The endpoint files, as sites count them.</param>
/// <param name="Settings">The settings files, as sites count them.</param>
/// <param name="Snapshots">The SDS snapshots, as sites count them.</param>
/// <param name="Notes">What a person should know of how the inputs were read.</param>
internal sealed record EstateInputs(
    DeclaredEstate Declared,
    IReadOnlyList<AssemblyRegistry> Registries,
    IReadOnlyList<TextInput> EndpointFiles,
    IReadOnlyList<TextInput> Settings,
    IReadOnlyList<SnapshotInput> Snapshots,
    IReadOnlyList<string> Notes)
{
    /// <summary>What builds wrote for a report.</summary>
    public IReadOnlyList<BuildPart> Builds { get; init; } = [];

    /// <summary>The files that were read.</summary>
    public IEnumerable<string> Paths => Registries.Select(static registry => registry.Assembly.Path)
        .Concat(EndpointFiles.Concat(Settings).Select(static file => file.Path))
        .Concat(Snapshots.Select(static snapshot => snapshot.Path))
        .Distinct();

    /// <summary>The Spine environments of what is declared, as they are compared; the empty one is one.</summary>
    public IReadOnlyList<string> Environments =>
        [.. Declared.Builds.Where(static build => build.Registry is not null).Select(static build => build.Environment).Distinct().Order(System.StringComparer.Ordinal)];

    /// <summary>Where a finding is.</summary>
    public FindingPlace PlaceOf(Site site) => site.Kind switch
    {
        SiteKind.Assembly => new FindingPlace(Registries[site.Source].Assembly.Path, Range: null)
        {
            Assembly = Registries[site.Source].Assembly.Name,
            Registry = Registries[site.Source].Registry.Type.FullName,
        },
        SiteKind.File => InText(EndpointFiles[site.Source], Declared.SpanOf(site)),
        SiteKind.Settings => InText(Settings[site.Source], (site.Part, site.Item)),
        _ => new FindingPlace(Snapshots[site.Source].Path, SnapshotPlace.Of(Snapshots[site.Source].Path, site.Part, site.Item)),
    };

    private static FindingPlace InText(TextInput file, (int Start, int Length) span) => new(file.Path, file.PlaceOf(span.Start, span.Length));
}

/// <summary>A registry of an assembly.</summary>
internal sealed record AssemblyRegistry(AssemblyInput Assembly, Registry Registry);

/// <summary>Where a finding is.</summary>
/// <param name="Path">The file.</param>
/// <param name="Range">Where in it; null in an assembly, which has no lines.</param>
internal sealed record FindingPlace(string Path, TextPlace? Range)
{
    /// <summary>The assembly's name; empty if it is in a text.</summary>
    public string Assembly { get; init; } = string.Empty;

    /// <summary>The registry of the assembly.</summary>
    public string Registry { get; init; } = string.Empty;

    /// <summary>The place as builds print it.</summary>
    public override string ToString() => Range is { } range ? $"{PrintableText.From(Path)}({range.Line},{range.Column})" : $"{PrintableText.From(Path)}({Registry})";
}

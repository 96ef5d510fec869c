using System.Collections.Generic;
using System.Linq;
using System.Threading;
using GpConnect.Rules.Declarations;
using GpConnect.Rules.Model;
using GpConnect.Rules.Registries;
using GpConnect.Rules.Sds;
using GpConnect.Rules.Settings;
using GpConnect.Rules.Snapshots;
using GpConnect.Rules.Written;

namespace GpConnect.Rules.Checking;

/// <summary>A registry that was declared elsewhere and is only compared with: of a referenced assembly.</summary>
/// <param name="Assembly">The name of the assembly.</param>
/// <param name="Registry">The registry.</param>
internal sealed record ReferencedRegistry(string Assembly, Registry Registry);

/// <summary>All that is declared and checked together, whatever host reads it: a project, or the files of a command line.</summary>
/// <param name="Builds">The registries.</param>
/// <param name="References">The registries that they are compared with.</param>
/// <param name="EndpointFiles">The endpoint files, by path: sites count them.</param>
/// <param name="Sds">What the snapshots say; sites count them by path.</param>
internal sealed record DeclaredEstate(
    IReadOnlyList<RegistryBuild> Builds,
    IReadOnlyList<ReferencedRegistry> References,
    IReadOnlyList<ParsedEndpointFile> EndpointFiles,
    SdsEvidence Sds)
{
    /// <summary>What the settings files declare; its registries are among <see cref="Builds"/>.</summary>
    public SettingsEstate Settings { get; init; } = SettingsEstate.None;

    /// <summary>Whether each registry must be covered by a snapshot.</summary>
    public bool RequiresSnapshot { get; init; }

    /// <summary>The sound endpoints of <paramref name="references"/> alone.</summary>
    public static Estate EstateOf(IReadOnlyList<ReferencedRegistry> references) => new(EndpointsOf(references));

    /// <summary>All sound endpoints, the references' included.</summary>
    public Estate ToEstate()
    {
        // Those of a build are the same in each estate that it is in, unless some are paired with others.
        var mayBePaired = Has(Role.Provider) && Has(Role.Consumer);
        var endpoints = EndpointsOf(References);
        foreach (var build in Builds)
        {
            endpoints.AddRange(mayBePaired ? build.ToEndpoints() : build.Endpoints);
        }

        return new Estate(endpoints);
    }

    /// <summary>Where a finding in a data file is: which character, and how many.</summary>
    public (int Start, int Length) SpanOf(Site site) =>
        site.Kind == SiteKind.File ? EndpointFiles[site.Source].Cells.SpanOf(site) : (site.Part, site.Item);

    /// <summary>What all rules find, each thing once, in no order.</summary>
    /// <param name="estate">The sound endpoints.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <param name="silenced">Where what rows of endpoint files suppress goes; nowhere if it is null.</param>
    public List<Finding> Check(Estate estate, CancellationToken cancellationToken, List<Finding>? silenced = null)
    {
        var findings = new List<Finding>();
        foreach (var build in Builds)
        {
            findings.AddRange(SdsAnswers.Add(build, Sds, estate));
        }

        for (var i = 0; i < EndpointFiles.Count; i++)
        {
            findings.AddRange(InvalidEndpointRow.Check(i, EndpointFiles[i]));
        }

        for (var i = 0; i < Sds.Files.Count; i++)
        {
            findings.AddRange(InvalidSdsSnapshot.Check(i, Sds.Files[i].Snapshot));
        }

        findings.AddRange(InvalidSdsSnapshot.CheckTogether(Sds));
        findings.AddRange(InvalidSettings.Check(Settings));
        LooseIdentifierFormat.Check(Settings, findings);
        var input = new RuleInput(estate, Sds)
        {
            Settings = Settings,
            Registries = [.. Builds.Where(static build => build.Registry is not null).Select(static build => new OwnRegistry(build.Registry!, build.RegistrySite.At(Place.ClassName)))],
            Broken = [.. Builds.SelectMany(static build => build.Broken, static (build, broken) => (build.Environment, broken.OdsCode, broken.Asid))],
            Unread = [.. Settings.Unread, .. Builds.Where(static build => build.HasUnreadDeclarations).Select(static build => build.Environment)],
            RequiresSnapshot = RequiresSnapshot,
        };
        foreach (var rule in AllRules.OfEstate)
        {
            cancellationToken.ThrowIfCancellationRequested();
            rule.Find(input, findings);
        }

        SdsComparison.Find(AllRules.OfSds, input, findings, cancellationToken);

        var suppressed = Suppressions.Apply(findings, EndpointFiles);
        Subjects.Fill(findings, Builds);
        if (silenced is not null)
        {
            Subjects.Fill(suppressed, Builds);
            silenced.AddRange(suppressed);
        }

        for (var i = 0; i < findings.Count; i++)
        {
            var finding = findings[i];
            findings[i] = finding.Site.Kind != SiteKind.SettingsRegistry && finding.First?.Kind != SiteKind.SettingsRegistry
                ? finding
                : finding with
                {
                    Site = Settings.Located(finding.Site),
                    First = finding.First is { } first ? Settings.Located(first) : null,
                    Declarations = finding.First is { } other ? [finding.Site, other] : [finding.Site],
                };
        }

        // What several endpoints have in common (the party key of their registry, a row that two registries take, a setting of several
        // configurations) is said once.
        var said = new Dictionary<(string, Site), int>();
        var once = new List<Finding>(findings.Count);
        foreach (var finding in findings)
        {
            if (!said.TryGetValue((finding.Rule.Id, finding.Site), out var number))
            {
                said.Add((finding.Rule.Id, finding.Site), once.Count);
                once.Add(finding);
            }
            else if (finding.Declarations.Count > 0)
            {
                once[number] = once[number] with { Declarations = [.. once[number].Declarations, .. finding.Declarations] };
            }
        }

        return once;
    }

    private bool Has(Role role) =>
        Builds.Any(build => build.Registry?.Role == role) || References.Any(reference => reference.Registry.Role == role);

    private static List<DeclaredEndpoint> EndpointsOf(IReadOnlyList<ReferencedRegistry> references)
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

using System.Collections.Generic;
using System.Linq;
using GpConnect.Rules.Model;
using GpConnect.Rules.Snapshots;
using GpConnect.Rules.Text;

namespace GpConnect.Rules.Sds;

/// <summary>GPC4010: evidence that was named and checks nothing.</summary>
internal sealed class SnapshotCoversNothing : EstateRule
{
    private static readonly Rule Descriptor = new(
        "GPC4010",
        "An SDS snapshot checks nothing",
        RuleSeverity.Error,
        "{0}",
        "A build that compares an estate with SDS and one whose snapshot is empty, or of another environment, look the same unless this rule "
        + "tells them apart. With GpConnectRequireSdsSnapshot every registry must be covered by a record.");

    public override Rule Rule => Descriptor;

    public override void Find(RuleInput input, ICollection<Finding> findings)
    {
        for (var i = 0; i < input.Sds.Files.Count; i++)
        {
            FindInFile(i, input, findings);
        }

        foreach (var environment in input.Sds.Environments)
        {
            FindManufacturers(environment, input, findings);
        }

        foreach (var registry in input.Registries)
        {
            FindInRegistry(registry, input, findings);
        }
    }

    private static void FindInFile(int number, RuleInput input, ICollection<Finding> findings)
    {
        var (_, environments, snapshot) = input.Sds.Files[number];
        var site = new Site(SiteKind.Snapshot, number, 0, 0, Place.Range);
        if (!snapshot.HasRecords)
        {
            // What was cut short (GPC4011) says so itself. What cannot be read does, too (GPC4009), but where all rules are suggestions this one
            // alone is heard.
            if (snapshot.CutShort.Count == 0)
            {
                findings.Add(new Finding(Descriptor, site, "The snapshot has no AS record and no MHS record, so it checks nothing; search again, and look at the filter and the attributes that were asked for"));
            }
        }
        else if (input.Registries.Count > 0 && !environments.Any(environment => input.Registries.Any(registry => registry.Environment == environment)))
        {
            findings.Add(new Finding(
                Descriptor,
                site,
                $"{(environments[0].Length == 0 ? "The snapshot names no environment, and every registry names one" : $"The snapshot is of {NameOf(environments[0])}, which no registry is of")}, so it checks nothing; {Advice(environments[0], input.Registries.Select(static registry => registry.Environment), "Environment of its item, or what stands before its name in --sds")}")
            {
                Severity = RuleSeverity.Warning,
            });
        }
    }

    /// <summary>A manufacturer that no AS record is of is most likely misspelt, and nothing of it can be missed.</summary>
    private static void FindManufacturers(string environment, RuleInput input, ICollection<Finding> findings)
    {
        var named = input.Sds.ManufacturersIn(environment);
        if (named.Count == 0 || input.Sds.In(environment) is not { Coverage.HasManufacturers: true } sds)
        {
            return;
        }

        IReadOnlyList<string> known = SortedDistinct.Of(sds.AsRecords.Select(static record => record.Manufacturer.ToUpperInvariant()));
        foreach (var manufacturer in named.Where(manufacturer => !known.Contains(manufacturer)))
        {
            var file = Enumerable.Range(0, input.Sds.Files.Count).First(i => input.Sds.Files[i].ManufacturersIn(environment).Contains(manufacturer));
            findings.Add(new Finding(
                Descriptor,
                new Site(SiteKind.Snapshot, file, 0, 0, Place.Range),
                $"No AS record of the snapshot is of manufacturer '{QuotedText.Text(manufacturer)}', so GPC4012 finds nothing; the nearest is '{QuotedText.Text(known.OrderBy(other => EditDistance.Of(other, manufacturer)).First())}': correct the Manufacturer of its item, or --manufacturer")
            {
                Severity = RuleSeverity.Warning,
            });
        }
    }

    private static void FindInRegistry(OwnRegistry registry, RuleInput input, ICollection<Finding> findings)
    {
        var environment = registry.Environment;
        if (registry.Registry.Endpoints.Count == 0 || input.Sds.In(environment) is not null)
        {
            return;
        }

        var hasSnapshot = input.Sds.Environments.Contains(environment);
        if (input.RequiresSnapshot || (input.Sds.Files.Count > 0 && !hasSnapshot))
        {
            findings.Add(new Finding(
                Descriptor,
                registry.ClassName,
                hasSnapshot
                    ? $"Registry '{registry.Registry.Type.FullName}' is covered by no record of an SDS snapshot, and GpConnectRequireSdsSnapshot, or --require-sds, is set; export the snapshot of {NameOf(environment)} again"
                    : $"Registry '{registry.Registry.Type.FullName}' {(environment.Length == 0 ? "names no environment, and no SDS snapshot is without one" : $"is of {NameOf(environment)}, which no SDS snapshot is of")}, so that it is compared with nothing; {Advice(environment, input.Sds.Environments, "Environment of the registry")}")
            {
                Severity = input.RequiresSnapshot ? RuleSeverity.Error : RuleSeverity.Warning,
            });
        }
    }

    private static string Advice(string environment, IEnumerable<string> others, string what)
    {
        var nearest = others
            .Distinct()
            .OrderBy(other => EditDistance.Of(other, environment))
            .ThenBy(static other => other, System.StringComparer.Ordinal)
            .FirstOrDefault();
        return nearest is null ? "add a GpConnectSdsSnapshot item, or --sds" : nearest.Length == 0 ? $"there is one that names none: correct the {what}" : $"the nearest is {NameOf(nearest)}: correct the {what}";
    }

    private static string NameOf(string environment) =>
        environment.Length == 0 ? "no environment" : $"environment '{QuotedText.Text(environment)}'";
}

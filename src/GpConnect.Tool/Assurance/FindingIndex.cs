using System;
using System.Collections.Generic;
using System.Linq;
using GpConnect.Rules;
using GpConnect.Rules.Model;
using GpConnect.Tool.Checking;

namespace GpConnect.Tool.Assurance;

/// <summary>The findings of a report, and which declaration each is about.</summary>
internal sealed class FindingIndex
{
    private readonly Dictionary<Site, List<int>> _bySite = [];
    private readonly Dictionary<(string Registry, string Environment, string OdsCode), List<int>> _bySubject = [];
    private readonly ILookup<Site, LocatedFinding> _silenced;

    public FindingIndex(CheckResult result, IReadOnlyList<SarifLog> logs)
    {
        var all = new List<ReportFinding>();
        foreach (var finding in result.Findings)
        {
            Index(finding.Finding, all.Count);
            all.Add(new ReportFinding(
                finding.Rule.Id,
                finding.Rule.Title,
                finding.Severity,
                finding.Finding.Message,
                finding.Place.ToString(),
                finding.First?.ToString() ?? string.Empty,
                finding.Rule.Requirements,
                finding.Finding.Site.Place,
                finding.Finding.Subject?.OdsCode ?? string.Empty,
                IsFromBuild: false));
        }

        // What is in assemblies is checked again here; what isn't, such as an endpoint that is left out, only a build can say.
        var known = all.Select(static finding => (finding.RuleId, finding.OdsCode)).ToHashSet();
        all.AddRange(logs
            .SelectMany(static log => log.Results)
            .Where(found => !found.IsSuppressed && !known.Contains((found.Rule.Id, found.OdsCode)))
            .OrderBy(static found => found.Rule.Id, StringComparer.Ordinal)
            .ThenBy(static found => found.Place, StringComparer.Ordinal)
            .ThenBy(static found => found.Message, StringComparer.Ordinal)
            .Select(static found => new ReportFinding(
                found.Rule.Id, found.Rule.Title, found.Severity, found.Message, found.Place, string.Empty, found.Rule.Requirements, Place.Whole, found.OdsCode, IsFromBuild: true)));
        All = all;
        _silenced = result.Silenced.ToLookup(static finding => finding.Finding.Site.At(Place.Whole));
    }

    /// <summary>All of them, as they are numbered.</summary>
    public IReadOnlyList<ReportFinding> All { get; }

    /// <summary>Those about an endpoint.</summary>
    public IReadOnlyList<int> Of(DeclaredEndpoint endpoint) => endpoint.Site.Kind == SiteKind.SettingsRegistry
        ? _bySubject.GetValueOrDefault((endpoint.Registry.Type.FullName, endpoint.Registry.Environment, endpoint.Endpoint.OdsCode), [])
        : _bySite.GetValueOrDefault(endpoint.Site.At(Place.Whole), []);

    /// <summary>Those at a declaration: of an endpoint that is left out, or of a registry as a whole.</summary>
    public IReadOnlyList<int> At(Site site, Registry registry) => site.Kind == SiteKind.SettingsRegistry
        ? _bySubject.GetValueOrDefault((registry.Type.FullName, registry.Environment, string.Empty), [])
        : _bySite.GetValueOrDefault(site.At(Place.Whole), []);

    /// <summary>Those about an endpoint that its row suppresses.</summary>
    public IReadOnlyList<LocatedFinding> SilencedOf(DeclaredEndpoint endpoint) => [.. _silenced[endpoint.Site.At(Place.Whole)]];

    private void Index(Finding finding, int number)
    {
        Add(_bySite, finding.Site.At(Place.Whole), number);

        // A clash is of two: neither has an identifier of its own.
        if (finding.First is { } first && first.At(Place.Whole) != finding.Site.At(Place.Whole))
        {
            Add(_bySite, first.At(Place.Whole), number);
        }

        if (finding.Subject is { } subject)
        {
            Add(_bySubject, (subject.Registry, subject.Environment, subject.OdsCode), number);
        }
    }

    private static void Add<TKey>(Dictionary<TKey, List<int>> lists, TKey key, int number)
        where TKey : notnull
    {
        if (!lists.TryGetValue(key, out var list))
        {
            lists.Add(key, list = []);
        }

        list.Add(number);
    }
}

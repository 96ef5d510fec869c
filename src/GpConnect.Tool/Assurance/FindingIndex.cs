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

    /// <summary>Those about a declaration: an endpoint, one that is left out, or a registry as a whole.</summary>
    public IReadOnlyList<int> At(Site site) => _bySite.GetValueOrDefault(site.At(Place.Whole), []);

    /// <summary>Those about an endpoint that its row suppresses.</summary>
    public IReadOnlyList<LocatedFinding> SilencedOf(DeclaredEndpoint endpoint) => [.. _silenced[endpoint.Site.At(Place.Whole)]];

    /// <summary>A clash is of two: neither has an identifier of its own.</summary>
    private void Index(Finding finding, int number)
    {
        IEnumerable<Site> sites = finding.Declarations.Count > 0 ? finding.Declarations : finding.First is { } first ? [finding.Site, first] : [finding.Site];
        foreach (var site in sites.Select(static site => site.At(Place.Whole)).Distinct())
        {
            if (!_bySite.TryGetValue(site, out var list))
            {
                _bySite.Add(site, list = []);
            }

            list.Add(number);
        }
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
using GpConnect.Rules.Declarations;
using GpConnect.Rules.Model;
using GpConnect.Rules.Written;

namespace GpConnect.Rules.Checking;

/// <summary>What rows of endpoint files suppress: rules that are not reported for them.</summary>
internal static class Suppressions
{
    private static readonly char[] Separators = [' ', '\t', '\n', '\r', '\u00A0', ',', ';'];

    /// <summary>What is wrong with a row's identifiers or its form can't be suppressed: it is left out all the same.</summary>
    private static readonly string[] NeverSuppressed = ["GPC2", "GPC3"];

    private static readonly HashSet<string> Ids = new(AllRules.ById.Select(static rule => rule.Id), StringComparer.Ordinal);

    /// <summary>Takes what rows suppress out of <paramref name="findings"/>, and adds what they can't.</summary>
    /// <returns>What is taken out.</returns>
    public static List<Finding> Apply(List<Finding> findings, IReadOnlyList<ParsedEndpointFile> files)
    {
        var suppressed = new HashSet<(Site Row, string Id)>();
        for (var i = 0; i < files.Count; i++)
        {
            if (files[i].Cells.Columns[(int)EndpointColumn.Suppress] >= 0)
            {
                Read(i, files[i].File, suppressed, findings);
            }
        }

        if (suppressed.Count == 0)
        {
            return [];
        }

        var taken = findings.FindAll(IsSuppressed);
        findings.RemoveAll(IsSuppressed);
        return taken;

        bool IsSuppressed(Finding finding) => suppressed.Contains((finding.Site.At(Place.Whole), finding.Rule.Id));
    }

    private static void Read(int file, EndpointFile rows, HashSet<(Site Row, string Id)> suppressed, List<Finding> findings)
    {
        foreach (var row in rows.Rows)
        {
            var site = new Site(SiteKind.File, file, 0, row.Record);
            string? wrong = null;
            foreach (var written in row.Suppressed.Split(Separators, StringSplitOptions.RemoveEmptyEntries))
            {
                var id = written.ToUpperInvariant();
                if (Ids.Contains(id) && !Array.Exists(NeverSuppressed, never => id.StartsWith(never, StringComparison.Ordinal)))
                {
                    suppressed.Add((site, id));
                }
                else
                {
                    wrong ??= Ids.Contains(id) ? id : written;
                }
            }

            if (wrong is not null)
            {
                findings.Add(InvalidEndpointRow.NotSuppressed(site.At(Place.Suppress), wrong, Ids.Contains(wrong)));
            }
        }
    }
}

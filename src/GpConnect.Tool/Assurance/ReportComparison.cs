using System;
using System.Collections.Generic;
using System.Linq;

namespace GpConnect.Tool.Assurance;

/// <summary>What changed between two reports.</summary>
internal static class ReportComparison
{
    public static ReportChanges Of(BaselineReport before, AssuranceReport report)
    {
        var after = BaselineReport.Of(report);
        return new ReportChanges(
            before.Date,
            before.Version,
            [
                .. Of("system", before.Systems, after.Systems),
                .. Of("finding", before.Findings, after.Findings),
                .. Of("silenced", before.Silenced, after.Silenced),
                .. Of("requirement", before.Requirements, after.Requirements),
                .. Of("snapshot", before.Snapshots, after.Snapshots),
            ]);
    }

    private static IEnumerable<ReportChange> Of(string what, IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> after)
    {
        foreach (var (key, value) in after)
        {
            if (!before.TryGetValue(key, out var was))
            {
                yield return new ReportChange("added", what, $"{key}: {value}");
            }
            else if (was != value)
            {
                yield return new ReportChange("changed", what, $"{key}: {Shown(was)} → {Shown(value)}");
            }
        }

        foreach (var (key, value) in before.Where(pair => !after.ContainsKey(pair.Key)))
        {
            yield return new ReportChange("removed", what, $"{key}: {value}");
        }
    }

    private static string Shown(string value) => value.Length > 0 ? value : "nothing";

    private static IEnumerable<ReportChange> Of(string what, IReadOnlySet<string> before, IReadOnlySet<string> after) =>
    [
        .. after.Where(one => !before.Contains(one)).Order(StringComparer.Ordinal).Select(one => new ReportChange("added", what, one)),
        .. before.Where(one => !after.Contains(one)).Order(StringComparer.Ordinal).Select(one => new ReportChange("removed", what, one)),
    ];
}

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using GpConnect.Rules;

namespace GpConnect.Tool.Checking;

/// <summary>What a check did, in one line, so that "nothing found" and "nothing looked at" look different.</summary>
internal static class CheckSummary
{
    /// <summary>The line: <c>3,990 endpoints of 12 registries, LIVE; 7,997 SDS records of 3 files, exported 2026-11-25; 0 findings</c>.</summary>
    public static string Of(CheckResult result) => Of(result, [.. result.Findings.Select(static finding => finding.Severity)]);

    /// <summary>The line, with what the logs of builds found, too.</summary>
    /// <param name="result">What was checked.</param>
    /// <param name="severities">Of each finding.</param>
    public static string Of(CheckResult result, IReadOnlyCollection<RuleSeverity> severities) => string.Join("; ", Declared(result), Sds(result), Findings(severities));

    /// <summary>A number of things, with its unit.</summary>
    public static string Count(int count, string one, string many) => $"{Number(count)} {(count == 1 ? one : many)}";

    private static string Declared(CheckResult result)
    {
        var environments = result.Inputs.Environments.Where(static environment => environment.Length > 0).ToList();
        var loose = result.Inputs.Declared.Settings.Loose.Count;
        return Count(result.Estate.Endpoints.Count, "endpoint", "endpoints")
            + (result.LeftOut > 0 ? $" ({Number(result.LeftOut)} more left out)" : string.Empty)
            + $" of {Count(result.Registries, "registry", "registries")}"
            + (environments.Count > 0 ? $", {List(environments)}" : string.Empty)
            + (loose > 0 ? $"; {Count(loose, "identifier", "identifiers")} in other settings" : string.Empty);
    }

    private static string Sds(CheckResult result) => result.Inputs.Snapshots.Count == 0
        ? "no SDS snapshot"
        : $"{Count(result.SdsRecords, "SDS record", "SDS records")} of {Count(result.Inputs.Snapshots.Count, "file", "files")}, {Exported(result)}";

    private static string Exported(CheckResult result)
    {
        var days = result.Inputs.Snapshots.Select(static snapshot => snapshot.Header.Day).ToList();
        var known = days.Where(static day => day.Length > 0).Distinct().Order(StringComparer.Ordinal).ToList();
        var unknown = days.Count(static day => day.Length == 0);
        return known.Count == 0
            ? "of unknown date"
            : $"exported {(known.Count == 1 ? known[0] : $"{known[0]} to {known[^1]}")}" + (unknown > 0 ? $" ({Number(unknown)} of unknown date)" : string.Empty);
    }

    private static string Findings(IReadOnlyCollection<RuleSeverity> severities)
    {
        var counts = new[] { (RuleSeverity.Error, "error", "errors"), (RuleSeverity.Warning, "warning", "warnings"), (RuleSeverity.Info, "information", "information") }
            .Select(severity => (Count: severities.Count(found => found == severity.Item1), severity.Item2, severity.Item3))
            .Where(static severity => severity.Count > 0)
            .Select(static severity => Count(severity.Count, severity.Item2, severity.Item3))
            .ToList();
        return Count(severities.Count, "finding", "findings") + (counts.Count > 0 ? $": {string.Join(", ", counts)}" : string.Empty);
    }

    private static string List(List<string> items) => items.Count == 1 ? items[0] : $"{string.Join(", ", items.Take(items.Count - 1))} and {items[^1]}";

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}

using System.Collections.Generic;
using System.Linq;
using GpConnect.Rules;

namespace GpConnect.Tool.Assurance;

/// <summary>All that a report says, computed: writers only write it.</summary>
/// <param name="Version">The version of the tool.</param>
/// <param name="Date">When it was made.</param>
/// <param name="Summary">What was done, in one line.</param>
/// <param name="Inputs">What was read.</param>
/// <param name="Snapshots">The evidence of SDS.</param>
/// <param name="Registries">The registries.</param>
/// <param name="Systems">The systems, by registry and in their order; those that are left out come last in theirs.</param>
/// <param name="Profiles">What may be known of a system, requirement by requirement: few, however many systems there are.</param>
/// <param name="Requests">What is known of the requirements on requests, for all of the code together.</param>
/// <param name="Findings">What the rules found.</param>
/// <param name="Undeclared">What SDS has and nobody declares.</param>
/// <param name="Silenced">What a person silenced.</param>
internal sealed record AssuranceReport(
    string Version,
    string Date,
    string Summary,
    IReadOnlyList<ReportInput> Inputs,
    IReadOnlyList<ReportSnapshot> Snapshots,
    IReadOnlyList<ReportRegistry> Registries,
    IReadOnlyList<ReportSystem> Systems,
    IReadOnlyList<SystemProfile> Profiles,
    IReadOnlyDictionary<string, Evidence> Requests,
    IReadOnlyList<ReportFinding> Findings,
    IReadOnlyList<UndeclaredSystem> Undeclared,
    IReadOnlyList<SilencedFinding> Silenced)
{
    /// <summary>What changed since an earlier report; null if there is none to compare with.</summary>
    public ReportChanges? Changes { get; init; }

    /// <summary>The verdicts on one requirement, each with the number of systems.</summary>
    public IEnumerable<(Evidence Evidence, int Systems)> EvidenceOf(string requirement) => Profiles
        .Select(static (profile, i) => (profile, i))
        .Where(pair => pair.profile.Evidence.ContainsKey(requirement))
        .GroupBy(pair => pair.profile.Evidence[requirement])
        .Select(group => (group.Key, Systems: group.Sum(pair => SystemsOf[pair.i])))
        .OrderByDescending(static one => one.Key.Verdict)
        .ThenByDescending(static one => one.Systems)
        .ThenBy(static one => one.Key.Text, System.StringComparer.Ordinal);

    /// <summary>How many systems have each profile.</summary>
    private int[] SystemsOf { get; } = Counts(Profiles.Count, Systems);

    /// <summary>How many systems have a requirement that is violated, or are left out.</summary>
    public int Wrong => Systems.Count(system => Profiles[system.Profile].Is(Verdict.Violated));

    /// <summary>How many organisations there are.</summary>
    public int Organisations => Systems.Where(static system => system.OdsCode.Length > 0).Select(static system => system.OdsCode).Distinct().Count();

    /// <summary>How many findings are of a severity.</summary>
    public int Count(RuleSeverity severity) => Findings.Count(finding => finding.Severity == severity);

    private static int[] Counts(int profiles, IReadOnlyList<ReportSystem> systems)
    {
        var counts = new int[profiles];
        foreach (var system in systems)
        {
            counts[system.Profile]++;
        }

        return counts;
    }
}

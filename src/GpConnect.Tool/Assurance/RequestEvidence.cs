using System;
using System.Collections.Generic;
using System.Linq;
using GpConnect.Rules;
using GpConnect.Rules.Checking;
using GpConnect.Rules.Model;

namespace GpConnect.Tool.Assurance;

/// <summary>What is known of the requirements on requests: compilers see the code, and their logs say what they saw.</summary>
internal static class RequestEvidence
{
    /// <summary>By the ids of the requirements.</summary>
    public static IReadOnlyDictionary<string, Evidence> Of(IReadOnlyList<SarifLog> logs, IReadOnlyList<ReportRegistry> registries) => RequirementList.All
        .Where(static requirement => requirement.IsOfRequests)
        .ToDictionary(static requirement => requirement.Id, requirement => Of(requirement.Id, logs, registries), StringComparer.Ordinal);

    private static Evidence Of(string requirement, IReadOnlyList<SarifLog> logs, IReadOnlyList<ReportRegistry> registries)
    {
        var rules = AllRules.OfUsage.Where(rule => rule.Requirements.Contains(requirement)).Select(static rule => rule.Id).Order(StringComparer.Ordinal).ToList();
        var found = logs.SelectMany(static log => log.Results).Where(result => rules.Contains(result.Rule.Id) && result.Severity > RuleSeverity.Info).ToList();
        var isProviderOnly = registries.Count > 0 && registries.All(static registry => registry.Role == Role.Provider);
        return found switch
        {
            _ when requirement == "S15" && registries.Count > 0 && registries.All(static registry => registry.Role == Role.Consumer) =>
                new Evidence(Verdict.NotApplicable, "it is for providers, and none is declared"),
            _ when requirement[0] == 'P' && isProviderOnly => new Evidence(Verdict.NotApplicable, "it is for consumers, and none is declared"),
            _ when rules.Count == 0 => new Evidence(Verdict.NotChecked, "no rule decides it: it is for the reviewer"),
            _ when logs.Count == 0 => new Evidence(Verdict.NotChecked, "no build log is given (--sarif): only a compiler sees requests"),
            _ when found.Exists(static result => !result.IsSuppressed) => new Evidence(Verdict.Violated, Ids(found.Where(static result => !result.IsSuppressed))),
            { Count: > 0 } => new Evidence(Verdict.Silenced, $"silenced in the code: {Ids(found)}"),
            _ when logs.Any(log => !rules.TrueForAll(log.Ran.Contains)) => new Evidence(
                Verdict.NotChecked, $"nothing was found, and the build log doesn't show that {string.Join(", ", rules)} ran"),
            _ => new Evidence(Verdict.Claimed, $"no violation is found in the code by {string.Join(", ", rules)}"),
        };
    }

    private static string Ids(IEnumerable<SarifResult> results) => string.Join(
        "; ", results.Select(static result => $"{result.Rule.Id}: {result.Rule.Title}").Distinct().Order(StringComparer.Ordinal));
}

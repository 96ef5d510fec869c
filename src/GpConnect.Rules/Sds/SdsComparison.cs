using System.Collections.Generic;
using System.Threading;
using GpConnect.Rules.Snapshots;

namespace GpConnect.Rules.Sds;

/// <summary>Compares the declared endpoints with what SDS has.</summary>
internal static class SdsComparison
{
    /// <summary>Adds what <paramref name="rules"/> find. What they found to be right before isn't compared again.</summary>
    public static void Find(IReadOnlyList<SdsRule> rules, RuleInput input, ICollection<Finding> findings, CancellationToken cancellationToken)
    {
        foreach (var endpoint in input.Estate.Own)
        {
            if (input.SdsOf(endpoint) is not { } sds)
            {
                continue;
            }

            var claim = SdsClaim.Of(endpoint);
            if (sds.Upheld.Contains(claim))
            {
                continue;
            }

            cancellationToken.ThrowIfCancellationRequested();
            var before = findings.Count;
            foreach (var rule in rules)
            {
                if (rule.Check(endpoint, sds) is { } finding)
                {
                    findings.Add(finding);
                }
            }

            if (findings.Count == before)
            {
                sds.Upheld.Add(claim);
            }
        }
    }
}

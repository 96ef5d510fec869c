using System.Collections.Generic;
using GpConnect.Rules.Model;
using GpConnect.Rules.Snapshots;

namespace GpConnect.Rules.Sds;

/// <summary>A rule that compares each declared endpoint with what SDS has, where a snapshot covers its environment.</summary>
internal abstract class SdsRule : EstateRule
{
    /// <inheritdoc/>
    public sealed override void Find(RuleInput input, ICollection<Finding> findings)
    {
        foreach (var endpoint in input.Estate.Own)
        {
            if (input.SdsOf(endpoint) is { } sds && Check(endpoint, sds) is { } finding)
            {
                findings.Add(finding);
            }
        }
    }

    /// <summary>What is wrong with <paramref name="endpoint"/>, or null.</summary>
    protected abstract Finding? Check(DeclaredEndpoint endpoint, SdsDirectory sds);
}

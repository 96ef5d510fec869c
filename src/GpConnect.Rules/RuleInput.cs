using GpConnect.Rules.Model;
using GpConnect.Rules.Snapshots;

namespace GpConnect.Rules;

/// <summary>What rules look at.</summary>
/// <param name="Estate">What is declared.</param>
/// <param name="Sds">What SDS has of it, as far as snapshots show.</param>
internal sealed record RuleInput(Estate Estate, SdsEvidence Sds)
{
    /// <summary>What SDS has in the environment of <paramref name="endpoint"/>, where a snapshot covers it.</summary>
    public SdsDirectory? SdsOf(DeclaredEndpoint endpoint) => Sds.In(endpoint.Environment);
}

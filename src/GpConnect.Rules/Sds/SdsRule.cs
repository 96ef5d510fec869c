using GpConnect.Rules.Model;
using GpConnect.Rules.Snapshots;

namespace GpConnect.Rules.Sds;

/// <summary>
/// A rule that compares each declared endpoint with what SDS has, where a snapshot covers its environment. Whether it finds anything depends
/// on the endpoint's <see cref="SdsClaim"/> and on SDS alone.
/// </summary>
internal abstract class SdsRule
{
    /// <summary>The rule as users see it.</summary>
    public abstract Rule Rule { get; }

    /// <summary>What is wrong with <paramref name="endpoint"/>, or null.</summary>
    public abstract Finding? Check(DeclaredEndpoint endpoint, SdsDirectory sds);
}

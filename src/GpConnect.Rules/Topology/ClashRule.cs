using System;
using System.Collections.Generic;
using GpConnect.Rules.Model;

namespace GpConnect.Rules.Topology;

/// <summary>A rule that two endpoints may not share a value. Its message takes the value, the endpoint, the other one, the requirement.</summary>
internal abstract class ClashRule : EstateRule
{
    /// <summary>What the value is, as messages say it.</summary>
    public abstract string ValueName { get; }

    /// <summary>The value, or null where the endpoint takes no part.</summary>
    public abstract string? ValueOf(DeclaredEndpoint endpoint);

    /// <summary>Whether two endpoints with the same value clash; symmetric. One system in both roles (S9) is never asked about.</summary>
    public virtual bool MayNotShare(DeclaredEndpoint one, DeclaredEndpoint other) => true;

    /// <summary>The clashes among <paramref name="endpoints"/>: the later one and the one it clashes with.</summary>
    public void FindClashes(IEnumerable<DeclaredEndpoint> endpoints, Action<DeclaredEndpoint, DeclaredEndpoint> found) =>
        Clashes.Find(endpoints, ValueOf, MayNotShare, found);

    /// <inheritdoc/>
    public sealed override void Find(RuleInput input, ICollection<Finding> findings) =>
        FindClashes(input.Estate.Endpoints, (endpoint, first) =>
        {
            // A clash of two references is at no declaration of this project (GPC1008).
            if (!endpoint.IsReferenced)
            {
                var (label, firstLabel) = DeclaredEndpoint.LabelsOf(endpoint, first);
                findings.Add(new Finding(
                    Rule, SiteOf(endpoint), ValueOf(endpoint)!, label, firstLabel, RequirementOf(endpoint, first))
                {
                    First = SiteOf(first),
                });
            }
        });

    /// <summary>Where the value is.</summary>
    protected abstract Site SiteOf(DeclaredEndpoint endpoint);

    /// <summary>The requirement that the clash is against.</summary>
    public abstract string RequirementOf(DeclaredEndpoint endpoint, DeclaredEndpoint first);
}

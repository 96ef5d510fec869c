using System.Collections.Generic;

namespace GpConnect.Rules;

/// <summary>A rule about endpoints that are sound, each and together: a pure function from what is declared, and what SDS has, to findings.</summary>
internal abstract class EstateRule
{
    /// <summary>The rule as users see it.</summary>
    public abstract Rule Rule { get; }

    /// <summary>Adds what the rule finds in <paramref name="input"/>. Findings are never at a referenced endpoint.</summary>
    public abstract void Find(RuleInput input, ICollection<Finding> findings);
}

using System.Collections.Generic;
using GpConnect.Analyzers.Model;

namespace GpConnect.Analyzers.Rules;

/// <summary>A rule about endpoints that are sound, each and together: a pure function from an estate to findings.</summary>
internal abstract class EstateRule
{
    /// <summary>The rule as users see it.</summary>
    public abstract Rule Rule { get; }

    /// <summary>Adds what the rule finds in <paramref name="estate"/>. Findings are never at a referenced endpoint.</summary>
    public abstract void Find(Estate estate, ICollection<Finding> findings);
}

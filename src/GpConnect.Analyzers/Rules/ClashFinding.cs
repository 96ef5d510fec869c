using System.Collections.Generic;
using GpConnect.Analyzers.Model;

namespace GpConnect.Analyzers.Rules;

/// <summary>How clashes become findings.</summary>
internal static class ClashFinding
{
    /// <summary>
    /// Adds a finding at <paramref name="site"/>, with the place of <paramref name="first"/> where it has one. A clash of two
    /// references is none of the project's own declarations (<c>GPC1008</c>).
    /// </summary>
    public static void AddClash(
        this ICollection<Finding> findings,
        Rule rule,
        DeclaredEndpoint endpoint,
        Site site,
        DeclaredEndpoint first,
        Site firstSite,
        params string[] arguments)
    {
        if (!endpoint.IsReferenced)
        {
            findings.Add(new Finding(rule, site, arguments) { First = first.IsReferenced ? null : firstSite });
        }
    }
}

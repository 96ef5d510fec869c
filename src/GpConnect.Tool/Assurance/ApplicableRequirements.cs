using System.Collections.Generic;
using GpConnect.Rules.Model;

namespace GpConnect.Tool.Assurance;

/// <summary>Which requirements on registered systems a system must meet.</summary>
internal static class ApplicableRequirements
{
    /// <summary>Their ids.</summary>
    /// <param name="role">What the system does.</param>
    /// <param name="topology">How it reaches Spine.</param>
    /// <param name="hasOtherRole">Whether it is declared in the other role, too.</param>
    public static IReadOnlyList<string> Of(Role role, MhsTopology topology, bool hasOtherRole)
    {
        var isShared = topology == MhsTopology.Shared;
        string[] ids = role == Role.Consumer
            ? ["T1", .. isShared ? new[] { "T2", "T3" } : ["T4", "T5"], "S1", "S2", .. hasOtherRole ? [] : new[] { "S5", "S6" }, "S14"]
            : ["T1", .. isShared ? new[] { "T6", "T7" } : ["T8", "T9"], "S1", "S2", "S3", "S7", "S8", "S10", "S11", "S12", "S13"];
        return role == Role.Both || hasOtherRole ? [.. ids, "S9"] : ids;
    }
}

using System.Collections.Generic;

namespace GpConnect.Rules.Topology;

/// <summary>The rules of values that two endpoints may not share.</summary>
internal static class ClashRules
{
    public static readonly IReadOnlyList<ClashRule> All =
    [
        new DuplicateAsid(),
        new SharedProviderPartyKey(),
        new SeparateMhsPartyKeyShared(),
        new SecondProviderForOrganisation(),
    ];
}

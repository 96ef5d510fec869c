using System;

namespace GpConnect.Rules.Model;

/// <summary>What a class declaration looks like, as far as a registry minds.</summary>
[Flags]
internal enum ClassShape
{
    None = 0,
    Static = 1,
    Partial = 2,
    FileLocal = 4,
    Record = 8,

    /// <summary>A type around it is not partial.</summary>
    InNonPartial = 16,

    /// <summary>It has <c>[ExcludeFromCodeCoverage]</c>, as far as the attribute's name tells.</summary>
    ExcludedFromCoverage = 32,
}

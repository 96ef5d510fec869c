namespace GpConnect.Rules.Usage;

/// <summary>A rule about what SSP headers are set to: a pure function from a fact to what it finds.</summary>
internal abstract class HeaderRule
{
    /// <summary>The rule as users see it.</summary>
    public abstract Rule Rule { get; }

    /// <summary>What fills the places of the rule's message; null where nothing is wrong.</summary>
    public abstract string[]? Check(HeaderFact fact);
}

namespace GpConnect.Rules.Usage;

/// <summary>A rule about the sender and the receiver of one request: a pure function from a fact to what it finds.</summary>
internal abstract class RequestRule
{
    /// <summary>The rule as users see it.</summary>
    public abstract Rule Rule { get; }

    /// <summary>What fills the places of the rule's message, which is at the receiver; null where nothing is wrong.</summary>
    public abstract string[]? Check(RequestFact fact);
}

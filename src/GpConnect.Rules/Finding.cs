using GpConnect.Rules.Model;

namespace GpConnect.Rules;

/// <summary>Something a rule found.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Site">Where.</param>
/// <param name="Arguments">What fills the places of the rule's message.</param>
internal sealed record Finding(Rule Rule, Site Site, EquatableArray<string> Arguments)
{
    public Finding(Rule rule, Site site, params string[] arguments)
        : this(rule, site, new EquatableArray<string>(arguments))
    {
    }

    /// <summary>The declaration it clashes with, where it has a place of its own.</summary>
    public Site? First { get; init; }

    /// <summary>What a code fix would write there.</summary>
    public string? Suggested { get; init; }
}

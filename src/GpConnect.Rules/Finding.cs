using System.Globalization;
using System.Linq;
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

    /// <summary>The message, its places filled: one line, the same in every culture.</summary>
    public string Message => string.Format(CultureInfo.InvariantCulture, Rule.Message, Arguments.Select(static argument => (object)argument).ToArray());

    /// <summary>How severe it is, if not as its rule: evidence that is weaker, or less than an error.</summary>
    public RuleSeverity? Severity { get; init; }

    /// <summary>The declaration it clashes with, where it has a place of its own.</summary>
    public Site? First { get; init; }

    /// <summary>What a code fix would write there.</summary>
    public string? Suggested { get; init; }
}

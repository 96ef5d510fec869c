using System.Collections.Generic;
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

    /// <summary>The declaration it clashes with, if that is one; of a reference, it has no place.</summary>
    public Site? First { get; init; }

    /// <summary>The declarations that it is about, both of a clash, if they are in settings: their place is then a value that several may share.</summary>
    public IReadOnlyList<Site> Declarations { get; init; } = [];

    /// <summary>What it is about, for who sorts findings: filled in when all are found.</summary>
    public FindingSubject? Subject { get; init; }

    /// <summary>What a code fix would write there.</summary>
    public string? Suggested { get; init; }
}

/// <summary>The declaration that a finding is about.</summary>
/// <param name="Registry">The full name of the registry class.</param>
/// <param name="Environment">The Spine environment, as it is declared; may be empty.</param>
/// <param name="OdsCode">The ODS code of the endpoint, as it is declared; empty if the finding is about the registry.</param>
internal sealed record FindingSubject(string Registry, string Environment, string OdsCode);

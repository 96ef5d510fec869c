namespace GpConnect;

/// <summary>Something that a rule found in endpoints that a program has at run time: the rules are those of the compiler's half.</summary>
public sealed class EstateFinding
{
    internal EstateFinding(string ruleId, FindingSeverity severity, string message, string place, SpineEndpoint? endpoint, SpineEndpoint? other)
    {
        RuleId = ruleId;
        Severity = severity;
        Message = message;
        Place = place;
        Endpoint = endpoint;
        Other = other;
    }

    /// <summary>The rule's id, such as <c>GPC1001</c>; its page is <c>docs/rules/GPC1001.md</c>.</summary>
    public string RuleId { get; }

    /// <summary>How severe it is.</summary>
    public FindingSeverity Severity { get; }

    /// <summary>What is wrong, with the values, the requirement's id and what to do.</summary>
    public string Message { get; }

    /// <summary>
    /// Where it is: the key of a setting (<c>GpConnect:Consumers:Endpoints:1:Asid</c>), the line of an endpoint file (<c>practices.csv:12</c>), or
    /// the number of an endpoint among those that were given, from 1 (<c>Consumers 12</c>).
    /// </summary>
    public string Place { get; }

    /// <summary>The endpoint that it is about; null if there is none, because its identifiers are missing or malformed.</summary>
    public SpineEndpoint? Endpoint { get; }

    /// <summary>The endpoint that it clashes with; null if it clashes with none.</summary>
    public SpineEndpoint? Other { get; }

    /// <summary>The finding for people to read.</summary>
    /// <returns>Rule, place and message.</returns>
    public override string ToString() => $"{RuleId}: {Place}: {Message}";
}

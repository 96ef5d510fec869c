using System;
using System.Collections.Generic;
using GpConnect.Rules.Text;

namespace GpConnect.Rules;

/// <summary>A rule as its users see it. Holds no Roslyn type, so that rules can run in other hosts.</summary>
/// <param name="Id">The rule's id, <c>GPCnnnn</c>; the help page is <c>docs/rules/GPCnnnn.md</c>.</param>
/// <param name="Title">A short sentence that says what is wrong.</param>
/// <param name="Severity">The severity a user has who configures nothing.</param>
/// <param name="Message">The message, with the composite format places <c>{0}</c>, <c>{1}</c> ….</param>
/// <param name="Description">What the rule is for, with the ids of the requirements it embodies.</param>
internal sealed record Rule(string Id, string Title, RuleSeverity Severity, string Message, string Description)
{
    /// <summary>The ids of the requirements that the description names, such as <c>T1</c>, in its order, each once.</summary>
    public IReadOnlyList<string> Requirements => RequirementId.FindIn(Description);

    /// <summary>The page that explains the rule.</summary>
    public string HelpLink => $"https://github.com/gpconnect-analyzers/gpconnect-analyzers/blob/main/docs/rules/{Id}.md";

    /// <summary>The group of rules that it is in.</summary>
    public string Category => Id[3] switch
    {
        '1' => "GpConnect.Topology",
        '2' => "GpConnect.Identifiers",
        '3' => "GpConnect.Declarations",
        '4' => "GpConnect.Sds",
        '5' => "GpConnect.Usage",
        _ => throw new InvalidOperationException($"'{Id}' is in no category of rules."),
    };

    /// <summary>Whether only a build can report the rule (it needs the whole compilation and has no file of its own).</summary>
    public bool IsBuildOnly { get; init; }
}

/// <summary>The severities rules have by default.</summary>
internal enum RuleSeverity
{
    /// <summary>Worth knowing; nothing is wrong.</summary>
    Info,

    /// <summary>Very likely wrong.</summary>
    Warning,

    /// <summary>Wrong: Spine would refuse or misroute requests, or the registry cannot be made.</summary>
    Error,
}

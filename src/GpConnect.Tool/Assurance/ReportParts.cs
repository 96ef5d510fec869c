using System.Collections.Generic;
using System.Linq;
using GpConnect.Rules;
using GpConnect.Rules.Model;

namespace GpConnect.Tool.Assurance;

/// <summary>A file that was read.</summary>
/// <param name="Kind">What it is: <c>assembly</c>, <c>endpoint file</c>, <c>settings</c>, <c>build log</c>.</param>
/// <param name="Path">Its path.</param>
/// <param name="Says">What is in it.</param>
/// <param name="Sha256">The SHA-256 of its bytes, in hexadecimal digits.</param>
internal sealed record ReportInput(string Kind, string Path, string Says, string Sha256);

/// <summary>A snapshot of SDS.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Environments">The Spine environments that it is of.</param>
/// <param name="Exported">When it was exported, as it says; empty if it doesn't say.</param>
/// <param name="AsRecords">How many AS records it has.</param>
/// <param name="MhsRecords">How many MHS records.</param>
/// <param name="Queries">The searches that it answers, as it says.</param>
/// <param name="Sha256">The SHA-256 of its bytes.</param>
internal sealed record ReportSnapshot(
    string Path, IReadOnlyList<string> Environments, string Exported, int AsRecords, int MhsRecords, IReadOnlyList<string> Queries, string Sha256);

/// <summary>A registry.</summary>
/// <param name="Name">Its name: a class, a file, a section of settings.</param>
/// <param name="Assembly">The assembly that has it, or the empty string.</param>
/// <param name="Environment">The Spine environment; may be empty.</param>
/// <param name="Role">What its systems do.</param>
/// <param name="Topology">How they reach Spine.</param>
/// <param name="PartyKey">The party key of its shared MHS, or the empty string.</param>
/// <param name="First">The number of its first system.</param>
/// <param name="Count">How many systems it has.</param>
internal sealed record ReportRegistry(
    string Name, string Assembly, string Environment, Role Role, MhsTopology Topology, string PartyKey, int First, int Count)
{
    /// <summary>The findings about the registry as a whole: its party key, systems that it lacks.</summary>
    public IReadOnlyList<int> Findings { get; init; } = [];

    /// <summary>The topology in the specification's words.</summary>
    public string TopologyTitle => $"{(Role == Role.Consumer ? "Consumer" : "Provider")} system, {(Topology == MhsTopology.Shared ? "shared" : "separate")} MHS{(Role == Role.Both ? ", also a consumer" : string.Empty)}";

    /// <summary>Its environment, or what there is instead.</summary>
    public string EnvironmentTitle => Environment.Length > 0 ? Environment : "no environment named";
}

/// <summary>A system at an organisation.</summary>
/// <param name="Registry">The number of its registry.</param>
/// <param name="Name">Its name.</param>
/// <param name="OdsCode">The organisation's ODS code.</param>
/// <param name="Asid">Its ASID.</param>
/// <param name="PartyKey">Its party key.</param>
/// <param name="Registration">What it is declared as.</param>
/// <param name="IsLeftOut">Whether its declaration is broken, so that nothing is made of it.</param>
/// <param name="Profile">The number of the profile that says what is known of it.</param>
/// <param name="Sds">What SDS has of it; null if no snapshot covers it.</param>
/// <param name="Findings">The findings about it.</param>
internal sealed record ReportSystem(
    int Registry, string Name, string OdsCode, string Asid, string PartyKey, Registration Registration, bool IsLeftOut, int Profile, SdsEntry? Sds, IReadOnlyList<int> Findings);

/// <summary>What SDS has of a declared ASID.</summary>
/// <param name="IsRegistered">Whether it has an AS record with the ASID.</param>
/// <param name="OdsCode">The record's organisation, or its client's.</param>
/// <param name="PartyKey">The record's party key.</param>
/// <param name="Interactions">How many interactions the record has.</param>
/// <param name="MhsRecords">How many MHS records of the organisation have the party key.</param>
/// <param name="Urls">Their URLs.</param>
internal sealed record SdsEntry(bool IsRegistered, string OdsCode, string PartyKey, int Interactions, int MhsRecords, IReadOnlyList<string> Urls);

/// <summary>What is known of a system, by the ids of the requirements that apply to it.</summary>
internal sealed record SystemProfile(IReadOnlyDictionary<string, Evidence> Evidence)
{
    /// <summary>Whether any requirement has the verdict.</summary>
    public bool Is(Verdict verdict) => Evidence.Values.Any(evidence => evidence.Verdict == verdict);
}

/// <summary>Something a rule found.</summary>
/// <param name="RuleId">The rule.</param>
/// <param name="Title">Its title.</param>
/// <param name="Severity">How severe it is.</param>
/// <param name="Message">What it found.</param>
/// <param name="Place">Where.</param>
/// <param name="First">Where the declaration is that it clashes with, or the empty string.</param>
/// <param name="Requirements">The requirements that it is about.</param>
/// <param name="Part">The part of the declaration that is wrong.</param>
/// <param name="OdsCode">The organisation, or the empty string.</param>
/// <param name="IsFromBuild">Whether a build found it, and its log says so.</param>
internal sealed record ReportFinding(
    string RuleId,
    string Title,
    RuleSeverity Severity,
    string Message,
    string Place,
    string First,
    IReadOnlyList<string> Requirements,
    Place Part,
    string OdsCode,
    bool IsFromBuild);

/// <summary>An AS record that nobody declares.</summary>
internal sealed record UndeclaredSystem(string Environment, string Asid, string OdsCode, string PartyKey, string Manufacturer, bool IsProvider);

/// <summary>Something that a person silenced.</summary>
/// <param name="RuleId">The rule.</param>
/// <param name="Message">What it found; of a rule that is switched off, that it is.</param>
/// <param name="Place">Where.</param>
/// <param name="Means">By what: the column <c>suppress</c>, an attribute, a configuration.</param>
/// <param name="Justification">Why, in the person's words; empty if nobody said.</param>
internal sealed record SilencedFinding(string RuleId, string Message, string Place, string Means, string Justification);

/// <summary>What changed since an earlier report.</summary>
/// <param name="Since">When that was made.</param>
/// <param name="Version">The version of the tool that made it.</param>
/// <param name="Changes">The changes, in order of what changed.</param>
internal sealed record ReportChanges(string Since, string Version, IReadOnlyList<ReportChange> Changes);

/// <summary>One change.</summary>
/// <param name="Kind">What became of it: <c>added</c>, <c>removed</c>, <c>changed</c>.</param>
/// <param name="What">What it is: <c>system</c>, <c>finding</c>, <c>silenced</c>, <c>requirement</c>, <c>snapshot</c>.</param>
/// <param name="Text">The change.</param>
internal sealed record ReportChange(string Kind, string What, string Text);

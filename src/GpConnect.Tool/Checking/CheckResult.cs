using System.Collections.Generic;
using System.Linq;
using GpConnect.Rules;
using GpConnect.Rules.Model;
using GpConnect.Tool.Inputs;

namespace GpConnect.Tool.Checking;

/// <summary>What a check looked at and found: all that there is to report.</summary>
/// <param name="Inputs">What was read.</param>
/// <param name="Estate">The sound endpoints, as the rules compared them.</param>
/// <param name="Findings">What the rules found, in the order of places.</param>
internal sealed record CheckResult(EstateInputs Inputs, Estate Estate, IReadOnlyList<LocatedFinding> Findings)
{
    /// <summary>What the rules found and rows of endpoint files suppress.</summary>
    public IReadOnlyList<LocatedFinding> Silenced { get; init; } = [];

    /// <summary>How many endpoints are declared in a way that makes none of them.</summary>
    public int LeftOut => Inputs.Declared.Builds.Sum(static build => build.Broken.Count);

    /// <summary>How many registries there are.</summary>
    public int Registries => Inputs.Declared.Builds.Count(static build => build.Registry is not null);

    /// <summary>How many SDS records were read.</summary>
    public int SdsRecords => Inputs.Snapshots.Sum(static snapshot => snapshot.Records);
}

/// <summary>Something a rule found, with its place.</summary>
/// <param name="Finding">What was found.</param>
/// <param name="Place">Where.</param>
/// <param name="First">The declaration that it clashes with, if it has one.</param>
internal sealed record LocatedFinding(Finding Finding, FindingPlace Place, FindingPlace? First)
{
    /// <summary>The rule.</summary>
    public Rule Rule => Finding.Rule;

    /// <summary>How severe it is.</summary>
    public RuleSeverity Severity => Finding.Severity ?? Finding.Rule.Severity;
}

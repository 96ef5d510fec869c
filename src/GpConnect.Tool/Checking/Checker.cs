using System.Collections.Generic;
using System.Linq;
using System.Threading;
using GpConnect.Rules;
using GpConnect.Tool.Inputs;
using GpConnect.Tool.Running;

namespace GpConnect.Tool.Checking;

/// <summary>Runs the rules over what was read.</summary>
internal static class Checker
{
    /// <summary>Checks all of it together: there is no project that the others are references of.</summary>
    public static CheckResult Check(EstateInputs inputs, IProgressLine progress, CancellationToken cancellationToken)
    {
        progress.Show("Checking");
        var estate = inputs.Declared.ToEstate();
        var silenced = new List<Finding>();
        var findings = inputs.Declared.Check(estate, cancellationToken, silenced);
        return new CheckResult(inputs, estate, Located(findings, inputs)) { Silenced = Located(silenced, inputs) };
    }

    private static IReadOnlyList<LocatedFinding> Located(List<Finding> findings, EstateInputs inputs) =>
    [
        .. findings
            .OrderBy(static finding => finding.Site)
            .ThenBy(static finding => finding.Rule.Id, System.StringComparer.Ordinal)
            .ThenBy(static finding => finding.Message, System.StringComparer.Ordinal)
            .Select(finding => new LocatedFinding(finding, inputs.PlaceOf(finding.Site), finding.First is { } first ? inputs.PlaceOf(first) : null)),
    ];
}

using System;
using System.Collections.Generic;
using System.Linq;
using GpConnect.Rules.Model;
using GpConnect.Rules.Written;
using GpConnect.Tool.Checking;
using GpConnect.Tool.Inputs;

namespace GpConnect.Tool.Assurance;

/// <summary>What a person silenced: rows of endpoint files, and what builds' logs say.</summary>
internal static class SilencedFindings
{
    public static IReadOnlyList<SilencedFinding> Of(CheckResult result, IReadOnlyList<SarifLog> logs) =>
    [
        .. result.Silenced.Select(finding => new SilencedFinding(
            finding.Rule.Id, finding.Finding.Message, finding.Place.ToString(), "column 'suppress' of the row", JustificationOf(finding.Finding.Site, result.Inputs))),
        .. logs.SelectMany(static log => log.Results)
            .Where(static found => found.IsSuppressed)
            .OrderBy(static found => found.Rule.Id, StringComparer.Ordinal)
            .ThenBy(static found => found.Place, StringComparer.Ordinal)
            .ThenBy(static found => found.Message, StringComparer.Ordinal)
            .Select(static found => new SilencedFinding(found.Rule.Id, found.Message, found.Place, found.Means, found.Justification)),
        .. logs.SelectMany(static log => log.Disabled, static (log, id) => new SilencedFinding(
            id, "The rule is switched off, or made information, for all or part of the build", log.File, "configuration of the build", string.Empty)),
    ];

    private static string JustificationOf(Site site, EstateInputs inputs)
    {
        var cells = inputs.Declared.EndpointFiles[site.Source].Cells;
        return cells.Columns[(int)EndpointColumn.Justification] is >= 0 and var column && column < cells.Records[site.Item].Cells.Count
            ? cells.Records[site.Item].Cells[column].Value
            : string.Empty;
    }
}

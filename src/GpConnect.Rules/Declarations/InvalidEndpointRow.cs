using System.Collections.Generic;
using System.Linq;
using GpConnect.Rules.Model;
using GpConnect.Rules.Text;
using GpConnect.Rules.Written;

namespace GpConnect.Rules.Declarations;

/// <summary>GPC3005: an endpoint file that cannot be read, at the cell.</summary>
internal static class InvalidEndpointRow
{
    public static readonly Rule Rule = new(
        "GPC3005",
        "An endpoint file is malformed",
        RuleSeverity.Error,
        "{0}",
        "An endpoint file is CSV (RFC 4180) in UTF-8, separated by commas, semicolons or tabs, whose header row names the columns 'ods code' "
        + "and 'asid', and may name 'party key', 'registration' (cma, mhs or empty), 'name', 'suppress' and 'justification'. A row that cannot be read is an organisation without its ASID (T1).");

    /// <summary>What is malformed in the <paramref name="file"/>th endpoint file.</summary>
    public static IEnumerable<Finding> Check(int file, ParsedEndpointFile reading) => reading.Faults.Select(fault =>
        new Finding(Rule, new Site(SiteKind.File, file, fault.Start, fault.Length, Place.Range), fault.Message)
        {
            Severity = fault.IsWarning ? RuleSeverity.Warning : null,
        });

    /// <summary>Says that a row names something in its column <c>suppress</c> that it can't suppress.</summary>
    /// <param name="site">The cell.</param>
    /// <param name="id">What it names.</param>
    /// <param name="isRule">Whether that is a rule at all.</param>
    public static Finding NotSuppressed(Site site, string id, bool isRule) => new(
        Rule,
        site,
        isRule
            ? $"{id} can't be suppressed for a row, as no rule on identifiers and form can: correct what it finds"
            : $"'{QuotedText.Text(id)}' isn't a rule that a row can suppress: write ids such as GPC1007, with spaces between them")
    {
        Severity = RuleSeverity.Warning,
    };

    /// <summary>Says that so many rows are broken that no more are read.</summary>
    public static Finding TooManyBroken(Site site) =>
        new(Rule, site, "More than 10,000 rows are not endpoints: the rest of the file is not read");
}

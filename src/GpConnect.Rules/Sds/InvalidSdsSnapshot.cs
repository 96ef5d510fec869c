using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using GpConnect.Rules.Model;
using GpConnect.Rules.Snapshots;
using GpConnect.Rules.Text;

namespace GpConnect.Rules.Sds;

/// <summary>GPC4009: a snapshot that cannot be read, or that contradicts itself or another.</summary>
internal static class InvalidSdsSnapshot
{
    public static readonly Rule Rule = new(
        "GPC4009",
        "An SDS snapshot is invalid",
        RuleSeverity.Error,
        "{0}",
        "A snapshot is LDIF (RFC 2849) as ldapsearch prints it, or the SDS FHIR API's bundles. What could be read counts; that a record "
        + "is missing can no longer be said. Of two snapshots that say different things of one record, one is out of date.");

    /// <summary>What is wrong with the <paramref name="file"/>th snapshot.</summary>
    public static IEnumerable<Finding> Check(int file, SdsSnapshot snapshot) => snapshot.Errors.Select(error =>
        new Finding(Rule, new Site(SiteKind.Snapshot, file, error.Start, error.Length, Place.Range), error.Message));

    /// <summary>Where snapshots of one environment contradict each other: once a file, as two exports may differ in thousands of records.</summary>
    public static IEnumerable<Finding> CheckTogether(SdsEvidence sds) => sds.Environments
        .Select(sds.In)
        .OfType<SdsDirectory>()
        .SelectMany(directory => directory.Contradictions.GroupBy(contradiction => sds.NumberOf(contradiction.Later.Snapshot)), (_, inFile) =>
        {
            var first = inFile.First();
            var other = sds.NumberOf(first.First.Snapshot);
            var records = inFile.Select(static contradiction => contradiction.Record).Distinct().Count();
            return new Finding(
                Rule,
                new Site(SiteKind.Snapshot, inFile.Key, first.Later.Span.Start, first.Later.Span.Length, Place.Range),
                $"{QuotedText.Text(first.Record)} has {first.What} '{QuotedText.Url(first.LaterValue)}' here, and '{QuotedText.Url(first.FirstValue)}' "
                + (other == inFile.Key ? "before in this file" : $"in '{QuotedText.Text(sds.Files[other].Name)}'")
                + (records == 1 ? "" : string.Format(CultureInfo.InvariantCulture, " ({0:N0} records differ)", records))
                + ": one of the two is out of date, and nobody knows which; keep the newer export alone, or export both again")
            {
                First = new Site(SiteKind.Snapshot, other, first.First.Span.Start, first.First.Span.Length, Place.Range),
            };
        });
}

using System.Collections.Generic;
using System.Linq;
using GpConnect.Rules.Model;
using GpConnect.Rules.Snapshots;

namespace GpConnect.Rules.Sds;

/// <summary>GPC4009: a snapshot that cannot be read.</summary>
internal static class InvalidSdsSnapshot
{
    public static readonly Rule Rule = new(
        "GPC4009",
        "An SDS snapshot cannot be read",
        RuleSeverity.Error,
        "{0}",
        "A snapshot is LDIF (RFC 2849) as ldapsearch prints it, or the SDS FHIR API's bundles. What could be read counts; that a record "
        + "is missing can no longer be said.");

    /// <summary>What is wrong with the <paramref name="file"/>th snapshot.</summary>
    public static IEnumerable<Finding> Check(int file, SdsSnapshot snapshot) => snapshot.Errors.Select(error =>
        new Finding(Rule, new Site(SiteKind.Snapshot, file, error.Start, error.Length, Place.Range), error.Message));
}

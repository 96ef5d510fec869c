using GpConnect.Analyzers.Model;

namespace GpConnect.Analyzers.Rules.Sds;

/// <summary>GPC4009: a snapshot that cannot be read.</summary>
internal static class InvalidSdsSnapshot
{
    public static readonly Rule Rule = new(
        "GPC4009",
        "An SDS snapshot cannot be read",
        RuleSeverity.Error,
        "{0}",
        "A snapshot is LDIF (RFC 2849) as ldapsearch prints it, or the SDS FHIR API's bundles. What could be read counts, so endpoints "
        + "that were not read are reported as missing.");

    public static Finding Of(Site site, string what) => new(Rule, site, what);
}

using GpConnect.Analyzers.Model;

namespace GpConnect.Analyzers.Rules.Registries;

/// <summary>GPC3005: an endpoint file that cannot be read, at the cell.</summary>
internal static class InvalidEndpointRow
{
    public static readonly Rule Rule = new(
        "GPC3005",
        "An endpoint file is malformed",
        RuleSeverity.Error,
        "{0}",
        "An endpoint file is CSV (RFC 4180) in UTF-8 whose header row names the columns 'ods code' and 'asid', and may name "
        + "'party key', 'registration' (cma, mhs or empty) and 'name'.");

    public static Finding Of(Site site, string what) => new(Rule, site, what);
}

using GpConnect.Analyzers.Model;

namespace GpConnect.Analyzers.Rules.Identifiers;

/// <summary>GPC2001: an endpoint without ODS code, ASID or party key.</summary>
internal static class MissingIdentifier
{
    public static readonly Rule Rule = new(
        "GPC2001",
        "An endpoint has no ODS code, ASID or party key",
        RuleSeverity.Error,
        "'{0}' has no {1}: {2}",
        "Every endpoint has an ODS code, an ASID and a party key (T1, T3, T5, T6). A consumer of a shared MHS may leave the "
        + "party key to its registry. Each is a constant that is known before code is generated.");

    public static Finding Absent(Site site, EndpointLabel endpoint, string what, string mend) =>
        new(Rule, site, endpoint.ToString(), what, mend);

    public static Finding NotConstant(Site site, EndpointLabel endpoint, string what, string written) =>
        new(Rule, site, endpoint.ToString(), what, $"'{written}' is no constant string that is known before code is generated; write a literal or a constant of your own");
}

using GpConnect.Analyzers.Model;

namespace GpConnect.Analyzers.Rules.Identifiers;

/// <summary>GPC2002: an ASID that is not 12 digits.</summary>
internal static class InvalidAsid
{
    public static readonly Rule Rule = new(
        "GPC2002",
        "An ASID is not 12 digits",
        RuleSeverity.Error,
        "'{1}' is no ASID for '{0}': an ASID is 12 digits, such as 918999198993 (T1); {2}",
        "An accredited system identifier (ASID) is 12 digits, without spaces or separators (T1).");

    public static Finding? Check(string asid, Site site, EndpointLabel endpoint) => IdentifierFormat.IsAsid(asid)
        ? null
        : MalformedIdentifier.Of(Rule, site, endpoint, asid, IdentifierFormat.MendAsid(asid));
}

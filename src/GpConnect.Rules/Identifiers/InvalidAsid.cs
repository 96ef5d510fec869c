using System.Collections.Generic;
using GpConnect.Rules.Model;
using GpConnect.Rules.Written;

namespace GpConnect.Rules.Identifiers;

/// <summary>GPC2002: an ASID that is not 12 digits.</summary>
internal static class InvalidAsid
{
    public static readonly Rule Rule = new(
        "GPC2002",
        "An ASID is not 12 digits",
        RuleSeverity.Error,
        "'{1}' is no ASID for '{0}': an ASID is 12 digits, such as 918999198993 (T1); {2}",
        "An accredited system identifier (ASID) is 12 digits, without spaces or separators (T1).");

    public static void Check(WrittenValue value, Site site, EndpointLabel declared, ICollection<Finding> findings) => MalformedIdentifier.Check(
        Rule, value, DeclaredFormat.IsAsid, DeclaredFormat.NormaliseAsid, site, declared, findings);
}

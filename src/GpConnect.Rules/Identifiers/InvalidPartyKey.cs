using System.Collections.Generic;
using GpConnect.Rules.Model;
using GpConnect.Rules.Written;

namespace GpConnect.Rules.Identifiers;

/// <summary>GPC2003: a party key of another format.</summary>
internal static class InvalidPartyKey
{
    public static readonly Rule Rule = new(
        "GPC2003",
        "A party key is not an ODS code, a hyphen and digits",
        RuleSeverity.Error,
        "'{1}' isn't a valid party key for '{0}': a party key is an upper-case ODS code, a hyphen and 5 to 9 digits, such as A20047-821870 (T3, T5, T6, T8); {2}",
        "A party key identifies an MHS: the ODS code it was registered for in upper case, a hyphen and 5 to 9 digits (T3, T5, T6, T8).");

    public static void Check(WrittenValue value, Site site, EndpointLabel declared, ICollection<Finding> findings) => MalformedIdentifier.Check(
        Rule, value, DeclaredFormat.IsPartyKey, DeclaredFormat.NormalisePartyKey, site, declared, findings);
}

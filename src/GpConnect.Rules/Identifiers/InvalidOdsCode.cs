using System.Collections.Generic;
using GpConnect.Rules.Model;
using GpConnect.Rules.Written;

namespace GpConnect.Rules.Identifiers;

/// <summary>GPC2004: an ODS code of another format.</summary>
internal static class InvalidOdsCode
{
    public static readonly Rule Rule = new(
        "GPC2004",
        "An ODS code is not 3 to 10 upper-case letters and digits",
        RuleSeverity.Error,
        "'{1}' isn't a valid ODS code for '{0}': an ODS code is 3 to 10 upper-case letters and digits, such as A20047 (T1); {2}",
        "An ODS code identifies an organisation: 3 to 10 upper-case letters and digits, without spaces (T1).");

    public static void Check(WrittenValue value, Site site, EndpointLabel declared, ICollection<Finding> findings) => MalformedIdentifier.Check(
        Rule, value, DeclaredFormat.IsOdsCode, DeclaredFormat.NormaliseOdsCode, site, declared, findings);
}

using System.Collections.Generic;
using GpConnect.Rules.Model;
using GpConnect.Rules.Text;
using GpConnect.Rules.Written;

namespace GpConnect.Rules.Identifiers;

/// <summary>GPC2002: an ASID that is not 12 digits.</summary>
internal static class InvalidAsid
{
    public static readonly Rule Rule = new(
        "GPC2002",
        "An ASID is not 12 digits",
        RuleSeverity.Error,
        "'{1}' isn't a valid ASID for '{0}': an ASID is 12 digits, such as 918999198993 (T1); {2}",
        "An accredited system identifier (ASID) is 12 digits, without spaces or separators (T1).");

    /// <summary>Checks the ASID of an endpoint. What a spreadsheet makes of one is said as what it is; zeros it takes in cells alone.</summary>
    public static void Check(WrittenValue value, Site site, EndpointLabel declared, ICollection<Finding> findings)
    {
        var text = value.Text;
        if (DeclaredFormat.IsAsid(text))
        {
            return;
        }

        if (SpreadsheetNumber.IsScientific(text))
        {
            findings.Add(Of("a spreadsheet turned it into a number in scientific notation, and digits are lost: format the column as text; "
                + MalformedIdentifier.NoAdvice));
        }
        else if (site.Kind == SiteKind.File && SpreadsheetNumber.WithLostZeros(text) is { } restored)
        {
            findings.Add(Of($"a spreadsheet drops leading zeros: if it did so here, write {restored}, and format the column as text") with { Suggested = restored });
        }
        else
        {
            MalformedIdentifier.Check(Rule, value, DeclaredFormat.IsAsid, DeclaredFormat.NormaliseAsid, site, declared, findings);
        }

        Finding Of(string advice) => new(Rule, site, declared.ToString(), QuotedText.Text(text), advice);
    }
}

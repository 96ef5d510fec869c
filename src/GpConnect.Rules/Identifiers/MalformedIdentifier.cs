using System;
using System.Collections.Generic;
using GpConnect.Rules.Model;
using GpConnect.Rules.Text;
using GpConnect.Rules.Written;

namespace GpConnect.Rules.Identifiers;

/// <summary>What the three rules of format have in common. A value that is missing, or isn't text, is GPC2001's.</summary>
internal static class MalformedIdentifier
{
    /// <summary>What to do if nobody knows what is right.</summary>
    public const string NoAdvice = "declare the one registered for it";

    public static void Check(
        Rule rule,
        WrittenValue value,
        Func<string, bool> isWellFormed,
        Func<string, string?> normalise,
        Site site,
        EndpointLabel declared,
        ICollection<Finding> findings)
    {
        var text = value.Text;
        if (text.Length == 0 || isWellFormed(text))
        {
            return;
        }

        var suggested = normalise(text);
        findings.Add(new Finding(
            rule, site, declared.ToString(), QuotedText.Text(text), suggested is null ? NoAdvice : "write " + suggested)
        {
            Suggested = suggested,
        });
    }
}

using System.Collections.Generic;
using GpConnect.Rules.Model;
using GpConnect.Rules.Text;
using GpConnect.Rules.Written;

namespace GpConnect.Rules.Identifiers;

/// <summary>GPC2001: an endpoint without ODS code, ASID or party key.</summary>
internal static class MissingIdentifier
{
    /// <summary>What messages call a party key.</summary>
    public const string PartyKey = "party key";

    public static readonly Rule Rule = new(
        "GPC2001",
        "An endpoint has no ODS code, ASID or party key",
        RuleSeverity.Error,
        "'{0}' has no {1}: {2}",
        "Every endpoint has an ODS code, an ASID and a party key (T1, T3, T5, T6, T8). A consumer of a shared MHS may leave the "
        + "party key to its registry. Each is a constant that is known before code is generated.");

    /// <summary>Checks what every endpoint must say itself.</summary>
    public static void Check(in WrittenEndpoint endpoint, EndpointLabel label, ICollection<Finding> findings)
    {
        Check(endpoint.OdsCode, endpoint.Site.At(Place.OdsCode), label, "ODS code", "each endpoint is that of one organisation (T1); declare its ODS code", findings);
        Check(endpoint.Asid, endpoint.Site.At(Place.Asid), label, "ASID", "each system at each organisation must have one of its own (T1); declare it", findings);
    }

    /// <summary>Checks the party key of an endpoint that may not leave it to its registry, or whose registry has none.</summary>
    public static void CheckPartyKey(
        in WrittenEndpoint endpoint, EndpointLabel label, Role role, MhsTopology topology, ICollection<Finding> findings) =>
        Check(endpoint.PartyKey, endpoint.Site.At(Place.PartyKey), label, PartyKey, PartyKeyAdvice(role, topology), findings);

    /// <summary>Checks that what is written is text.</summary>
    public static void CheckConstant(WrittenValue value, Site site, EndpointLabel label, string what, ICollection<Finding> findings)
    {
        if (value.NotText is { } written)
        {
            findings.Add(new Finding(Rule, site, label.ToString(), what, $"'{QuotedText.Text(written)}' isn't a constant string that is known before code is generated; write a literal or a constant of your own"));
        }
    }

    private static void Check(WrittenValue value, Site site, EndpointLabel label, string what, string advice, ICollection<Finding> findings)
    {
        CheckConstant(value, site, label, what, findings);
        if (value.IsMissing)
        {
            findings.Add(new Finding(Rule, site, label.ToString(), what, advice));
        }
    }

    private static string PartyKeyAdvice(Role role, MhsTopology topology) => (role, topology) switch
    {
        (Role.Consumer, MhsTopology.Shared) => "all consumers of a shared MHS must have its one party key (T3); declare it on the registry, or here",
        (Role.Consumer, _) => "each consumer with a separate MHS must have one of its own (T5); declare it",
        (_, MhsTopology.Shared) => "each provider organisation must have one of its own (T6); declare it",
        _ => "each provider organisation must have one of its own (T8); declare it",
    };
}

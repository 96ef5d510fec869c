using System.Collections.Generic;
using System.Globalization;

namespace GpConnect.Rules.Identifiers;

/// <summary>GPC2006: a party key of a length that SDS's registration takes and nobody has seen.</summary>
internal sealed class UnusualPartyKey : EstateRule
{
    private static readonly Rule Descriptor = new(
        "GPC2006",
        "A party key has an unusual number of digits",
        RuleSeverity.Warning,
        "Party key {0} of {1} has {2} digits: SDS takes 5 to 9, but every key seen has 6 or 7 (T3, T5, T6, T8); check it against the one registered",
        "SDS's registration takes party keys of 5 to 9 digits, but every one seen has 6 or 7, so another length is most likely a slip (T3, T5, T6, T8). "
        + "The endpoint stays.");

    public override Rule Rule => Descriptor;

    public override void Find(RuleInput input, ICollection<Finding> findings)
    {
        foreach (var endpoint in input.Estate.Own)
        {
            var partyKey = endpoint.Endpoint.PartyKey;
            var digits = partyKey.Length - partyKey.IndexOf(IdentifierFormat.PartyKeyHyphen) - 1;
            if (digits is not (6 or 7))
            {
                findings.Add(new Finding(
                    Descriptor, endpoint.PartyKeySite, partyKey, endpoint.Label, digits.ToString(CultureInfo.InvariantCulture)));
            }
        }
    }
}

using System;
using GpConnect.Rules.Text;

namespace GpConnect.Rules.Usage;

/// <summary>GPC5006: a constant that is meant to be an interaction id, and is none that the specifications have (P3).</summary>
internal static class UnknownInteractionId
{
    public static readonly Rule Rule = new(
        "GPC5006",
        "An interaction id is unknown",
        RuleSeverity.Warning,
        "'{0}' isn't an interaction id of the specifications{1}: the SSP takes only those (P3); {2}",
        "The interaction id is one of the specification's, and the one of the request (P3). Which is near none may be of a newer specification.");

    /// <summary>What is found; null where nothing is wrong.</summary>
    public static UnknownInteraction? Check(InteractionFact fact)
    {
        if (fact.IsPart
            || !fact.Text.StartsWith(SpecifiedInteractions.Prefix, StringComparison.OrdinalIgnoreCase)
            || !char.IsLetterOrDigit(fact.Text[fact.Text.Length - 1])
            || SpecifiedInteractions.Capabilities.ContainsKey(fact.Text))
        {
            return null;
        }

        var nearest = NearestInteraction.To(fact.Text);
        return new UnknownInteraction(nearest, nearest is null
            ? [QuotedText.Url(fact.Text), "", "check it against the specification that has it"]
            : [QuotedText.Url(fact.Text), $", {nearest} is", "write that"]);
    }
}

/// <summary>An interaction id that isn't known.</summary>
/// <param name="Nearest">The known one that it nearly is, then it is most likely a slip; null where it is near none.</param>
/// <param name="Arguments">What fills the places of the rule's message.</param>
internal sealed record UnknownInteraction(string? Nearest, string[] Arguments);

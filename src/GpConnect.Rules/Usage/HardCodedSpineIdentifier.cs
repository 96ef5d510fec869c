namespace GpConnect.Rules.Usage;

/// <summary>GPC5001: a string repeats an identifier that a registry declares, where the registry's member would do (T1 S1).</summary>
internal static class HardCodedSpineIdentifier
{
    public static readonly Rule Rule = new(
        "GPC5001",
        "A declared identifier is hard-coded",
        RuleSeverity.Warning,
        "'{0}' is the {1} of {2}: written out again it is not checked as its declaration is (T1, S1); use the registry's member",
        "An ASID or a party key written out again is not changed with its declaration, and no rule sees whose it is (T1, S1).");

    /// <summary>What fills the places of the rule's message; null where nothing is wrong.</summary>
    public static string[]? Check(LiteralFact fact)
    {
        var identifier = fact.Identifier;
        return fact.IsOfDeclaration || fact.IsExpected
            ? null
            :
            [
                fact.Text,
                identifier.IsAsid ? "ASID" : "party key",
                identifier.Member is null ? "an endpoint of " + identifier.Registry : identifier.Registry + "." + identifier.Member,
            ];
    }
}

namespace GpConnect.Rules.Usage;

/// <summary>GPC5005: a provider looks up whom a request is for, or from, by an SSP header (S15).</summary>
internal static class RoutedBySspHeader
{
    public static readonly Rule Rule = new(
        "GPC5005",
        "A request is routed by an SSP header",
        RuleSeverity.Warning,
        "{0} of a request is looked up: a provider must use it for audit and debugging only (S15); route by the practice's ODS code in the URL",
        "A provider uses Ssp-From and Ssp-To for audit and debugging only, never for routing or look-ups; it routes by the practice's ODS code in the URL (S15).");

    /// <summary>What fills the places of the rule's message; null where nothing is wrong.</summary>
    public static string[]? Check(LookupFact fact) =>
        fact.Header is SspHeader.From or SspHeader.To ? [SspHeaderNames.Of(fact.Header)] : null;
}

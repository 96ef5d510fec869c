namespace GpConnect.Analyzers.Rules.Usage;

/// <summary>GPC5004: the same trace id is sent with every request (P1).</summary>
internal sealed class FixedSspTraceId : HeaderRule
{
    private static readonly Rule Descriptor = new(
        "GPC5004",
        "Ssp-TraceID is a fixed value",
        RuleSeverity.Warning,
        "Ssp-TraceID is always '{0}': it is a new GUID for each request (P1); set Guid.NewGuid()",
        "Each request carries a Ssp-TraceID that is a new GUID each time; with a fixed one, Spine's audit trail cannot tell one request from another (P1).");

    public override Rule Rule => Descriptor;

    public override string[]? Check(HeaderFact fact) => fact switch
    {
        { Header: not SspHeader.TraceId } => null,
        { FixedText: { } text } => SspHeaderValue.CanBeTraceId(text, fact.SaysHeaders) ? [Quotable.Text(text)] : null,
        { MadeOnceAs: { } member } => [Quotable.Text(member)],
        _ => null,
    };
}

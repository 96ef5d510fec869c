using GpConnect.Rules.Text;

namespace GpConnect.Rules.Usage;

/// <summary>GPC5004: the same trace id is sent with every request, of a client or of all (P1).</summary>
internal sealed class FixedSspTraceId : HeaderRule
{
    private static readonly Rule Descriptor = new(
        "GPC5004",
        "Ssp-TraceID is a fixed value",
        RuleSeverity.Warning,
        "Ssp-TraceID is {0}: it must be a new GUID for each request (P1); {1}",
        "Each request carries a Ssp-TraceID that is a new GUID each time; with a fixed one, Spine's audit trail cannot tell one request from another (P1).");

    public override Rule Rule => Descriptor;

    public override string[]? Check(HeaderFact fact) => fact switch
    {
        { Header: not SspHeader.TraceId } or { IsForWantOfAHeader: true } => null,
        { IsForAllRequests: true } => ["one for all requests of the client", "set it on each request"],
        { FixedText: { } text } => SspHeaderValue.CanBeTraceId(text, fact.SaysHeaders) ? Always(text) : null,
        { MadeOnceAs: { } member } => Always(member),
        _ => null,
    };

    private static string[] Always(string value) => [$"always '{QuotedText.Text(value)}'", "set Guid.NewGuid()"];
}

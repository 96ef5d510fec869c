using System;
using System.Linq;
using System.Threading.Tasks;
using GpConnect;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ProviderApi;

/// <summary>
/// What each request must pass. It finds the practice by the ODS code in the URL, and never by <c>Ssp-To</c>: the headers are checked and logged for
/// audit, and nothing is looked up by them (S15).
/// </summary>
public sealed partial class SspRequestFilter(ILogger<SspRequestFilter> logger) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var (practice, headers) = (PracticeOf(http.Request), http.Request.Headers);
        Received(
            logger,
            headers[SspHeaders.TraceId].ToString(),
            headers[SspHeaders.From].ToString(),
            headers[SspHeaders.To].ToString(),
            headers[SspHeaders.InteractionId].ToString(),
            practice?.OdsCode.ToString() ?? "no practice here");

        if (practice is null)
        {
            return OperationOutcome.OrganisationNotFound("No practice with the ODS code in the URL is served here.");
        }

        if (!SspRequest.TryRead(headers, out var ssp, out var wrong))
        {
            return OperationOutcome.BadRequest(wrong);
        }

        if (http.GetEndpoint()!.Metadata.OfType<InteractionId>().SingleOrDefault() is { IsUnset: false } interaction && ssp.Interaction != interaction)
        {
            return OperationOutcome.BadRequest($"The header {SspHeaders.InteractionId} isn't that of this request, which is {interaction}.");
        }

        if (ssp.To != practice.Asid)
        {
            OtherReceiver(logger, ssp.TraceId, ssp.To.ToString(), practice.Asid.ToString());
        }

        http.Features.Set(practice);
        return await next(context);
    }

    // Routes match without regard to case, and service root URLs don't (S10).
    private static ProviderEndpoint? PracticeOf(HttpRequest request) =>
        OdsCode.TryParse(request.RouteValues["odsCode"] as string, out var odsCode)
        && Practices.Registry.FindByOdsCode(odsCode) is [var practice]
        && request.Path.StartsWithSegments($"/{practice.OdsCode}/STU3/1/gpconnect", StringComparison.Ordinal)
            ? practice
            : null;

    // Never the URL's query, which may have an NHS number, nor anything else of it as it came.
    [LoggerMessage(1, LogLevel.Information, "SSP request {TraceId} from {From} to {To}, {Interaction}, for {Practice}")]
    private static partial void Received(ILogger logger, string traceId, string from, string to, string interaction, string practice);

    [LoggerMessage(2, LogLevel.Warning, "SSP request {TraceId} has {SspTo} as Ssp-To, but the practice of its URL has {Asid}")]
    private static partial void OtherReceiver(ILogger logger, Guid traceId, string sspTo, string asid);
}

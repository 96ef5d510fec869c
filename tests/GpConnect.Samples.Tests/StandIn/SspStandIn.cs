using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net.Http;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace GpConnect.Samples.Tests.StandIn;

/// <summary>Stands in for the SSP: checks what it checks, answers as it answers, and forwards to the provider.</summary>
internal sealed class SspStandIn(Spine spine) : IDisposable
{
    private static readonly string[] SspHeaderNames = ["Ssp-TraceID", "Ssp-From", "Ssp-To", "Ssp-InteractionID"];

    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false });
    private int _failures;

    /// <summary>The requests that came, by their trace id as it was sent, with the status they got.</summary>
    public ConcurrentQueue<(string TraceId, int Status)> Requests { get; } = [];

    /// <summary>Has the provider fail to answer the next requests.</summary>
    public void FailNext(int requests) => Volatile.Write(ref _failures, requests);

    public async Task AnswerAsync(HttpContext context)
    {
        var (status, what) = await SendOnAsync(context);
        Requests.Enqueue((context.Request.Headers["Ssp-TraceID"].ToString(), status));
        if (what is not null)
        {
            context.Response.StatusCode = status;
            context.Response.ContentType = "application/fhir+json";
            await context.Response.WriteAsync(Outcome(status, what).ToJsonString());
        }
    }

    public void Dispose() => _http.Dispose();

    private async Task<(int Status, string? What)> SendOnAsync(HttpContext context)
    {
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget.TrimStart('/');
        if (Refusal(context.Request.Headers, target.Split('?')[0]) is { } refusal)
        {
            return refusal;
        }

        if (Interlocked.Decrement(ref _failures) >= 0)
        {
            return (502, "ERROR_COMMUNICATING_TO_ENDPOINT_URL_" + target.Split('?')[0]);
        }

        using var request = new HttpRequestMessage(new HttpMethod(context.Request.Method), target);
        foreach (var header in context.Request.Headers.Where(static header => header.Key != "Host"))
        {
            request.Headers.TryAddWithoutValidation(header.Key, (IEnumerable<string?>)header.Value);
        }

        using var response = await _http.SendAsync(request, context.RequestAborted);
        context.Response.StatusCode = (int)response.StatusCode;
        context.Response.ContentType = response.Content.Headers.ContentType?.ToString();
        await response.Content.CopyToAsync(context.Response.Body);
        return ((int)response.StatusCode, null);
    }

    /// <summary>Why it isn't sent on; null if it is.</summary>
    private (int Status, string What)? Refusal(IHeaderDictionary headers, string url)
    {
        // A client may send two values of a header as one, with a comma.
        if (SspHeaderNames.FirstOrDefault(name => headers[name] is not [{ Length: > 0 } value] || value.Contains(',')) is { } missing)
        {
            return (400, "HEADER_MISSING_OR_REPEATED_" + missing);
        }

        if (!Guid.TryParseExact(headers["Ssp-TraceID"], "D", out var traceId) || !spine.TraceIds.TryAdd(traceId, true))
        {
            return (400, "TRACE_ID_MALFORMED_OR_REPEATED_" + headers["Ssp-TraceID"]);
        }

        var (from, to, interaction) = (headers["Ssp-From"].ToString(), headers["Ssp-To"].ToString(), headers["Ssp-InteractionID"].ToString());
        if (spine.SystemOf(from) is not { } sender || !sender.Interactions.Contains(interaction))
        {
            return (403, "ASID_CHECK_FAILED_MESSAGESENDER_" + from);
        }

        if (spine.SystemOf(to) is not { } receiver || !receiver.Interactions.Contains(interaction) || spine.EndPointOf(receiver, interaction) is not { } endPoint)
        {
            return (403, "PARTYKEY_INTERACTION_CHECK_FAILED_MESSAGERECEIVER_" + to);
        }

        if (!spine.DataSharing.Contains((sender.OdsCode, receiver.OdsCode)))
        {
            return (403, $"FOT_CHECK_FAILED_MESSAGESENDER_{from}_MESSAGERECEIVER_{to}");
        }

        return url.StartsWith(endPoint.EndPoint + "/", StringComparison.Ordinal)
            ? null
            : (400, $"ENDPOINT_{endPoint.EndPoint}_CPAID_{endPoint.CpaId}_VARIES_FROM_TARGETURL_{url}");
    }

    private static JsonObject Outcome(int status, string what) => new()
    {
        ["resourceType"] = "OperationOutcome",
        ["issue"] = new JsonArray(new JsonObject
        {
            ["severity"] = "error",
            ["code"] = status switch { 400 => "invalid", 403 => "forbidden", _ => "transient" },
            ["details"] = new JsonObject
            {
                ["coding"] = new JsonArray(new JsonObject
                {
                    ["system"] = "http://fhir.nhs.net/ValueSet/gpconnect-schedule-response-code-1-0",
                    ["code"] = status.ToString(CultureInfo.InvariantCulture),
                    ["display"] = what,
                }),
            },
            ["diagnostics"] = what,
        }),
    };
}

using System;
using System.Diagnostics;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

namespace GpConnect.Ssp;

/// <summary>Sets the four SSP headers of each attempt of a request (P1), with a trace id of its own. What isn't a request to the proxy isn't sent.</summary>
internal sealed partial class SspHeadersHandler(Func<SspOptions> options, string client, ILogger logger) : DelegatingHandler
{
    // The name that telemetry subscribes to: docs/run-time.md.
    private static readonly ActivitySource Source = new("GpConnect.Ssp");

    private readonly string _client = client;
    private readonly ILogger _logger = logger;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var attempt = Begin(request);
        try
        {
            return attempt.End(await base.SendAsync(request, cancellationToken).ConfigureAwait(false));
        }
        catch (Exception e)
        {
            attempt.Fail(e);
            throw;
        }
    }

#if NET
    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var attempt = Begin(request);
        try
        {
            return attempt.End(base.Send(request, cancellationToken));
        }
        catch (Exception e)
        {
            attempt.Fail(e);
            throw;
        }
    }
#endif

    private Attempt Begin(HttpRequestMessage request)
    {
        var proxy = SpineUrl.OfProxy(options(), _client);
        var route = SspRoute.Of(request) ?? throw new InvalidOperationException(
            $"A {request.Method} request of the client '{_client}' has no SSP route, so it isn't sent: call request.SetSspRoute(from, to, interaction) first (P1).");
        if (SpineUrl.WhatIsWrong(request.RequestUri, proxy) is { } wrong)
        {
            throw new InvalidOperationException(
                $"A {request.Method} request of the client '{_client}' isn't sent: {wrong}. Make its URL by SspUrl.For(proxy, serviceRoot, request) (P4).");
        }

        var traceId = Guid.NewGuid();
        request.SetSspHeaders(route.From, route.To, route.Interaction, traceId);
        return new Attempt(this, route, traceId, proxy);
    }

    // Never the URL: it may have a patient's NHS number.
    [LoggerMessage(1, LogLevel.Information, "SSP request {TraceId} from {From} to {To}: {Interaction}")]
    private static partial void Sending(ILogger logger, Guid traceId, string from, string to, string interaction);

    [LoggerMessage(2, LogLevel.Information, "SSP request {TraceId} answered: {Status}")]
    private static partial void Answered(ILogger logger, Guid traceId, int status);

    [LoggerMessage(3, LogLevel.Warning, "SSP request {TraceId} not answered: {Failure}")]
    private static partial void NotAnswered(ILogger logger, Guid traceId, string failure);

    /// <summary>One attempt, in logs and traces.</summary>
    private sealed class Attempt : IDisposable
    {
        private readonly SspHeadersHandler _handler;
        private readonly Guid _traceId;
        private readonly Uri _proxy;
        private readonly Activity? _activity;

        public Attempt(SspHeadersHandler handler, SspRoute route, Guid traceId, Uri proxy)
        {
            (_handler, _traceId, _proxy) = (handler, traceId, proxy);
            var (from, to, interaction) = (route.From.Asid.ToString(), route.To.ToString(), route.Interaction.ToString());
            _activity = Source.StartActivity("SSP request", ActivityKind.Client);
            (_activity ?? Activity.Current)?
                .SetTag("gpconnect.ssp.trace_id", traceId.ToString("D"))
                .SetTag("gpconnect.ssp.from", from)
                .SetTag("gpconnect.ssp.to", to)
                .SetTag("gpconnect.ssp.interaction_id", interaction);
            Sending(handler._logger, traceId, from, to, interaction);
        }

        public HttpResponseMessage End(HttpResponseMessage response)
        {
            if (!SpineUrl.IsUnder(response.RequestMessage?.RequestUri ?? _proxy, _proxy))
            {
                var to = response.RequestMessage!.RequestUri!.GetLeftPart(UriPartial.Authority);
                response.Dispose();
                throw new HttpRequestException(
                    $"The request was redirected to '{to}', which isn't the SSP, by the primary handler of the client '{_handler._client}': switch automatic redirection off there.");
            }

            Answered(_handler._logger, _traceId, (int)response.StatusCode);
            _activity?.SetTag("http.response.status_code", (int)response.StatusCode);
            return response;
        }

        public void Fail(Exception failure)
        {
            NotAnswered(_handler._logger, _traceId, failure.GetType().Name);
            _activity?.SetStatus(ActivityStatusCode.Error);
        }

        public void Dispose() => _activity?.Dispose();
    }
}

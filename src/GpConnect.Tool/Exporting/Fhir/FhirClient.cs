using System;
using System.Net;
using System.Net.Http;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.RateLimiting;
using System.Threading.Tasks;
using GpConnect.Rules.Text;
using GpConnect.Tool.Running;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace GpConnect.Tool.Exporting.Fhir;

/// <summary>Asks the SDS FHIR API: not too often, again if that was too often or nobody answered, and page by page.</summary>
internal sealed class FhirClient : IDisposable
{
    private const int MostTries = 6;
    private const int MostPages = 1_000;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(5);

    private readonly FhirExportOptions _options;
    private readonly HttpClient _http;
    private readonly RateLimiter _limiter;
    private readonly ResiliencePipeline<HttpResponseMessage> _retry;

    public FhirClient(FhirExportOptions options)
    {
        _options = options;

        // A redirection would take the key to another server.
        _http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.All }) { Timeout = Timeout.InfiniteTimeSpan };
        _http.DefaultRequestHeaders.Accept.ParseAdd("application/fhir+json");
        if (options.ApiKey is { } key)
        {
            _http.DefaultRequestHeaders.TryAddWithoutValidation("apikey", key);
        }

        _limiter = new TokenBucketRateLimiter(new TokenBucketRateLimiterOptions
        {
            TokenLimit = 1,
            TokensPerPeriod = 1,
            ReplenishmentPeriod = TimeSpan.FromSeconds(1.0 / options.Rate),
            QueueLimit = int.MaxValue,
            AutoReplenishment = true,
        });
        _retry = new ResiliencePipelineBuilder<HttpResponseMessage>()
            .AddRetry(new RetryStrategyOptions<HttpResponseMessage>
            {
                MaxRetryAttempts = MostTries - 1,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = TimeSpan.FromSeconds(0.5),
                MaxDelay = TimeSpan.FromSeconds(30),
                ShouldHandle = static outcome => new ValueTask<bool>(outcome.Outcome switch
                {
                    { Exception: HttpRequestException or TimeoutRejectedException } => true,
                    { Result.StatusCode: HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError } => true,
                    _ => false,
                }),
                DelayGenerator = static outcome => new ValueTask<TimeSpan?>(RetryAfter(outcome.Outcome.Result)),
            })
            .AddTimeout(Patience)
            .Build();
    }

    public void Dispose()
    {
        _http.Dispose();
        _limiter.Dispose();
    }

    /// <summary>The answer to a question, with the entries of all its pages.</summary>
    public async Task<JsonObject> AskAsync(FhirQuestion question, CancellationToken cancellationToken)
    {
        var next = new Uri($"{_options.BaseUrl}/{question.Query}");
        var bundle = await GetAsync(next, cancellationToken);
        var entries = bundle["entry"] as JsonArray ?? [];
        var page = bundle;
        for (var pages = 1; NextOf(page, next) is { } following; pages++)
        {
            if (pages > MostPages || following == next)
            {
                throw new ToolException($"The API's pages for {question.Query} have no end");
            }

            next = following;
            page = await GetAsync(next, cancellationToken);
            foreach (var entry in page["entry"] as JsonArray ?? [])
            {
                entries.Add(entry!.DeepClone());
            }
        }

        if (bundle["total"] is JsonValue total && total.TryGetValue<int>(out var count) && count > entries.Count)
        {
            throw new ToolException($"The API answered {question.Query} with {entries.Count} of {count} entries and no next page");
        }

        bundle["entry"] = entries.Parent is null ? entries : entries.DeepClone();
        return bundle;
    }

    private async Task<JsonObject> GetAsync(Uri url, CancellationToken cancellationToken)
    {
        HttpResponseMessage response;
        try
        {
            response = await _retry.ExecuteAsync(
                async cancellation =>
                {
                    using var lease = await _limiter.AcquireAsync(1, cancellation);
                    return await _http.GetAsync(url, HttpCompletionOption.ResponseContentRead, cancellation);
                },
                cancellationToken);
        }
        catch (Exception e) when (e is HttpRequestException or TimeoutRejectedException)
        {
            throw new ToolException($"{url.Host} doesn't answer, after {MostTries} tries: {e.Message.Split('\n')[0].TrimEnd('.')}");
        }

        using (response)
        {
            var text = await response.Content.ReadAsStringAsync(cancellationToken);
            var json = Parse(text);
            return response.IsSuccessStatusCode && json?["resourceType"]?.GetValue<string>() == "Bundle" ? json
                : throw new ToolException($"The API answered {url.PathAndQuery} with {(int)response.StatusCode}: {WhatItSays(json, text)}{Advice(response.StatusCode)}");
        }
    }

    /// <summary>What to do about a key that is refused: to ask again is of no use.</summary>
    private static string Advice(HttpStatusCode status) => status switch
    {
        HttpStatusCode.Unauthorized => "; check the API key, in SDS_API_KEY or the file of --api-key-file",
        HttpStatusCode.Forbidden => "; check that the API key, in SDS_API_KEY or the file of --api-key-file, is one for SDS in the environment of --url",
        _ => string.Empty,
    };

    private static JsonObject? Parse(string text)
    {
        try
        {
            return JsonNode.Parse(text) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>What an <c>OperationOutcome</c> says, or the beginning of what isn't one.</summary>
    private static string WhatItSays(JsonObject? json, string text)
    {
        var issue = (json?["issue"] as JsonArray)?.Count > 0 ? json["issue"]![0] : null;
        return PrintableText.Excerpt((issue?["diagnostics"] ?? issue?["details"]?["text"] ?? issue?["code"])?.ToString() ?? (text.Length > 0 ? text : "nothing"));
    }

    /// <summary>The next page. It is on the same server, or the key would go to another.</summary>
    private static Uri? NextOf(JsonObject page, Uri url)
    {
        foreach (var link in page["link"] as JsonArray ?? [])
        {
            if (link?["relation"]?.ToString() == "next" && link["url"]?.ToString() is { } next)
            {
                var following = new Uri(url, next);
                return following.Scheme == url.Scheme && following.Authority == url.Authority ? following
                    : throw new ToolException($"The API's next page is on another server, {following.Authority}, which isn't asked");
            }
        }

        return null;
    }

    /// <summary>How long the server asks to wait; null if it doesn't say.</summary>
    private static TimeSpan? RetryAfter(HttpResponseMessage? response)
    {
        var asked = response?.Headers.RetryAfter is not { } header ? null
            : header.Delta ?? (header.Date - DateTimeOffset.UtcNow);
        return asked is not { } wait ? null : wait < TimeSpan.Zero ? TimeSpan.Zero : wait < LongestWait ? wait : LongestWait;
    }
}

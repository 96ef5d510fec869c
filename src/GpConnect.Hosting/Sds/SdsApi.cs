using System;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;
using GpConnect.Rules.Snapshots;
using GpConnect.Rules.Snapshots.Reading;

namespace GpConnect.Sds;

/// <summary>Asks the SDS FHIR API one question.</summary>
internal sealed class SdsApi(HttpClient http, SdsLookupOptions options)
{
    private const string Id = "https://fhir.nhs.uk/Id/";

    /// <summary>The records of an organisation that have an interaction, and a party key if it is set.</summary>
    public async Task<SdsSnapshot> AskAsync(string resource, OdsCode odsCode, InteractionId interaction, PartyKey partyKey, CancellationToken cancellationToken)
    {
        var query = $"?organization={Token("ods-organization-code", odsCode.ToString())}&identifier={Token("nhsServiceInteractionId", interaction.ToString())}"
            + (partyKey.IsUnset ? string.Empty : $"&identifier={Token("nhsMhsPartyKey", partyKey.ToString())}");
        using var request = new HttpRequestMessage(HttpMethod.Get, BaseUrlOf(options) + "/" + resource + query);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/fhir+json"));
        request.Headers.Add("X-Correlation-ID", Guid.NewGuid().ToString("D"));
        request.Headers.TryAddWithoutValidation(SdsLookup.ApiKeyHeader, options.ApiKey);
        try
        {
            using var response = await http.SendAsync(request, cancellationToken).ConfigureAwait(false);
#if NET
            var text = await response.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false);
#else
            var text = await response.Content.ReadAsStringAsync().ConfigureAwait(false);
#endif
            return Read(response, text, resource, cancellationToken);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new SdsLookupException($"SDS gave no answer to /{resource} within {options.Timeout}.", e);
        }
        catch (Exception e) when (e is not (SdsLookupException or OperationCanceledException))
        {
            // HttpRequestException, and what resilience handlers throw: a timeout or an open circuit of theirs.
            throw new SdsLookupException($"SDS can't be asked for /{resource}: {e.Message}", e);
        }
    }

    private static SdsSnapshot Read(HttpResponseMessage response, string text, string resource, CancellationToken cancellationToken)
    {
        var isJson = text.TrimStart().StartsWith("{", StringComparison.Ordinal);
        var answer = isJson ? SdsSnapshotReader.Read(text, cancellationToken) : null;
        var says = answer is { Errors: [{ Message: var message }, ..] } ? " " + WithoutAdvice(message) : string.Empty;
        if (!response.IsSuccessStatusCode)
        {
            throw new SdsLookupException($"SDS answered /{resource} with status {(int)response.StatusCode}.{says}")
            {
                StatusCode = response.StatusCode,
                RetryAfter = response.Headers.RetryAfter switch
                {
                    { Delta: { } delta } => delta,
                    { Date: { } date } => date - DateTimeOffset.UtcNow is var wait && wait > TimeSpan.Zero ? wait : TimeSpan.Zero,
                    _ => null,
                },
            };
        }

        return answer is { Errors.Count: 0 }
            ? answer
            : throw new SdsLookupException($"SDS's answer to /{resource} can't be read.{(isJson ? says : " It isn't FHIR JSON.")}") { StatusCode = response.StatusCode };
    }

    /// <summary>What a snapshot's reader says, without what to do with a snapshot.</summary>
    public static string WithoutAdvice(string message)
    {
        var advice = message.IndexOf("export", StringComparison.Ordinal);
        return (advice < 0 ? message : message.Substring(0, advice)).TrimEnd(' ', ':', ';', ',') + ".";
    }

    /// <summary>The API's URL, without a slash at its end.</summary>
    /// <exception cref="InvalidOperationException">The options lack something.</exception>
    public static string BaseUrlOf(SdsLookupOptions options) => options.BaseUrl switch
    {
        _ when string.IsNullOrEmpty(options.ApiKey) => throw new InvalidOperationException(
            $"SDS can't be asked without an API key: set {nameof(SdsLookupOptions)}.{nameof(SdsLookupOptions.ApiKey)}."),
        { IsAbsoluteUri: true, Query.Length: 0, Fragment.Length: 0, UserInfo.Length: 0 } url
            when url.Scheme == Uri.UriSchemeHttps || (url.IsLoopback && url.Scheme == Uri.UriSchemeHttp) => url.AbsoluteUri.TrimEnd('/'),
        _ => throw new InvalidOperationException(
            $"SDS can't be asked: set {nameof(SdsLookupOptions)}.{nameof(SdsLookupOptions.BaseUrl)} to an absolute https URL without query."),
    };

    private static string Token(string system, string value) => Uri.EscapeDataString(Id + system + "|" + value);
}

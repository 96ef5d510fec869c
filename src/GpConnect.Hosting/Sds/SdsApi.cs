using System;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using GpConnect.Rules.Snapshots;
using GpConnect.Rules.Snapshots.Reading;
using GpConnect.Ssp;

namespace GpConnect.Sds;

/// <summary>Asks the SDS FHIR API one question.</summary>
internal sealed class SdsApi(HttpClient http, SdsLookupOptions options)
{
    private const string Id = "https://fhir.nhs.uk/Id/";
    private const int LargestAnswer = 16 * 1024 * 1024;

    /// <summary>The records of an organisation that have an interaction, and a party key if it is set.</summary>
    public async Task<SdsSnapshot> AskAsync(string resource, OdsCode odsCode, InteractionId interaction, PartyKey partyKey, CancellationToken cancellationToken)
    {
        var query = $"?organization={Token("ods-organization-code", odsCode.ToString())}&identifier={Token("nhsServiceInteractionId", interaction.ToString())}"
            + (partyKey.IsUnset ? string.Empty : $"&identifier={Token("nhsMhsPartyKey", partyKey.ToString())}");
        using var request = new HttpRequestMessage(HttpMethod.Get, BaseUrlOf(options) + "/" + resource + query);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/fhir+json"));
        request.Headers.Add("X-Correlation-ID", Guid.NewGuid().ToString("D"));
        request.Headers.TryAddWithoutValidation(SdsLookup.ApiKeyHeader, options.ApiKey);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(options.Timeout);
        try
        {
            // The status first: what is wrong with the text of an error must not hide it.
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token).ConfigureAwait(false);

            // Not compared with the request's URL, which a handler that follows a redirect has changed.
            if (response.RequestMessage?.RequestUri is { } asked && !SpineUrl.IsUnder(asked, options.BaseUrl!))
            {
                throw new SdsLookupException($"The question was redirected to '{asked.Authority}' by the primary handler of the client: switch automatic redirection off there.");
            }

            return Read(response, await ReadTextAsync(response, limit.Token).ConfigureAwait(false), resource, cancellationToken);
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

    /// <summary>The answer's text: JSON is UTF-8, whatever the header says. Of an error's, what can be had.</summary>
    private static async Task<string> ReadTextAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        using var text = new MemoryStream();
        try
        {
            using var stream = await response.Content.ReadAsStreamAsync().ConfigureAwait(false);
            var buffer = new byte[16 * 1024];
            for (int count; (count = await stream.ReadAsync(buffer, 0, buffer.Length, cancellationToken).ConfigureAwait(false)) > 0;)
            {
                if (text.Length + count > LargestAnswer)
                {
                    throw new IOException("The answer is larger than 16 MB.");
                }

                text.Write(buffer, 0, count);
            }
        }
        catch (Exception e) when (e is IOException or HttpRequestException && !response.IsSuccessStatusCode)
        {
            text.SetLength(0);
        }

        return Encoding.UTF8.GetString(text.ToArray());
    }

    private static SdsSnapshot Read(HttpResponseMessage response, string text, string resource, CancellationToken cancellationToken)
    {
        var isJson = text.TrimStart('\uFEFF', ' ', '\t', '\r', '\n').StartsWith("{", StringComparison.Ordinal);
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

        return answer is { Errors.Count: 0, Bundles: 1 }
            ? answer
            : throw new SdsLookupException($"SDS's answer to /{resource} can't be read.{(isJson ? answer!.Errors.Count > 0 ? says : " It isn't one Bundle." : " It isn't FHIR JSON.")}") { StatusCode = response.StatusCode };
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
        _ when string.IsNullOrEmpty(options.ApiKey) || !options.ApiKey!.All(static c => c is > ' ' and <= '~') => throw new InvalidOperationException(
            $"SDS can't be asked without an API key, of printable characters: set {nameof(SdsLookupOptions)}.{nameof(SdsLookupOptions.ApiKey)}."),
        _ when options.Timeout <= TimeSpan.Zero || options.Timeout.TotalMilliseconds > int.MaxValue => throw new InvalidOperationException(
            $"SDS can't be asked within {options.Timeout}: set {nameof(SdsLookupOptions)}.{nameof(SdsLookupOptions.Timeout)} to a time."),
        var url when SpineUrl.IsServer(url) => url.AbsoluteUri.TrimEnd('/'),
        _ => throw new InvalidOperationException(
            $"SDS can't be asked: set {nameof(SdsLookupOptions)}.{nameof(SdsLookupOptions.BaseUrl)} to an absolute https URL without query."),
    };

    private static string Token(string system, string value) => Uri.EscapeDataString(Id + system + "|" + value);
}

using System;

namespace GpConnect;

/// <summary>How the SDS FHIR API is asked: the options of <c>AddSdsLookup</c>.</summary>
public sealed class SdsLookupOptions
{
    /// <summary>
    /// The API's base URL, of one environment: <c>https://api.service.nhs.uk/spine-directory/FHIR/R4</c> for live,
    /// <c>https://int.api.service.nhs.uk/spine-directory/FHIR/R4</c> for integration. https, or any of this machine (loopback), as tests use.
    /// </summary>
    public Uri? BaseUrl { get; set; }

    /// <summary>The API key of the application. It is sent as the header <c>apikey</c>, and is in no URL and no log.</summary>
    public string? ApiKey { get; set; }

    /// <summary>How long an answer to one question may take, retries included: 30 seconds, unless another is set.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);
}

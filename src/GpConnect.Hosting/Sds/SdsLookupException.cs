using System;
using System.Net;

namespace GpConnect;

/// <summary>The SDS FHIR API gave no answer, or none that can be read: nothing is known of the provider.</summary>
public sealed class SdsLookupException : Exception
{
    /// <summary>Makes an exception.</summary>
    /// <param name="message">What went wrong.</param>
    /// <param name="innerException">What caused it, if anything did.</param>
    public SdsLookupException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>The status of the API's answer; null if it gave none.</summary>
    public HttpStatusCode? StatusCode { get; init; }

    /// <summary>How long the API asks to wait before the next question (status 429 or 503); null if it doesn't say.</summary>
    public TimeSpan? RetryAfter { get; init; }
}

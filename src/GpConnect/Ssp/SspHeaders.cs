using System;
using System.ComponentModel;
using System.Net.Http;

namespace GpConnect;

/// <summary>The headers that the Spine Secure Proxy (SSP) takes each request by (P1), and how they are set.</summary>
public static partial class SspHeaders
{
    /// <summary>The header that names this one request: a new GUID each time.</summary>
    public const string TraceId = "Ssp-TraceID";

    /// <summary>
    /// The header that says who sends the request: the consumer's ASID, of the organisation where the request originates (P2).
    /// </summary>
    public const string From = "Ssp-From";

    /// <summary>The header that says who serves the request: the provider's ASID.</summary>
    public const string To = "Ssp-To";

    /// <summary>The header that says what is asked for: an interaction id.</summary>
    public const string InteractionId = "Ssp-InteractionID";

    /// <summary>Sets the four SSP headers (P1), with a new trace id, in place of any set before.</summary>
    /// <param name="request">The request.</param>
    /// <param name="from">
    /// The consumer at the organisation where the request originates (P2). A pure provider is none, and the compiler says so.
    /// </param>
    /// <param name="to">The provider's ASID.</param>
    /// <param name="interaction">
    /// The operation asked for: one of <see cref="InteractionIds"/>, or of a newer specification.
    /// </param>
    /// <exception cref="ArgumentNullException"><paramref name="request"/> or <paramref name="from"/> is null.</exception>
    /// <exception cref="ArgumentException">An identifier is unset; no header is changed then.</exception>
    public static void SetSspHeaders(this HttpRequestMessage request, IConsumer from, Asid to, InteractionId interaction) =>
        SetSspHeaders(request, from, to, interaction, Guid.NewGuid());

    /// <summary>Sets the four SSP headers (P1), with a new trace id, in place of any set before.</summary>
    /// <param name="request">The request.</param>
    /// <param name="from">
    /// The consumer at the organisation where the request originates (P2). A pure provider is none, and the compiler says so.
    /// </param>
    /// <param name="to">The provider.</param>
    /// <param name="interaction">
    /// The operation asked for: one of <see cref="InteractionIds"/>, or of a newer specification.
    /// </param>
    /// <exception cref="ArgumentNullException">
    /// <paramref name="request"/>, <paramref name="from"/> or <paramref name="to"/> is null.
    /// </exception>
    /// <exception cref="ArgumentException">An identifier is unset; no header is changed then.</exception>
    public static void SetSspHeaders(
        this HttpRequestMessage request, IConsumer from, ProviderEndpoint to, InteractionId interaction) =>
        SetSspHeaders(request, from, to, interaction, Guid.NewGuid());

    /// <summary>Sets the four SSP headers (P1), with a trace id of the caller's, in place of any set before.</summary>
    /// <param name="request">The request.</param>
    /// <param name="from">
    /// The consumer at the organisation where the request originates (P2). A pure provider is none, and the compiler says so.
    /// </param>
    /// <param name="to">The provider's ASID.</param>
    /// <param name="interaction">
    /// The operation asked for: one of <see cref="InteractionIds"/>, or of a newer specification.
    /// </param>
    /// <param name="traceId">The trace id: another GUID for each request.</param>
    /// <exception cref="ArgumentNullException"><paramref name="request"/> or <paramref name="from"/> is null.</exception>
    /// <exception cref="ArgumentException">An identifier is unset, or the trace id empty; no header is changed then.</exception>
    public static void SetSspHeaders(
        this HttpRequestMessage request, IConsumer from, Asid to, InteractionId interaction, Guid traceId)
    {
        if (request is null)
        {
            throw new ArgumentNullException(nameof(request));
        }

        foreach (var header in Values(from, to, interaction, traceId))
        {
            // Names of headers compare without regard to case, so this takes away any earlier one, however it was written.
            request.Headers.Remove(header.Key);
            request.Headers.Add(header.Key, header.Value);
        }
    }

    /// <summary>Sets the four SSP headers (P1), with a trace id of the caller's, in place of any set before.</summary>
    /// <param name="request">The request.</param>
    /// <param name="from">
    /// The consumer at the organisation where the request originates (P2). A pure provider is none, and the compiler says so.
    /// </param>
    /// <param name="to">The provider.</param>
    /// <param name="interaction">
    /// The operation asked for: one of <see cref="InteractionIds"/>, or of a newer specification.
    /// </param>
    /// <param name="traceId">The trace id: another GUID for each request.</param>
    /// <exception cref="ArgumentNullException">
    /// <paramref name="request"/>, <paramref name="from"/> or <paramref name="to"/> is null.
    /// </exception>
    /// <exception cref="ArgumentException">An identifier is unset, or the trace id empty; no header is changed then.</exception>
    public static void SetSspHeaders(
        this HttpRequestMessage request, IConsumer from, ProviderEndpoint to, InteractionId interaction, Guid traceId)
    {
        if (to is null)
        {
            throw new ArgumentNullException(nameof(to));
        }

        SetSspHeaders(request, from, to.Asid, interaction, traceId);
    }

    /// <summary>Takes whatever isn't a consumer, such as a pure provider's endpoint, so that the compiler says why it can't send (P1).</summary>
    /// <param name="request">The request.</param>
    /// <param name="from">What isn't a consumer.</param>
    /// <param name="to">The provider's ASID.</param>
    /// <param name="interaction">The operation asked for.</param>
    /// <exception cref="NotSupportedException">Always.</exception>
    [Obsolete(SenderText.NoSender, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static void SetSspHeaders(this HttpRequestMessage request, object from, Asid to, InteractionId interaction) =>
        throw new NotSupportedException(SenderText.NoSender);

    /// <summary>Takes whatever isn't a consumer, such as a pure provider's endpoint, so that the compiler says why it can't send (P1).</summary>
    /// <param name="request">The request.</param>
    /// <param name="from">What isn't a consumer.</param>
    /// <param name="to">The provider's ASID.</param>
    /// <param name="interaction">The operation asked for.</param>
    /// <param name="traceId">The trace id.</param>
    /// <exception cref="NotSupportedException">Always.</exception>
    [Obsolete(SenderText.NoSender, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static void SetSspHeaders(this HttpRequestMessage request, object from, Asid to, InteractionId interaction, Guid traceId) =>
        throw new NotSupportedException(SenderText.NoSender);

    /// <summary>Takes whatever isn't a consumer, such as a pure provider's endpoint, so that the compiler says why it can't send (P1).</summary>
    /// <param name="request">The request.</param>
    /// <param name="from">What isn't a consumer.</param>
    /// <param name="to">The provider.</param>
    /// <param name="interaction">The operation asked for.</param>
    /// <exception cref="NotSupportedException">Always.</exception>
    [Obsolete(SenderText.NoSender, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static void SetSspHeaders(this HttpRequestMessage request, object from, ProviderEndpoint to, InteractionId interaction) =>
        throw new NotSupportedException(SenderText.NoSender);

    /// <summary>Takes whatever isn't a consumer, such as a pure provider's endpoint, so that the compiler says why it can't send (P1).</summary>
    /// <param name="request">The request.</param>
    /// <param name="from">What isn't a consumer.</param>
    /// <param name="to">The provider.</param>
    /// <param name="interaction">The operation asked for.</param>
    /// <param name="traceId">The trace id.</param>
    /// <exception cref="NotSupportedException">Always.</exception>
    [Obsolete(SenderText.NoSender, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static void SetSspHeaders(this HttpRequestMessage request, object from, ProviderEndpoint to, InteractionId interaction, Guid traceId) =>
        throw new NotSupportedException(SenderText.NoSender);
}

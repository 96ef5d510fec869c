using System;
using System.ComponentModel;
using System.Net.Http;
using GpConnect.Ssp;

namespace GpConnect;

/// <summary>Says whom a request is from and to: <c>AddSspHeaders</c> sets its headers, anew for each attempt.</summary>
public static class SspRouteExtensions
{
    /// <summary>Says who sends the request, who serves it and what is asked for, in place of what was said before (P1).</summary>
    /// <param name="request">The request.</param>
    /// <param name="from">
    /// The consumer at the organisation where the request originates (P2). A pure provider is none, and the compiler says so.
    /// </param>
    /// <param name="to">The provider's ASID, as SDS has it (P5).</param>
    /// <param name="interaction">
    /// The operation asked for: one of <see cref="InteractionIds"/>, or of a newer specification.
    /// </param>
    /// <exception cref="ArgumentNullException"><paramref name="request"/> or <paramref name="from"/> is null.</exception>
    /// <exception cref="ArgumentException">An identifier is unset.</exception>
    public static void SetSspRoute(this HttpRequestMessage request, IConsumer from, Asid to, InteractionId interaction)
    {
        if (request is null)
        {
            throw new ArgumentNullException(nameof(request));
        }

        _ = SspHeaders.Values(from, to, interaction); // What is wrong is said here, where it is written.
        new SspRoute(from, to, interaction).SetOn(request);
    }

    /// <inheritdoc cref="SetSspRoute(HttpRequestMessage, IConsumer, Asid, InteractionId)" path="/summary|/typeparam|/returns"/>
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
    public static void SetSspRoute(this HttpRequestMessage request, IConsumer from, ProviderEndpoint to, InteractionId interaction) =>
        SetSspRoute(request, from, (to ?? throw new ArgumentNullException(nameof(to))).Asid, interaction);

    /// <summary>Says who sends the request, and that it asks what the provider was looked up for (P5), in place of what was said before (P1).</summary>
    /// <param name="request">The request.</param>
    /// <param name="from">
    /// The consumer at the organisation where the request originates (P2). A pure provider is none, and the compiler says so.
    /// </param>
    /// <param name="to">The provider, as SDS has it.</param>
    /// <exception cref="ArgumentNullException">
    /// <paramref name="request"/>, <paramref name="from"/> or <paramref name="to"/> is null.
    /// </exception>
    /// <exception cref="ArgumentException">An identifier is unset.</exception>
    public static void SetSspRoute(this HttpRequestMessage request, IConsumer from, SdsProvider to) =>
        SetSspRoute(request, from, (to ?? throw new ArgumentNullException(nameof(to))).Asid, to.Interaction);

    /// <summary>Takes whatever isn't a consumer, such as a pure provider's endpoint, so that the compiler says why it can't send (P1).</summary>
    /// <param name="request">The request.</param>
    /// <param name="from">What isn't a consumer.</param>
    /// <param name="to">The provider's ASID.</param>
    /// <param name="interaction">The operation asked for.</param>
    /// <exception cref="NotSupportedException">Always.</exception>
    [Obsolete(SenderText.NoSender, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static void SetSspRoute(this HttpRequestMessage request, object from, Asid to, InteractionId interaction) =>
        throw new NotSupportedException(SenderText.NoSender);

    /// <summary>Takes whatever isn't a consumer, such as a pure provider's endpoint, so that the compiler says why it can't send (P1).</summary>
    /// <param name="request">The request.</param>
    /// <param name="from">What isn't a consumer.</param>
    /// <param name="to">The provider.</param>
    /// <param name="interaction">The operation asked for.</param>
    /// <exception cref="NotSupportedException">Always.</exception>
    [Obsolete(SenderText.NoSender, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static void SetSspRoute(this HttpRequestMessage request, object from, ProviderEndpoint to, InteractionId interaction) =>
        throw new NotSupportedException(SenderText.NoSender);

    /// <summary>Takes whatever isn't a consumer, such as a pure provider's endpoint, so that the compiler says why it can't send (P1).</summary>
    /// <param name="request">The request.</param>
    /// <param name="from">What isn't a consumer.</param>
    /// <param name="to">The provider, as SDS has it.</param>
    /// <exception cref="NotSupportedException">Always.</exception>
    [Obsolete(SenderText.NoSender, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static void SetSspRoute(this HttpRequestMessage request, object from, SdsProvider to) => throw new NotSupportedException(SenderText.NoSender);
}

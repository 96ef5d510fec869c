using System;
using System.Collections.Generic;
using System.ComponentModel;

namespace GpConnect;

/// <summary>The headers as pairs, for HTTP libraries with header collections of their own.</summary>
public static partial class SspHeaders
{
    /// <summary>The four SSP headers (P1) as pairs of name and value, with a new trace id. Ask anew for each attempt of a request.</summary>
    /// <param name="from">
    /// The consumer at the organisation where the request originates (P2). A pure provider is none, and the compiler says so.
    /// </param>
    /// <param name="to">The provider's ASID.</param>
    /// <param name="interaction">
    /// The operation asked for: one of <see cref="InteractionIds"/>, or of a newer specification.
    /// </param>
    /// <returns>The pairs, in the order <c>Ssp-TraceID</c>, <c>Ssp-From</c>, <c>Ssp-To</c>, <c>Ssp-InteractionID</c>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="from"/> is null.</exception>
    /// <exception cref="ArgumentException">An identifier is unset.</exception>
    public static IReadOnlyList<KeyValuePair<string, string>> Values(IConsumer from, Asid to, InteractionId interaction) =>
        Values(from, to, interaction, Guid.NewGuid());

    /// <inheritdoc cref="Values(IConsumer, Asid, InteractionId)" path="/summary|/typeparam|/returns"/>
    /// <param name="from">
    /// The consumer at the organisation where the request originates (P2). A pure provider is none, and the compiler says so.
    /// </param>
    /// <param name="to">The provider.</param>
    /// <param name="interaction">
    /// The operation asked for: one of <see cref="InteractionIds"/>, or of a newer specification.
    /// </param>
    /// <exception cref="ArgumentNullException"><paramref name="from"/> or <paramref name="to"/> is null.</exception>
    public static IReadOnlyList<KeyValuePair<string, string>> Values(IConsumer from, ProviderEndpoint to, InteractionId interaction) =>
        Values(from, (to ?? throw new ArgumentNullException(nameof(to))).Asid, interaction, Guid.NewGuid());

    /// <summary>Takes whatever isn't a consumer, such as a pure provider's endpoint, so that the compiler says why it can't send (P1).</summary>
    /// <param name="from">What isn't a consumer.</param>
    /// <param name="to">The provider's ASID.</param>
    /// <param name="interaction">The operation asked for.</param>
    /// <returns>Nothing.</returns>
    /// <exception cref="NotSupportedException">Always.</exception>
    [Obsolete(SenderText.NoSender, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static IReadOnlyList<KeyValuePair<string, string>> Values(object from, Asid to, InteractionId interaction) =>
        throw new NotSupportedException(SenderText.NoSender);

    /// <summary>Takes whatever isn't a consumer, such as a pure provider's endpoint, so that the compiler says why it can't send (P1).</summary>
    /// <param name="from">What isn't a consumer.</param>
    /// <param name="to">The provider.</param>
    /// <param name="interaction">The operation asked for.</param>
    /// <returns>Nothing.</returns>
    /// <exception cref="NotSupportedException">Always.</exception>
    [Obsolete(SenderText.NoSender, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static IReadOnlyList<KeyValuePair<string, string>> Values(object from, ProviderEndpoint to, InteractionId interaction) =>
        throw new NotSupportedException(SenderText.NoSender);

    private static KeyValuePair<string, string>[] Values(IConsumer from, Asid to, InteractionId interaction, Guid traceId)
    {
        if (from is null)
        {
            throw new ArgumentNullException(nameof(from));
        }

        var fromAsid = from.Asid;
        if (fromAsid.IsUnset)
        {
            throw new ArgumentException("The consumer's ASID is unset: there is nothing to send as Ssp-From.", nameof(from));
        }

        if (to.IsUnset)
        {
            throw new ArgumentException("The provider's ASID is unset: there is nothing to send as Ssp-To.", nameof(to));
        }

        if (interaction.IsUnset)
        {
            throw new ArgumentException(
                "The interaction id is unset: there is nothing to send as Ssp-InteractionID.", nameof(interaction));
        }

        if (traceId == Guid.Empty)
        {
            throw new ArgumentException("The trace id is empty: Ssp-TraceID is a new GUID for each request.", nameof(traceId));
        }

        return
        [
            new KeyValuePair<string, string>(TraceId, traceId.ToString("D")),
            new KeyValuePair<string, string>(From, fromAsid.ToString()),
            new KeyValuePair<string, string>(To, to.ToString()),
            new KeyValuePair<string, string>(InteractionId, interaction.ToString()),
        ];
    }
}

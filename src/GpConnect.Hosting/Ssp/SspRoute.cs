using System.Net.Http;

namespace GpConnect.Ssp;

/// <summary>Who sends a request, who serves it and what is asked for: what stays the same in each attempt.</summary>
internal sealed class SspRoute(IConsumer from, Asid to, InteractionId interaction)
{
    private const string Key = "GpConnect.SspRoute";

    public IConsumer From { get; } = from;

    public Asid To { get; } = to;

    public InteractionId Interaction { get; } = interaction;

    /// <summary>The route of a request; null if it has none.</summary>
    public static SspRoute? Of(HttpRequestMessage request) =>
#if NET
        request.Options.TryGetValue(new HttpRequestOptionsKey<SspRoute>(Key), out var route) ? route : null;
#else
        request.Properties.TryGetValue(Key, out var route) ? route as SspRoute : null;
#endif

    public void SetOn(HttpRequestMessage request) =>
#if NET
        request.Options.Set(new HttpRequestOptionsKey<SspRoute>(Key), this);
#else
        request.Properties[Key] = this;
#endif
}

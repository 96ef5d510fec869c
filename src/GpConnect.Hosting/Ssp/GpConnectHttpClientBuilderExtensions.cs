using System;
using System.Linq;
using GpConnect;
using GpConnect.Ssp;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the SSP headers to the requests of an HTTP client.</summary>
public static class GpConnectHttpClientBuilderExtensions
{
    /// <summary>
    /// Sets the four SSP headers (P1) of each request that the client sends, and of each attempt of it, with a new trace id. The request says whom it is
    /// from and to: <c>request.SetSspRoute(from, to, interaction)</c>.
    /// </summary>
    /// <remarks>
    /// <para>
    /// A request without a route, or to another host than the proxy, isn't sent: it is an <see cref="InvalidOperationException"/>. Redirects aren't
    /// followed. A host doesn't start without the proxy's URL. Where among the client's handlers this stands makes no difference: it works inside of retries.
    /// </para>
    /// <para>
    /// Each attempt is logged (category <c>GpConnect.Ssp</c>) and an activity of the source <c>GpConnect.Ssp</c>, with trace id, ASIDs and interaction id, but
    /// without its URL, which may name a patient. The loggers of <see cref="System.Net.Http.HttpClient"/>, which print each URL, are removed from the
    /// client; <c>AddDefaultLogger()</c> after this brings them back.
    /// </para>
    /// </remarks>
    /// <param name="builder">The client.</param>
    /// <param name="configure">Sets the options of this client, over those of <c>services.Configure&lt;SspOptions&gt;(…)</c>.</param>
    /// <returns>The client.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is null.</exception>
    /// <exception cref="InvalidOperationException"><paramref name="builder"/> is that of the defaults of all clients.</exception>
    public static IHttpClientBuilder AddSspHeaders(this IHttpClientBuilder builder, Action<SspOptions>? configure = null)
    {
        if (builder is null)
        {
            throw new ArgumentNullException(nameof(builder));
        }

        if (builder.Name is not { } name)
        {
            throw new InvalidOperationException("AddSspHeaders is for a client of its own, and not for the defaults of all: AddHttpClient(…).AddSspHeaders().");
        }

        builder.Services.AddOptions();
        if (configure is not null)
        {
            builder.Services.Configure(name, configure);
        }

        if (!builder.Services.AddSpineClient(name, provider => SpineUrl.OfProxy(OptionsOf(provider, name)(), name)))
        {
            return builder; // Two handlers would say two trace ids of one request.
        }

        return builder.RemoveAllLoggers().AddHttpMessageHandler(provider => new SspHeadersHandler(
            OptionsOf(provider, name), name, provider.GetRequiredService<ILoggerFactory>().CreateLogger("GpConnect.Ssp")));
    }

    /// <summary>Notes that the requests of a client go to Spine only, and what a start checks.</summary>
    /// <returns>Whether it wasn't noted before.</returns>
    internal static bool AddSpineClient(this IServiceCollection services, string name, Action<IServiceProvider> check)
    {
        if (services.Any(service => service.ImplementationInstance is SpineClient client && client.Name == name))
        {
            return false;
        }

        services.AddSingleton(new SpineClient(name, check));

        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHttpMessageHandlerBuilderFilter, SpineClientFilter>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, SpineClientCheck>());
        return true;
    }

    private static Func<SspOptions> OptionsOf(IServiceProvider provider, string name)
    {
        var options = provider.GetRequiredService<IOptionsMonitor<SspOptions>>();
        return () => options.Get(name) is { Proxy: not null } own ? own : options.CurrentValue;
    }
}

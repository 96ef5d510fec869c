using System;
using System.Threading;
using GpConnect;
using GpConnect.Sds;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the look-up of providers in SDS to a container.</summary>
public static class GpConnectSdsServiceCollectionExtensions
{
    /// <summary>Adds an <see cref="ISdsLookup"/>, which asks the SDS FHIR API. It keeps no answer (P5), and follows no redirect.</summary>
    /// <remarks>A host doesn't start without base URL and API key: it is an <see cref="InvalidOperationException"/>.</remarks>
    /// <param name="services">The container.</param>
    /// <param name="configure">Sets base URL and API key; without it, set them by <c>services.Configure&lt;SdsLookupOptions&gt;(…)</c>.</param>
    /// <returns>Its HTTP client, for a resilience handler say.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> is null.</exception>
    public static IHttpClientBuilder AddSdsLookup(this IServiceCollection services, Action<SdsLookupOptions>? configure = null)
    {
        if (services is null)
        {
            throw new ArgumentNullException(nameof(services));
        }

        const string Name = "GpConnect.Sds";
        services.AddOptions();
        if (configure is not null)
        {
            services.Configure(configure);
        }

        services.AddSpineClient(Name, static provider => SdsApi.BaseUrlOf(provider.GetRequiredService<IOptionsMonitor<SdsLookupOptions>>().CurrentValue));
        return services.AddHttpClient(Name)
            .ConfigureHttpClient(static http => http.Timeout = Timeout.InfiniteTimeSpan) // Ours holds inside of a resilience handler, too.
            .RedactLoggedHeaders([SdsLookup.ApiKeyHeader])
            .AddTypedClient<ISdsLookup>(static (http, provider) => new SdsLookup(
                new SdsApi(http, provider.GetRequiredService<IOptionsMonitor<SdsLookupOptions>>().CurrentValue),
                provider.GetRequiredService<ILoggerFactory>().CreateLogger("GpConnect.Sds")));
    }
}

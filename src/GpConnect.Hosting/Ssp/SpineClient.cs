using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using Microsoft.Extensions.Http;

namespace GpConnect.Ssp;

/// <summary>A named client whose requests go to Spine, and to no other host.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Check">Throws an <see cref="InvalidOperationException"/> if its options lack something.</param>
internal sealed record SpineClient(string Name, Action<IServiceProvider> Check);

/// <summary>
/// Has the last word on how the handlers of such clients are put together, in whatever order the user added them: no redirect is followed, which
/// would send ASIDs or an API key to another host, and the SSP headers are set inside of retries, so that each attempt has its own.
/// </summary>
internal sealed class SpineClientFilter(IEnumerable<SpineClient> clients) : IHttpMessageHandlerBuilderFilter
{
    private readonly HashSet<string> _names = new(clients.Select(static client => client.Name), StringComparer.Ordinal);

    public Action<HttpMessageHandlerBuilder> Configure(Action<HttpMessageHandlerBuilder> next) => builder =>
    {
        next(builder);
        if (builder.Name is { } name && _names.Contains(name))
        {
            try
            {
                StopRedirects(builder.PrimaryHandler);
            }
            catch (InvalidOperationException e)
            {
                throw new InvalidOperationException(
                    $"The primary handler of the client '{name}' is in use already, so that redirects can't be switched off: set AllowAutoRedirect = false where the handler is made, or don't share it.", e);
            }

            foreach (var handler in builder.AdditionalHandlers.OfType<SspHeadersHandler>().ToList())
            {
                builder.AdditionalHandlers.Remove(handler);
                builder.AdditionalHandlers.Add(handler);
            }
        }
    };

    private static void StopRedirects(HttpMessageHandler? handler)
    {
        while (handler is DelegatingHandler { InnerHandler: { } inner })
        {
            handler = inner;
        }

        switch (handler)
        {
            case HttpClientHandler { AllowAutoRedirect: true } client:
                client.AllowAutoRedirect = false;
                break;
#if NET
            case SocketsHttpHandler { AllowAutoRedirect: true } sockets:
                sockets.AllowAutoRedirect = false;
                break;
#endif
        }
    }
}

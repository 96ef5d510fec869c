using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Logging;
using Xunit;

namespace GpConnect.Hosting.Tests;

/// <summary>The headers of requests that an HTTP client sends, against a server that stands for the proxy.</summary>
public sealed class SspHeadersTests
{
    private const string Provider = "http://127.0.0.1:9/A20047/STU3/1/gpconnect";

    private static readonly ConsumerEndpoint Trust = new("Leeds", OdsCode.Parse("RR8"), Asid.Parse("200000001385"), PartyKey.Parse("X26-822358"), SdsRegistration.Mhs);
    private static readonly ProviderEndpoint Practice = new("Legg", OdsCode.Parse("A20047"), Asid.Parse("918999198993"), PartyKey.Parse("A20047-821870"), SdsRegistration.Cma);

    private readonly ConcurrentQueue<Dictionary<string, string>> _seen = new();
    private readonly Recording _log = new();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Each_attempt_of_a_retry_has_a_trace_id_of_its_own_in_whatever_order_the_handlers_are_added(bool retriesFirst)
    {
        await using var proxy = await LocalServer.StartAsync(context => Answer(context, _seen.Count < 2 ? 503 : 200));
        using var services = Services(proxy.Url, builder =>
        {
            if (retriesFirst)
            {
                Retry(builder);
            }

            builder.AddSspHeaders();
            if (!retriesFirst)
            {
                Retry(builder);
            }
        });

        using var response = await Client(services).SendAsync(Request(proxy.Url));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(3, _seen.Count);
        Assert.Equal(3, _seen.Select(static headers => Guid.ParseExact(headers["Ssp-TraceID"], "D")).Distinct().Count());
        Assert.All(_seen, static headers =>
        {
            Assert.Equal("200000001385", headers["Ssp-From"]);
            Assert.Equal("918999198993", headers["Ssp-To"]);
            Assert.Equal("urn:nhs:names:services:gpconnect:fhir:rest:search:slot-1", headers["Ssp-InteractionID"]);
        });

        static void Retry(IHttpClientBuilder builder) => builder.AddStandardResilienceHandler().Configure(static options =>
        {
            options.Retry.MaxRetryAttempts = 3;
            options.Retry.Delay = TimeSpan.FromMilliseconds(1);
        });
    }

    [Fact]
    public async Task Each_attempt_is_logged_and_traced_without_what_names_a_patient()
    {
        using var listener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == "GpConnect.Ssp",
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
        };
        var activities = new ConcurrentQueue<Activity>();
        listener.ActivityStopped = activities.Enqueue;
        ActivitySource.AddActivityListener(listener);
        await using var proxy = await LocalServer.StartAsync(context => Answer(context, 200));
        using var services = Services(proxy.Url);

        (await Client(services).SendAsync(Request(proxy.Url, "Patient?identifier=https://fhir.nhs.uk/Id/nhs-number%7C9000000009"))).Dispose();

        var traceId = _seen.Single()["Ssp-TraceID"];
        Assert.Equal(
            [
                $"Information SSP request {traceId} from 200000001385 to 918999198993: urn:nhs:names:services:gpconnect:fhir:rest:search:slot-1",
                $"Information SSP request {traceId} answered: 200",
            ],
            _log.Ours);
        var activity = Assert.Single(activities, activity => Equals(activity.GetTagItem("gpconnect.ssp.trace_id"), traceId));
        Assert.Equal(("200000001385", "918999198993"), (activity.GetTagItem("gpconnect.ssp.from"), activity.GetTagItem("gpconnect.ssp.to")));
        Assert.Equal("urn:nhs:names:services:gpconnect:fhir:rest:search:slot-1", activity.GetTagItem("gpconnect.ssp.interaction_id"));
        Assert.Equal(200, activity.GetTagItem("http.response.status_code"));
        Assert.DoesNotContain(_log.All, static line => line.Contains("9000000009", StringComparison.Ordinal));
        Assert.DoesNotContain(activity.TagObjects, static tag => $"{tag.Value}".Contains("9000000009", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_request_without_a_route_is_not_sent()
    {
        await using var proxy = await LocalServer.StartAsync(context => Answer(context, 200));
        using var services = Services(proxy.Url);
        using var request = new HttpRequestMessage(HttpMethod.Get, SspUrl.For(proxy.Url, new Uri(Provider), "metadata"));
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => Client(services).SendAsync(request));
        Assert.Contains("SetSspRoute", error.Message, StringComparison.Ordinal);
        Assert.Empty(_seen);
    }

    [Theory]
    [InlineData("http://localhost:1/http://127.0.0.1:9/A20047/metadata")]
    [InlineData("https://pcs.thirdparty.nhs.uk/A20047/STU3/1/metadata")]
    [InlineData("{proxy}metadata")]
    [InlineData("{proxy}ftp://127.0.0.1/A20047/metadata")]
    [InlineData("{proxy}http:///A20047/metadata")]
    [InlineData("{proxy}http://user:secret@127.0.0.1/A20047/metadata")]
    public async Task A_request_that_bypasses_the_proxy_is_not_sent(string url)
    {
        await using var proxy = await LocalServer.StartAsync(context => Answer(context, 200));
        using var services = Services(proxy.Url);
        using var request = new HttpRequestMessage(HttpMethod.Get, url.Replace("{proxy}", proxy.Url.AbsoluteUri) + "?identifier=9000000009");
        request.SetSspRoute(Trust, Practice, InteractionIds.SearchSlot);
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => Client(services).SendAsync(request));
        Assert.Contains("SspUrl.For", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("9000000009", error.Message, StringComparison.Ordinal);
        Assert.Empty(_seen);
        Assert.False(request.Headers.Contains("Ssp-From"));
    }

    [Fact]
    public async Task No_redirect_is_followed()
    {
        var elsewhere = new ConcurrentQueue<string>();
        await using var other = await LocalServer.StartAsync(context =>
        {
            elsewhere.Enqueue(context.Request.Path);
            return Task.CompletedTask;
        });
        await using var proxy = await LocalServer.StartAsync(context =>
        {
            context.Response.Redirect(other.Url.AbsoluteUri);
            return Task.CompletedTask;
        });
        using var services = Services(proxy.Url, static builder =>
        {
            builder.AddSspHeaders();
            builder.ConfigurePrimaryHttpMessageHandler(static () => new SocketsHttpHandler { AllowAutoRedirect = true });
        });

        using var response = await Client(services).SendAsync(Request(proxy.Url));

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Empty(elsewhere);
    }

    [Fact]
    public async Task A_primary_handler_of_ones_own_that_follows_a_redirect_is_found_out()
    {
        var proxy = new Uri("https://proxy.nhs.uk");
        using var services = Services(proxy, static builder =>
        {
            builder.AddSspHeaders();
            builder.ConfigurePrimaryHttpMessageHandler(static () => new Redirecting());
        });
        using var request = new HttpRequestMessage(HttpMethod.Get, SspUrl.For(proxy, new Uri("https://pcs.thirdparty.nhs.uk/A20047"), "metadata"));
        request.SetSspRoute(Trust, Practice, InteractionIds.ReadMetadata);
        var error = await Assert.ThrowsAsync<HttpRequestException>(() => Client(services).SendAsync(request));
        Assert.Contains("https://elsewhere.example", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_that_is_sent_without_waiting_has_its_headers_too()
    {
        await using var proxy = await LocalServer.StartAsync(context => Answer(context, 200));
        using var services = Services(proxy.Url);
        using var response = await Task.Run(() => Client(services).Send(Request(proxy.Url)));
        Assert.Equal(4, _seen.Single().Keys.Count(static name => name.StartsWith("Ssp-", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_defaults_of_all_clients_are_refused_and_a_client_has_one_handler()
    {
        var services = new ServiceCollection();
        Assert.Throws<InvalidOperationException>(() => services.ConfigureHttpClientDefaults(static builder => builder.AddSspHeaders()));
        services.AddHttpClient("twice").AddSspHeaders().AddSspHeaders(static options => options.Proxy = new Uri("https://proxy.nhs.uk"));
        using var provider = services.BuildServiceProvider();
        var handler = provider.GetRequiredService<IHttpMessageHandlerFactory>().CreateHandler("twice");
        var ours = 0;
        for (; handler is DelegatingHandler { InnerHandler: { } inner } outer; handler = inner)
        {
            ours += outer.GetType().Name == "SspHeadersHandler" ? 1 : 0;
        }

        Assert.Equal(1, ours);
    }

    [Fact]
    public async Task A_primary_handler_that_is_shared_and_in_use_is_named()
    {
        await using var proxy = await LocalServer.StartAsync(context => Answer(context, 200));
        using var shared = new SocketsHttpHandler();
        var services = new ServiceCollection();
        services.AddHttpClient("other").ConfigurePrimaryHttpMessageHandler(() => shared);
        services.AddHttpClient("slots").ConfigurePrimaryHttpMessageHandler(() => shared).AddSspHeaders(options => options.Proxy = proxy.Url);
        using var provider = services.BuildServiceProvider();
        var factory = provider.GetRequiredService<IHttpClientFactory>();
        (await factory.CreateClient("other").GetAsync(proxy.Url)).Dispose();
        Assert.Contains("'slots'", Assert.Throws<InvalidOperationException>(() => factory.CreateClient("slots")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_that_fails_is_logged()
    {
        using var services = Services(new Uri("http://127.0.0.1:1"));
        await Assert.ThrowsAsync<HttpRequestException>(() => Client(services).SendAsync(Request(new Uri("http://127.0.0.1:1"))));
        Assert.Matches("^Warning SSP request .{36} not answered: HttpRequestException$", _log.Ours[1]);
    }

    [Fact]
    public async Task Options_may_be_of_all_clients_or_of_one()
    {
        await using var proxy = await LocalServer.StartAsync(context => Answer(context, 200));
        var services = new ServiceCollection();
        services.Configure<SspOptions>(static options => options.Proxy = new Uri("http://localhost:1"));
        services.AddHttpClient("one").AddSspHeaders(options => options.Proxy = proxy.Url);
        services.AddHttpClient("all").AddSspHeaders();
        services.AddHttpClient("other");
        using var provider = services.BuildServiceProvider();
        var factory = provider.GetRequiredService<IHttpClientFactory>();

        (await factory.CreateClient("one").SendAsync(Request(proxy.Url))).Dispose();
        await Assert.ThrowsAsync<InvalidOperationException>(() => factory.CreateClient("all").SendAsync(Request(proxy.Url)));
        (await factory.CreateClient("other").GetAsync(proxy.Url)).Dispose();
        Assert.Equal([4, 0], _seen.Select(static headers => headers.Keys.Count(static name => name.StartsWith("Ssp-", StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("http://proxy.nhs.uk")]
    [InlineData("https://proxy.nhs.uk?a=1")]
    [InlineData("proxy")]
    [InlineData("https://user:secret@proxy.nhs.uk")]
    public async Task A_proxy_that_is_none_is_an_error_that_says_what_to_set(string? proxy)
    {
        using var services = Services(proxy is null ? null : new Uri(proxy, UriKind.RelativeOrAbsolute));
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => Client(services).SendAsync(Request(new Uri("http://127.0.0.1:1"))));
        Assert.Contains("SspOptions.Proxy", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_provider_of_a_look_up_is_asked_what_it_was_looked_up_for()
    {
        await using var proxy = await LocalServer.StartAsync(context => Answer(context, 200));
        using var services = Services(proxy.Url);
        using var request = new HttpRequestMessage(HttpMethod.Get, SspUrl.For(proxy.Url, new Uri(Provider), "metadata"));
        request.SetSspRoute(Trust, new SdsProvider(Practice.OdsCode, InteractionIds.ReadMetadata, Practice.Asid, Practice.PartyKey, new Uri(Provider)));
        (await Client(services).SendAsync(request)).Dispose();
        Assert.Equal((Practice.Asid.ToString(), InteractionIds.ReadMetadata.ToString()), (_seen.Single()["Ssp-To"], _seen.Single()["Ssp-InteractionID"]));
        Assert.Equal("to", Assert.Throws<ArgumentNullException>(() => request.SetSspRoute(Trust, (SdsProvider)null!)).ParamName);
    }

    private static HttpRequestMessage Request(Uri proxy, string request = "Slot?status=free")
    {
        var message = new HttpRequestMessage(HttpMethod.Get, SspUrl.For(proxy, new Uri(Provider), request));
        message.SetSspRoute(Trust, Practice, InteractionIds.SearchSlot);
        return message;
    }

    private static HttpClient Client(IServiceProvider services) => services.GetRequiredService<IHttpClientFactory>().CreateClient("provider");

    private ServiceProvider Services(Uri? proxy, Action<IHttpClientBuilder>? configure = null)
    {
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddProvider(_log).SetMinimumLevel(LogLevel.Trace));
        services.Configure<SspOptions>(options => options.Proxy = proxy);
        (configure ?? (static builder => builder.AddSspHeaders()))(services.AddHttpClient("provider"));
        return services.BuildServiceProvider();
    }

    private Task Answer(HttpContext context, int status)
    {
        _seen.Enqueue(context.Request.Headers.ToDictionary(static header => header.Key, static header => header.Value.ToString()));
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    private sealed class Redirecting : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage { RequestMessage = new HttpRequestMessage(HttpMethod.Get, "https://elsewhere.example/x") });
    }
}

using System;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using ConsumerPortal;
using GpConnect.Samples.Tests.StandIn;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Logging;
using ProviderApi;
using Xunit;

namespace GpConnect.Samples.Tests;

/// <summary>Both samples, as they are in production, with the stand-ins between them.</summary>
public sealed class SpineFixture : IAsyncLifetime
{
    private static readonly string[] Interactions = [InteractionIds.ReadMetadata.ToString(), InteractionIds.SearchSlot.ToString()];

    private readonly WebApplicationFactory<SspRequestFilter> _provider;
    private readonly WebApplicationFactory<FreeSlotsClient> _portal;
    private LocalServer? _sspServer;
    private LocalServer? _sdsServer;

    public SpineFixture()
    {
        Ssp = new SspStandIn(Spine);
        Sds = new SdsStandIn(Spine);
        _provider = new WebApplicationFactory<SspRequestFilter>().WithWebHostBuilder(builder => builder
            .UseEnvironment("Production")
            .UseUrls("http://127.0.0.1:0")
            .ConfigureLogging(logging => logging.ClearProviders().AddProvider(ProviderLog)));
        _provider.UseKestrel();
        _portal = new WebApplicationFactory<FreeSlotsClient>().WithWebHostBuilder(builder => builder
            .UseEnvironment("Production")
            .UseSetting("Ssp:Proxy", _sspServer!.Url)
            .UseSetting("Sds:BaseUrl", _sdsServer!.Url)
            .UseSetting("Sds:ApiKey", SdsStandIn.ApiKey)
            .ConfigureLogging(logging => logging.ClearProviders().AddProvider(PortalLog))
            .ConfigureTestServices(services => services.ConfigureAll<HttpStandardResilienceOptions>(options => options.Retry.Delay = TimeSpan.FromMilliseconds(10))));
    }

    internal Spine Spine { get; } = new();

    internal SspStandIn Ssp { get; }

    internal SdsStandIn Sds { get; }

    internal Recording ProviderLog { get; } = new();

    internal Recording PortalLog { get; } = new();

    /// <summary>A browser of the portal's users.</summary>
    internal HttpClient Portal { get; private set; } = null!;

    /// <summary>Who reaches the provider without the SSP: nobody in production.</summary>
    internal HttpClient Provider { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        _provider.StartServer();
        Provider = _provider.CreateClient();
        var provider = Provider.BaseAddress!.GetLeftPart(UriPartial.Authority);

        // What SDS has of the practices that the provider serves, and of one that another system serves.
        foreach (var practice in EndpointRegistry.ReadCsv<ProviderEndpoint>(PracticesFile, MhsTopology.Shared, registration: SdsRegistration.Cma))
        {
            AddProvider(practice.OdsCode.ToString(), practice.Asid.ToString(), practice.PartyKey.ToString(), provider);
        }

        AddProvider("D81637", "200000000894", "D81637-823402", "http://127.0.0.1:1");

        // The portal also has Airedale (RCF), which nobody has registered in SDS.
        Spine.Systems.Add(new AsRecord("RR8", "200000001385", "X26-822358", Interactions));
        Spine.Systems.Add(new AsRecord("RAE", "200000001386", "X26-822358", Interactions));
        Spine.DataSharing.UnionWith(from practice in new[] { "A20047", "B82617" } from consumer in new[] { "RR8", "RAE" } where (consumer, practice) != ("RAE", "B82617") select (consumer, practice));

        _sspServer = await LocalServer.StartAsync(Ssp.AnswerAsync);
        _sdsServer = await LocalServer.StartAsync(Sds.AnswerAsync);
        Portal = _portal.CreateClient();
    }

    /// <summary>The portal with another setting.</summary>
    internal HttpClient PortalWith(string key, string value) => _portal.WithWebHostBuilder(builder => builder.UseSetting(key, value)).CreateClient();

    public async Task DisposeAsync()
    {
        await _portal.DisposeAsync();
        await _sspServer!.DisposeAsync();
        await _sdsServer!.DisposeAsync();
        await _provider.DisposeAsync();
        Ssp.Dispose();
    }

    private static string PracticesFile => System.IO.Path.Combine(AppContext.BaseDirectory, "practices.csv");

    private void AddProvider(string odsCode, string asid, string partyKey, string host)
    {
        Spine.Systems.Add(new AsRecord(odsCode, asid, partyKey, Interactions));
        Spine.EndPoints.Add(new MhsRecord(odsCode, partyKey, "S" + asid, $"{host}/{odsCode}/STU3/1/gpconnect", Interactions));
    }
}

using System;
using System.Linq;
using System.Net;
using System.Threading.Tasks;
using GpConnect;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace ConsumerPortal.Tests;

/// <summary>The client with a registry of the test's own, and with neither SDS nor the proxy.</summary>
public sealed class FreeSlotsClientTests
{
    private static readonly OdsCode Practice = OdsCode.Parse("A20047");
    private static readonly DateOnly Monday = new(2026, 11, 30);

    private static readonly EndpointRegistry<ConsumerEndpoint> Organisations = EndpointRegistry.Create<ConsumerEndpoint>(
        MhsTopology.Shared,
        "TEST",
        PartyKey.Parse("X26-822358"),
        [new EndpointRow { OdsCode = "RR8", Asid = "200000001385" }, new EndpointRow { OdsCode = "RAE", Asid = "200000001386" }]);

    private readonly FakeSds _sds = new(SdsLookupResult.Found(new SdsProvider(
        Practice, InteractionIds.SearchSlot, Asid.Parse("918999198993"), PartyKey.Parse("A20047-821870"), new Uri("https://provider.example/A20047/STU3/1/gpconnect"))));

    private readonly FakeProxy _proxy = new(HttpStatusCode.OK, """{"resourceType":"Bundle"}""");

    [Fact]
    public async Task Sends_as_the_organisation_of_the_user()
    {
        var answer = await SearchAsync("RAE", _sds, _proxy);

        Assert.Equal(new FreeSlotsAnswer(FreeSlotsOutcome.Found, """{"resourceType":"Bundle"}"""), answer);
        var request = Assert.Single(_proxy.Requests);
        Assert.Equal("200000001386", request.Headers.GetValues(SspHeaders.From).Single());
        Assert.Equal("918999198993", request.Headers.GetValues(SspHeaders.To).Single());
        Assert.Equal(
            "https://proxy.example/https://provider.example/A20047/STU3/1/gpconnect/Slot?start=ge2026-11-30&end=le2026-12-07&status=free&_include=Slot:schedule",
            request.RequestUri!.AbsoluteUri);
    }

    [Fact]
    public async Task Asks_SDS_each_time()
    {
        await SearchAsync("RR8", _sds, _proxy);
        await SearchAsync("RAE", _sds, _proxy);

        Assert.Equal([(Practice, InteractionIds.SearchSlot), (Practice, InteractionIds.SearchSlot)], _sds.Asked);
    }

    [Fact]
    public async Task Sends_nothing_for_an_organisation_without_an_ASID()
    {
        var answer = await SearchAsync("RXX", _sds, _proxy);

        Assert.Equal(FreeSlotsOutcome.NotRegistered, answer.Outcome);
        Assert.Empty(_sds.Asked);
        Assert.Empty(_proxy.Requests);
    }

    [Theory]
    [InlineData(SdsLookupOutcome.None)]
    [InlineData(SdsLookupOutcome.Several)]
    [InlineData(SdsLookupOutcome.Incomplete)]
    public async Task Sends_nothing_without_a_provider(SdsLookupOutcome outcome)
    {
        var answer = await SearchAsync("RR8", new FakeSds(SdsLookupResult.NotFound(outcome, "why")), _proxy);

        Assert.Equal(new FreeSlotsAnswer(FreeSlotsOutcome.NoProvider, "why"), answer);
        Assert.Empty(_proxy.Requests);
    }

    [Theory]
    [InlineData("""{"issue":[{"diagnostics":"FOT_CHECK_FAILED"}]}""", "403 FOT_CHECK_FAILED")]
    [InlineData("""{"issue":[]}""", "403")]
    [InlineData("<html>", "403")]
    public async Task Says_why_it_was_refused(string refusal, string said)
    {
        var answer = await SearchAsync("RR8", _sds, new FakeProxy(HttpStatusCode.Forbidden, refusal));

        Assert.Equal(new FreeSlotsAnswer(FreeSlotsOutcome.Refused, said), answer);
    }

    private static async Task<FreeSlotsAnswer> SearchAsync(string organisation, ISdsLookup sds, FakeProxy proxy)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IEndpointRegistry<ConsumerEndpoint>>(Organisations).AddSingleton(sds);
        services.Configure<SspOptions>(options => options.Proxy = new Uri("https://proxy.example"));
        services.AddHttpClient<FreeSlotsClient>().AddSspHeaders().ConfigurePrimaryHttpMessageHandler(() => proxy);
        await using var provider = services.BuildServiceProvider();
        return await provider.GetRequiredService<FreeSlotsClient>().SearchAsync(OdsCode.Parse(organisation), Practice, Monday);
    }
}

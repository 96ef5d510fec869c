using System;
using System.Net.Http;
using Xunit;

namespace GpConnect.Hosting.Tests;

/// <summary>What a request says of its sender and receiver.</summary>
public sealed class SspRouteTests
{
    private static readonly ConsumerEndpoint Trust = new("Leeds", OdsCode.Parse("RR8"), Asid.Parse("200000001385"), PartyKey.Parse("X26-822358"), SdsRegistration.Mhs);
    private static readonly ProviderEndpoint Practice = new("Legg", OdsCode.Parse("A20047"), Asid.Parse("918999198993"), PartyKey.Parse("A20047-821870"), SdsRegistration.Cma);

    [Fact]
    public void A_route_is_checked_where_it_is_set()
    {
        using var request = new HttpRequestMessage();
        Assert.Equal("from", Assert.Throws<ArgumentNullException>(() => request.SetSspRoute(null!, Practice, InteractionIds.SearchSlot)).ParamName);
        Assert.Equal("to", Assert.Throws<ArgumentNullException>(() => request.SetSspRoute(Trust, null!, InteractionIds.SearchSlot)).ParamName);
        Assert.Equal("to", Assert.Throws<ArgumentException>(() => request.SetSspRoute(Trust, default(Asid), InteractionIds.SearchSlot)).ParamName);
        Assert.Equal("interaction", Assert.Throws<ArgumentException>(() => request.SetSspRoute(Trust, Practice, default)).ParamName);
        Assert.Equal("request", Assert.Throws<ArgumentNullException>(() => ((HttpRequestMessage)null!).SetSspRoute(Trust, Practice, InteractionIds.SearchSlot)).ParamName);
    }
}

using System;
using Xunit;

namespace GpConnect.Tests;

public sealed class SpineEndpointTests
{
    private static readonly OdsCode LeggOdsCode = OdsCode.Parse("A20047");
    private static readonly Asid LeggAsid = Asid.Parse("918999198993");
    private static readonly PartyKey LeggPartyKey = PartyKey.Parse("A20047-821870");

    [Fact]
    public void Has_what_it_is_made_with()
    {
        var endpoint = new ProviderEndpoint("LeggPractice", LeggOdsCode, LeggAsid, LeggPartyKey, SdsRegistration.Cma);
        Assert.Equal("LeggPractice", endpoint.Name);
        Assert.Equal(LeggOdsCode, endpoint.OdsCode);
        Assert.Equal(LeggAsid, endpoint.Asid);
        Assert.Equal(LeggPartyKey, endpoint.PartyKey);
        Assert.Equal(SdsRegistration.Cma, endpoint.Registration);
        Assert.Equal("LeggPractice (A20047, ASID 918999198993, party key A20047-821870)", endpoint.ToString());
    }

    [Fact]
    public void Only_those_that_send_are_consumers()
    {
        Assert.False(typeof(IConsumer).IsAssignableFrom(typeof(ProviderEndpoint)));
        IConsumer consumer = new ConsumerEndpoint("Trust", LeggOdsCode, LeggAsid, LeggPartyKey, SdsRegistration.Mhs);
        Assert.Equal(LeggAsid, consumer.Asid);
        var both = new DualRoleEndpoint("Both", LeggOdsCode, LeggAsid, LeggPartyKey, SdsRegistration.Cma);
        Assert.Equal(LeggOdsCode, Assert.IsAssignableFrom<IConsumer>(both).OdsCode);
        Assert.IsAssignableFrom<ProviderEndpoint>(both);
    }

    [Fact]
    public void Is_never_without_a_name_or_an_identifier()
    {
        Assert.Equal("name", Assert.Throws<ArgumentNullException>(
            () => new ConsumerEndpoint(null!, LeggOdsCode, LeggAsid, LeggPartyKey, default)).ParamName);
        Assert.Equal("name", Assert.Throws<ArgumentException>(
            () => new ConsumerEndpoint("", LeggOdsCode, LeggAsid, LeggPartyKey, default)).ParamName);
        Assert.Equal("odsCode", Assert.Throws<ArgumentException>(
            () => new ConsumerEndpoint("Trust", default, LeggAsid, LeggPartyKey, default)).ParamName);
        Assert.Equal("asid", Assert.Throws<ArgumentException>(
            () => new ProviderEndpoint("Trust", LeggOdsCode, default, LeggPartyKey, default)).ParamName);
        Assert.Equal("partyKey", Assert.Throws<ArgumentException>(
            () => new DualRoleEndpoint("Trust", LeggOdsCode, LeggAsid, default, default)).ParamName);
    }
}

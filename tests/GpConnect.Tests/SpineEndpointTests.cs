using System;
using Xunit;

namespace GpConnect.Tests;

public sealed class SpineEndpointTests
{
    private static readonly OdsCode s_odsCode = OdsCode.Parse("A20047");
    private static readonly Asid s_asid = Asid.Parse("918999198993");
    private static readonly PartyKey s_partyKey = PartyKey.Parse("A20047-821870");

    [Fact]
    public void Has_what_it_is_made_with()
    {
        var endpoint = new ProviderEndpoint("LeggPractice", s_odsCode, s_asid, s_partyKey, SdsRegistration.Cma);
        Assert.Equal("LeggPractice", endpoint.Name);
        Assert.Equal(s_odsCode, endpoint.OdsCode);
        Assert.Equal(s_asid, endpoint.Asid);
        Assert.Equal(s_partyKey, endpoint.PartyKey);
        Assert.Equal(SdsRegistration.Cma, endpoint.Registration);
        Assert.Equal("LeggPractice (A20047, ASID 918999198993, party key A20047-821870)", endpoint.ToString());
    }

    [Fact]
    public void Only_those_that_send_are_consumers()
    {
        Assert.False(typeof(IConsumer).IsAssignableFrom(typeof(ProviderEndpoint)));
        IConsumer consumer = new ConsumerEndpoint("Trust", s_odsCode, s_asid, s_partyKey, SdsRegistration.Mhs);
        Assert.Equal(s_asid, consumer.Asid);
        var both = new DualRoleEndpoint("Both", s_odsCode, s_asid, s_partyKey, SdsRegistration.Cma);
        Assert.Equal(s_odsCode, Assert.IsAssignableFrom<IConsumer>(both).OdsCode);
        Assert.IsAssignableFrom<ProviderEndpoint>(both);
    }

    [Fact]
    public void Is_never_without_a_name_or_an_identifier()
    {
        Assert.Equal("name", Assert.Throws<ArgumentNullException>(
            () => new ConsumerEndpoint(null!, s_odsCode, s_asid, s_partyKey, default)).ParamName);
        Assert.Equal("name", Assert.Throws<ArgumentException>(
            () => new ConsumerEndpoint("", s_odsCode, s_asid, s_partyKey, default)).ParamName);
        Assert.Equal("odsCode", Assert.Throws<ArgumentException>(
            () => new ConsumerEndpoint("Trust", default, s_asid, s_partyKey, default)).ParamName);
        Assert.Equal("asid", Assert.Throws<ArgumentException>(
            () => new ProviderEndpoint("Trust", s_odsCode, default, s_partyKey, default)).ParamName);
        Assert.Equal("partyKey", Assert.Throws<ArgumentException>(
            () => new DualRoleEndpoint("Trust", s_odsCode, s_asid, default, default)).ParamName);
    }
}

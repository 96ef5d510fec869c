using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace GpConnect.Tests;

public sealed class EndpointRegistryTests
{
    [Fact]
    public void Reads_each_field()
    {
        var registry = GeneratedRegistry.Providers(3, () => EndpointText.Three, MhsTopology.Shared, "LIVE");
        Assert.Equal(
            [
                "LeggPractice (A20047, ASID 918999198993, party key A20047-821870) Cma",
                "B82617 (B82617, ASID 227319907549, party key X26-0820006) Mhs",
                "Überpraxis_2 (YES, ASID 000000000000, party key YES-0000806) Undeclared",
            ],
            registry.Select(endpoint => $"{endpoint} {endpoint.Registration}"));
    }

    [Fact]
    public void Has_an_environment_and_a_topology()
    {
        IEndpointRegistry<ProviderEndpoint> registry = GeneratedRegistry.Providers(0, static () => "", MhsTopology.Shared, "LIVE");
        Assert.Equal(("LIVE", MhsTopology.Shared), (registry.Environment, registry.Topology));
    }

    [Fact]
    public void Keeps_endpoints_that_are_there_already()
    {
        ProviderEndpoint[] endpoints =
        [
            .. GeneratedRegistry.Providers(3, () => EndpointText.Three, MhsTopology.Separate, ""),
            .. GeneratedRegistry.DualRoles(1, () => "Dual,B82617,227319907541,-821870,C;", MhsTopology.Separate, ""),
        ];
        var registry = GeneratedRegistry.OfEndpoints(endpoints, MhsTopology.Separate, "INT");

        Assert.Equal(endpoints, registry);
        Assert.Equal(("INT", MhsTopology.Separate), (registry.Environment, registry.Topology));
        Assert.All(endpoints, endpoint =>
        {
            Assert.True(registry.TryGetByAsid(endpoint.Asid, out var found));
            Assert.Same(endpoint, found);
            Assert.Same(endpoint, Assert.Single(registry.FindByPartyKey(endpoint.PartyKey)));
        });
        Assert.Equal([endpoints[1], endpoints[3]], registry.FindByOdsCode(OdsCode.Parse("b82617")));
        Assert.Throws<ArgumentNullException>(() => GeneratedRegistry.OfEndpoints<ProviderEndpoint>([null!], MhsTopology.Separate, ""));
    }

    [Fact]
    public void Makes_endpoints_of_its_role()
    {
        Assert.All(GeneratedRegistry.Providers(3, () => EndpointText.Three, MhsTopology.Shared, "LIVE"), e => Assert.IsType<ProviderEndpoint>(e));
        Assert.All(GeneratedRegistry.Consumers(3, () => EndpointText.Three, MhsTopology.Shared, "LIVE"), e => Assert.IsType<ConsumerEndpoint>(e));
        Assert.All(GeneratedRegistry.DualRoles(3, () => EndpointText.Three, MhsTopology.Shared, "LIVE"), e => Assert.IsType<DualRoleEndpoint>(e));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(10)]
    [InlineData(10_000)]
    [InlineData(100_000)]
    public void Finds_every_endpoint_and_no_other(int count)
    {
        var registry = GeneratedRegistry.Consumers(count, () => EndpointText.Of(count), MhsTopology.Shared, "LIVE");
        Assert.Equal(count, registry.Count);
        Assert.Equal(count, registry.Count());
        for (var i = 0; i < count; i++)
        {
            Assert.True(registry.TryGetByAsid(Asid.Parse(EndpointText.Asid(i)), out var endpoint));
            Assert.Equal("E" + i, endpoint.Name);
            Assert.Same(registry[i], endpoint);
        }

        for (var i = count; i < count + 1000; i++)
        {
            Assert.False(registry.TryGetByAsid(Asid.Parse(EndpointText.Asid(i)), out var endpoint));
            Assert.Null(endpoint);
        }

        var all = registry.ToArray();
        for (var i = 0; i < count; i += 9)
        {
            var odsCode = OdsCode.Parse(EndpointText.OdsCode(i).ToLowerInvariant());
            Assert.Equal(all[i..Math.Min(i + 3, count)], registry.FindByOdsCode(odsCode));
            var partyKey = PartyKey.Parse(EndpointText.PartyKey(i).ToLowerInvariant());
            Assert.Equal(all[i..Math.Min(i + 9, count)], registry.FindByPartyKey(partyKey));
        }

        Assert.Empty(registry.FindByOdsCode(OdsCode.Parse("A99999")));
        Assert.Empty(registry.FindByPartyKey(PartyKey.Parse("X26-999999")));
    }

    [Fact]
    public void Finds_by_keys_that_follow_the_ODS_code_and_that_do_not()
    {
        var registry = GeneratedRegistry.Providers(3, () => EndpointText.Three, MhsTopology.Shared, "LIVE");
        Assert.Same(registry[0], Assert.Single(registry.FindByPartyKey(PartyKey.Parse("a20047-821870"))));
        Assert.Same(registry[1], Assert.Single(registry.FindByPartyKey(PartyKey.Parse("x26-0820006"))));
        Assert.Same(registry[1], Assert.Single(registry.FindByOdsCode(OdsCode.Parse("b82617"))));
        Assert.True(registry.TryGetByAsid(Asid.Parse("000000000000"), out var endpoint));
        Assert.Same(registry[2], endpoint);
    }

    [Fact]
    public void Finds_without_regard_to_case_on_either_side()
    {
        var registry = GeneratedRegistry.Providers(1, () => "A,a20047,918999198993,-821870,C;", MhsTopology.Shared, "LIVE");
        Assert.Single(registry.FindByOdsCode(OdsCode.Parse("A20047")));
        Assert.Single(registry.FindByPartyKey(PartyKey.Parse("A20047-821870")));
        Assert.Equal("A20047-821870", registry[0].PartyKey.ToString());
    }

    [Fact]
    public void Nothing_unset_is_found()
    {
        var registry = GeneratedRegistry.Providers(3, () => EndpointText.Three, MhsTopology.Shared, "LIVE");
        Assert.False(registry.TryGetByAsid(default, out _));
        Assert.Empty(registry.FindByOdsCode(default));
        Assert.Empty(registry.FindByPartyKey(default));
    }

    [Fact]
    public void The_first_of_several_with_an_ASID_is_found()
    {
        var registry = GeneratedRegistry.Providers(
            3, () => "A,A00000,111111111111,-000000,C;B,B00000,222222222222,-000000,C;C,C00000,111111111111,-000000,C;", MhsTopology.Shared, "LIVE");
        Assert.True(registry.TryGetByAsid(Asid.Parse("111111111111"), out var endpoint));
        Assert.Equal("A", endpoint.Name);
        Assert.Equal(["A", "B", "C"], registry.Select(e => e.Name));
    }

    [Fact]
    public void Is_a_list()
    {
        var registry = GeneratedRegistry.Providers(3, () => EndpointText.Three, MhsTopology.Shared, "LIVE");
        Assert.Equal("index", Assert.Throws<ArgumentOutOfRangeException>(() => registry[-1]).ParamName);
        Assert.Equal("index", Assert.Throws<ArgumentOutOfRangeException>(() => registry[3]).ParamName);
        Assert.Equal(registry.ToArray(), ((IEnumerable)registry).Cast<ProviderEndpoint>());
        Assert.Same(registry.Last(), registry[2]);
    }

    [Fact]
    public void What_is_found_cannot_be_changed()
    {
        var registry = GeneratedRegistry.Providers(3, () => EndpointText.Three, MhsTopology.Shared, "LIVE");
        var found = Assert.IsAssignableFrom<IList<ProviderEndpoint>>(registry.FindByOdsCode(OdsCode.Parse("A20047")));
        Assert.Throws<NotSupportedException>(() => found[0] = registry[2]);
    }

    [Theory]
    [InlineData(1, "")]
    [InlineData(0, EndpointText.Three)]
    [InlineData(2, EndpointText.Three)]
    [InlineData(4, EndpointText.Three)]
    [InlineData(1, "A,A20047,918999198993,-821870,C")]
    [InlineData(1, "A,A20047,91899919899,-821870,C;")]
    [InlineData(1, "A,A20047,918999198993,-821870;")]
    public void Text_of_another_version_is_refused_and_says_so(int count, string text)
    {
        var registry = GeneratedRegistry.Providers(count, () => text, MhsTopology.Shared, "LIVE");
        var error = Assert.Throws<InvalidOperationException>(() => registry.TryGetByAsid(Asid.Parse("918999198993"), out _));
        Assert.Contains("generated for another version", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Arguments_are_checked()
    {
        Assert.Equal("endpoints", Assert.Throws<ArgumentNullException>(() => GeneratedRegistry.Providers(1, null!, MhsTopology.Shared, "LIVE")).ParamName);
        Assert.Equal("count", Assert.Throws<ArgumentOutOfRangeException>(() => GeneratedRegistry.Consumers(-1, () => "", MhsTopology.Shared, "LIVE")).ParamName);
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Xunit;

namespace GpConnect.Tests;

public sealed class FirstUseTests
{
    private const int Count = 10_000;

    private static readonly string Text = EndpointText.Of(Count);

    private int _asked;

    public static TheoryData<string> Uses => new(UsesByName.Keys);

    private static readonly Dictionary<string, Action<EndpointRegistry<ProviderEndpoint>>> UsesByName = new()
    {
        ["index"] = registry => _ = registry[Count - 1],
        ["enumeration"] = registry => Assert.Equal(Count, registry.Count()),
        ["ASID"] = registry => Assert.True(registry.TryGetByAsid(Asid.Parse(EndpointText.Asid(5)), out _)),
        ["ODS code"] = registry => Assert.NotEmpty(registry.FindByOdsCode(OdsCode.Parse(EndpointText.OdsCode(5)))),
        ["party key"] = registry => Assert.NotEmpty(registry.FindByPartyKey(PartyKey.Parse(EndpointText.PartyKey(5)))),
    };

    [Fact]
    public void Text_is_not_asked_for_until_an_endpoint_is()
    {
        var registry = Registry();
        Assert.Equal(Count, registry.Count);
        Assert.Empty(registry.FindByOdsCode(default));
        Assert.Equal(0, _asked);
    }

    [Theory]
    [MemberData(nameof(Uses))]
    public void Text_is_asked_for_once(string first)
    {
        var registry = Registry();
        UsesByName[first](registry);
        Assert.Equal(1, _asked);
        foreach (var use in UsesByName.Values)
        {
            use(registry);
        }

        Assert.Equal(1, _asked);
    }

    [Fact]
    public void Text_that_could_not_be_had_is_asked_for_again()
    {
        var registry = GeneratedRegistry.Providers(
            3, () => ++_asked == 1 ? throw new InsufficientMemoryException() : EndpointText.Three, MhsTopology.Shared, "LIVE");
        Assert.Throws<InsufficientMemoryException>(() => registry[0]);
        Assert.Equal("LeggPractice", registry[0].Name);
        Assert.Equal(2, _asked);
    }

    [Fact]
    public void Many_threads_get_the_same_endpoints()
    {
        const int Threads = 8;
        for (var round = 0; round < 20; round++)
        {
            _asked = 0;
            var registry = Registry();
            var got = new ProviderEndpoint[Threads][];
            using var barrier = new Barrier(Threads);
            var threads = Enumerable.Range(0, Threads).Select(t => new Thread(() =>
            {
                var mine = new ProviderEndpoint[Count];
                barrier.SignalAndWait();
                for (var i = 0; i < Count; i++)
                {
                    mine[i] = (t % 4) switch
                    {
                        0 => registry[i],
                        1 => registry.TryGetByAsid(Asid.Parse(EndpointText.Asid(i)), out var found) ? found : null!,
                        2 => registry.FindByOdsCode(OdsCode.Parse(EndpointText.OdsCode(i)))[i % 3],
                        _ => registry.FindByPartyKey(PartyKey.Parse(EndpointText.PartyKey(i)))[i % 9],
                    };
                }

                got[t] = mine;
            })).ToArray();
            Array.ForEach(threads, thread => thread.Start());
            Array.ForEach(threads, thread => thread.Join());

            Assert.Equal(1, _asked);
            foreach (var mine in got)
            {
                for (var i = 0; i < Count; i++)
                {
                    Assert.Same(registry[i], mine[i]);
                }
            }
        }
    }

    [Fact]
    public void Finding_by_ASID_allocates_nothing()
    {
        var registry = Registry();
        var here = Asid.Parse(EndpointText.Asid(7));
        var nowhere = Asid.Parse("999999999999");
        registry.TryGetByAsid(here, out _);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var found = 0;
        for (var i = 0; i < 1000; i++)
        {
            found += registry.TryGetByAsid(here, out _) ? 1 : 0;
            found += registry.TryGetByAsid(nowhere, out _) ? 1 : 0;
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(1000, found);
    }

    [Fact]
    public void Finding_again_by_ODS_code_or_party_key_allocates_nothing()
    {
        var registry = Registry();
        var (odsCode, partyKey) = (OdsCode.Parse(EndpointText.OdsCode(7)), PartyKey.Parse(EndpointText.PartyKey(7)));
        var nowhere = OdsCode.Parse("ZZZ");
        var first = (registry.FindByOdsCode(odsCode), registry.FindByPartyKey(partyKey), registry.FindByOdsCode(nowhere).Count);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var found = 0;
        for (var i = 0; i < 1000; i++)
        {
            found += registry.FindByOdsCode(odsCode).Count + registry.FindByPartyKey(partyKey).Count + registry.FindByOdsCode(nowhere).Count;
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(1000 * (3 + 9), found);
        Assert.Same(first.Item1, registry.FindByOdsCode(odsCode));
    }

    private EndpointRegistry<ProviderEndpoint> Registry() => GeneratedRegistry.Providers(Count, () =>
    {
        Interlocked.Increment(ref _asked);
        return Text;
    }, MhsTopology.Shared, "LIVE");
}

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using GpConnect.Benchmarks.Measuring;
using GpConnect.Benchmarks.Workloads;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace GpConnect.Benchmarks.Figures;

/// <summary>What registries take that are made at run time.</summary>
internal static class RunTimeFigures
{
    private static readonly Estate Estate = new(10_000);

    public static void Print()
    {
        var generated = RegistryFigures.Load(Estate);
        EndpointRow[] rows = [.. generated.Select(static practice => new EndpointRow
        {
            OdsCode = practice.OdsCode.ToString(), Asid = practice.Asid.ToString(), PartyKey = practice.PartyKey.ToString(), Name = practice.Name, Registration = SdsRegistration.Cma,
        })];
        PrintLoads(generated, rows);
        PrintLookups(generated, rows);
    }

    private static void PrintLoads(EndpointRegistry<ProviderEndpoint> generated, EndpointRow[] rows)
    {
        var (endpoints, csv) = (generated.ToArray(), Estate.Csv());

        // The configuration system looks through all keys for the children of each, so ten thousand in it take minutes of anybody's time.
        var section = new ConfigurationBuilder().AddInMemoryCollection(SettingsOf(rows[..1000])).Build().GetSection("GpConnect");
        Series[] series =
        [
            new("rows of a database", () => EndpointRegistry.Create<ProviderEndpoint>(MhsTopology.Shared, "LIVE", default, rows)),
            new("endpoints", () => EndpointRegistry.Create(MhsTopology.Shared, "LIVE", default, endpoints)),
            new("an endpoint file", () => EndpointRegistry.ReadCsv<ProviderEndpoint>(new StringReader(csv), MhsTopology.Shared, "LIVE")),
            new("a configuration with 1,000", () => Container(services => services.AddGpConnectRegistries(section)).GetRequiredService<IEndpointRegistry<ProviderEndpoint>>()[0].ToString()),
        ];
        Series.Interleave(series, rounds: 15, warmUp: 5, collect: true);
        Table.Begin("A registry of 10,000 that is made and checked at run time", "from", "time", "allocated");
        foreach (var one in series)
        {
            Table.Row(one.Name, Table.Milliseconds(one.Wall), Table.Kilobytes(one.Kilobytes));
        }
    }

    private static void PrintLookups(EndpointRegistry<ProviderEndpoint> generated, EndpointRow[] rows)
    {
        var created = EndpointRegistry.Create<ProviderEndpoint>(MhsTopology.Shared, "LIVE", default, rows);
        using var container = Container(services => services.AddGpConnectRegistry<ProviderEndpoint>(
            (_, _) => Task.FromResult<IEnumerable<EndpointRow>>(rows), Timeout.InfiniteTimeSpan, MhsTopology.Shared, "LIVE"));
        container.LoadGpConnectRegistriesAsync().GetAwaiter().GetResult();
        var live = container.GetRequiredService<IEndpointRegistry<ProviderEndpoint>>();
        Asid[] asids = [.. generated.Select(static practice => practice.Asid)];
        new Random(17).Shuffle(asids);
        Series[] series =
        [
            LookupSeries.Of("generated", asid => generated.TryGetByAsid(asid, out _), asids),
            LookupSeries.Of("made at run time", asid => created.TryGetByAsid(asid, out _), asids),
            LookupSeries.Of("of a container", asid => live.TryGetByAsid(asid, out _), asids),
            LookupSeries.Of("nothing", static asid => !asid.IsUnset, asids),
        ];
        Series.Interleave(series, rounds: 15, warmUp: 10);
        var of = series[0].Cpu - series[^1].Cpu;
        Table.Begin("Registry of 10,000, lookup by ASID", "registry", "cpu, less that of the loop", "times the generated registry's", "allocated");
        foreach (var one in series.SkipLast(1))
        {
            var cpu = one.Cpu - series[^1].Cpu;
            Table.Row(one.Name, Table.Nanoseconds(cpu * 1e6 / LookupSeries.Lookups), Table.Ratio(cpu / of), Table.Kilobytes(one.Kilobytes - series[^1].Kilobytes));
        }
    }

    private static ServiceProvider Container(Action<IServiceCollection> add)
    {
        var services = new ServiceCollection();
        add(services);
        return services.BuildServiceProvider();
    }

    private static IEnumerable<KeyValuePair<string, string?>> SettingsOf(EndpointRow[] rows)
    {
        yield return new("GpConnect:Environment", "LIVE");
        yield return new("GpConnect:Providers:Topology", "Shared");
        yield return new("GpConnect:Providers:Registration", "Cma");
        for (var i = 0; i < rows.Length; i++)
        {
            yield return new($"GpConnect:Providers:Endpoints:{i}:OdsCode", rows[i].OdsCode);
            yield return new($"GpConnect:Providers:Endpoints:{i}:Asid", rows[i].Asid);
            yield return new($"GpConnect:Providers:Endpoints:{i}:PartyKey", rows[i].PartyKey);
        }
    }
}

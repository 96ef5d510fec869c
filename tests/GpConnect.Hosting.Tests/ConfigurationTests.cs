using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Xunit;

namespace GpConnect.Hosting.Tests;

/// <summary>Registries of the configuration, in a host.</summary>
public sealed class ConfigurationTests
{
    private const string Good = """
        { "GpConnect": { "Environment": "LIVE",
            "Consumers": { "Topology": "Shared", "PartyKey": "X26-822358",
              "Endpoints": [ { "OdsCode": "RR8", "Asid": "200000001385", "Name": "Leeds Teaching" }, { "OdsCode": "RAE", "Asid": "200000001386" } ] },
            "Providers": [
              { "Topology": "Shared", "Registration": "Cma", "Endpoints": [ { "OdsCode": "A20047", "Asid": "918999198993", "PartyKey": "A20047-821870" } ] },
              { "Topology": "Shared", "AlsoConsumer": true, "Endpoints": [ { "OdsCode": "B82617", "Asid": "227319907549", "PartyKey": "B82617-820006", "Registration": "Cma" } ] } ] } }
        """;

    [Fact]
    public async Task Each_role_has_its_registry()
    {
        using var host = Host(new Memory(Good));
        await host.StartAsync();

        var consumers = host.Services.GetRequiredService<IEndpointRegistry<ConsumerEndpoint>>();
        Assert.Equal(["LeedsTeaching", "RAE"], consumers.Select(static trust => trust.Name));
        Assert.Equal(("LIVE", MhsTopology.Shared), (consumers.Environment, consumers.Topology));
        Assert.Equal(PartyKey.Parse("X26-822358"), consumers[1].PartyKey);

        var providers = host.Services.GetRequiredService<IEndpointRegistry<ProviderEndpoint>>();
        var dual = Assert.Single(host.Services.GetRequiredService<IEndpointRegistry<DualRoleEndpoint>>());
        Assert.Equal(2, providers.Count);
        Assert.Same(dual, providers[1]);
        Assert.True(providers.TryGetByAsid(Asid.Parse("918999198993"), out var legg));
        Assert.Same(legg, Assert.Single(providers.FindByOdsCode(OdsCode.Parse("A20047"))));
        Assert.Same(legg, Assert.Single(providers.FindByPartyKey(PartyKey.Parse("A20047-821870"))));
    }

    [Fact]
    public async Task A_start_with_errors_fails_with_all_of_them()
    {
        using var host = Host(new Memory(Good.Replace("200000001386", "200000001385").Replace("A20047-821870", "A20047821870").Replace("\"Topology\": \"Shared\", \"AlsoConsumer\"", "\"Topologie\": \"Shared\", \"AlsoConsumer\"")));

        var error = await Assert.ThrowsAsync<EstateException>(() => host.StartAsync());

        Assert.Equal(
            ["GPC1001 GpConnect:Consumers:Endpoints:1:Asid", "GPC2003 GpConnect:Providers:0:Endpoints:0:PartyKey", "GPC3010 GpConnect:Providers:1", "GPC3010 GpConnect:Providers:1:Topologie"],
            error.Findings.Select(static finding => $"{finding.RuleId} {finding.Place}").Order());
        var clash = error.Findings.Single(static finding => finding.RuleId == "GPC1001");
        Assert.Equal(("RAE", "RR8"), (clash.Endpoint!.OdsCode.ToString(), clash.Other!.OdsCode.ToString()));
        Assert.Contains("GPC2003: GpConnect:Providers:0:Endpoints:0:PartyKey: 'A20047821870'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_section_that_is_not_there_is_an_error()
    {
        using var host = Host(new Memory(Good.Replace("\"GpConnect\"", "\"GpConect\"")));
        var finding = Assert.Single((await Assert.ThrowsAsync<EstateException>(() => host.StartAsync())).Findings);
        Assert.Equal(("GPC3010", "GpConnect"), (finding.RuleId, finding.Place));
    }

    [Fact]
    public async Task A_good_change_takes_over_and_a_bad_one_is_refused()
    {
        var (memory, log) = (new Memory(Good), new Recording());
        using var host = Host(memory, log);
        await host.StartAsync();
        var consumers = host.Services.GetRequiredService<IEndpointRegistry<ConsumerEndpoint>>();
        var before = consumers.ToArray();

        memory.Change(Good.Replace("200000001386", "200000001385"));
        Assert.Equal(before, consumers);
        var (status, description) = await HealthOf(host, 200);
        Assert.Equal(HealthStatus.Degraded, status);
        Assert.StartsWith("The last change has 1 error and was refused (2 consumers and 2 providers, LIVE, in use since ", description, StringComparison.Ordinal);
        Assert.Single(log.Ours, static line => line.StartsWith("Error GPC1001: GpConnect:Consumers:Endpoints:1:Asid: ", StringComparison.Ordinal));
        Assert.Single(log.Ours, static line => line == "Error The change of GpConnect has 1 error and is refused: the endpoints that were in use stay");

        memory.Change(Good.Replace("200000001386", "200000001385").Replace("RAE", "RAF"));
        memory.Change(Good.Replace("200000001386", "200000001385"));
        memory.Change(Good.Replace("200000001386", "200000001399"));
        Assert.Equal(["200000001385", "200000001399"], consumers.Select(static trust => trust.Asid.ToString()));
        Assert.Equal(HealthStatus.Healthy, (await HealthOf(host, 5)).Status);

        memory.Change(string.Empty);
        Assert.Equal(2, consumers.Count);
        memory.Change(Good);
        Assert.Equal(before.Select(static trust => trust.Asid), consumers.Select(static trust => trust.Asid));
        await host.StopAsync();
    }

    [Fact]
    public async Task Each_finding_is_logged_once_until_it_is_gone()
    {
        var warned = Good.Replace("B82617-820006", "B82617-82000");
        var (memory, log) = (new Memory(warned), new Recording());
        using var host = Host(memory, log);
        await host.StartAsync();
        memory.Change(warned.Replace("RAE", "RAF"));
        Assert.Single(log.Ours, static line => line.StartsWith("Warning GPC2006: ", StringComparison.Ordinal));
        memory.Change(Good);
        memory.Change(warned);
        Assert.Equal(2, log.Ours.Count(static line => line.StartsWith("Warning GPC2006: ", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_change_that_changes_nothing_of_it_is_nothing()
    {
        var (memory, log) = (new Memory(Good), new Recording());
        using var host = Host(memory, log);
        await host.StartAsync();
        memory.Change(Good.Replace("{ \"GpConnect\"", "{ \"Other\": 1, \"GpConnect\""));
        Assert.Single(log.Ours, static line => line.Contains("in use", StringComparison.Ordinal));
        Assert.Equal("Information Endpoint registries in use: 2 consumers and 2 providers, LIVE", log.Ours[0]);
    }

    [Fact]
    public async Task Before_the_start_the_health_check_is_unhealthy()
    {
        using var host = Host(new Memory(Good));
        Assert.Equal((HealthStatus.Unhealthy, "The endpoint registries aren't loaded."), await HealthOf(host, 100));
    }

    [Fact]
    public void Without_a_host_the_first_look_up_loads_them()
    {
        using var host = Host(new Memory(Good));
        Assert.Equal(2, host.Services.GetRequiredService<IEndpointRegistry<ConsumerEndpoint>>().Count);
        using var bad = Host(new Memory(Good.Replace("200000001386", "200000001385")));
        Assert.Throws<EstateException>(() => bad.Services.GetRequiredService<IEndpointRegistry<ConsumerEndpoint>>().Count);
    }

    [Fact]
    public async Task A_file_that_changes_is_read_again()
    {
        var folder = Directory.CreateTempSubdirectory("gpconnect-hosting-");
        try
        {
            var path = Path.Combine(folder.FullName, "appsettings.json");
            await File.WriteAllTextAsync(path, Good);
            var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
            builder.Configuration.AddJsonFile(path, optional: false, reloadOnChange: true);
            builder.Services.AddGpConnectRegistries(builder.Configuration.GetSection("GpConnect"));
            using var host = builder.Build();
            await host.StartAsync();
            var consumers = host.Services.GetRequiredService<IEndpointRegistry<ConsumerEndpoint>>();

            await File.WriteAllTextAsync(path, Good.Replace("200000001386", "200000001385"));
            await Eventually.Is(() => HealthOf(host, 5).Result.Status == HealthStatus.Degraded);
            Assert.Equal("200000001386", consumers[1].Asid.ToString());

            await File.WriteAllTextAsync(path, Good.Replace("200000001386", "200000001399"));
            await Eventually.Is(() => consumers[1].Asid.ToString() == "200000001399");
            await host.StopAsync();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Look_ups_during_changes_see_whole_estates_and_allocate_nothing()
    {
        var other = Good.Replace("20000000138", "30000000138");
        var memory = new Memory(Good);
        using var host = Host(memory);
        await host.StartAsync();
        var consumers = host.Services.GetRequiredService<IEndpointRegistry<ConsumerEndpoint>>();
        var stop = false;
        var readers = Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
        {
            while (!Volatile.Read(ref stop))
            {
                var first = consumers.Select(static trust => trust.Asid.ToString()[0]).Distinct().ToArray();
                Assert.Single(first);
            }
        })).ToArray();
        for (var i = 0; i < 200; i++)
        {
            memory.Change(i % 2 == 0 ? other : Good);
        }

        Volatile.Write(ref stop, true);
        await Task.WhenAll(readers);

        var (asid, odsCode) = (consumers[0].Asid, consumers[0].OdsCode);
        _ = (consumers.TryGetByAsid(asid, out _), consumers.FindByOdsCode(odsCode).Count);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var found = 0;
        for (var i = 0; i < 1000; i++)
        {
            found += consumers.TryGetByAsid(asid, out _) ? consumers.FindByOdsCode(odsCode).Count : 0;
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(1000, found);
    }

    private static async Task<(HealthStatus Status, string Description)> HealthOf(IHost host, int length)
    {
        var result = await host.Services.GetRequiredService<EndpointRegistriesHealthCheck>().CheckHealthAsync(new HealthCheckContext());
        return (result.Status, result.Description![..Math.Min(length, result.Description!.Length)]);
    }

    private static IHost Host(Memory memory, Recording? log = null)
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        ((IConfigurationBuilder)builder.Configuration).Add(memory);
        builder.Services.AddGpConnectRegistries(builder.Configuration.GetSection("GpConnect"));
        if (log is not null)
        {
            builder.Logging.AddProvider(log);
        }

        return builder.Build();
    }

    /// <summary>JSON that a test changes.</summary>
    private sealed class Memory(string json) : ConfigurationProvider, IConfigurationSource
    {
        private string _json = json;

        public IConfigurationProvider Build(IConfigurationBuilder builder) => this;

        public override void Load() => Data = _json.Length == 0 ? new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase) : new ConfigurationBuilder()
            .AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes(_json))).Build().AsEnumerable()
            .ToDictionary(static pair => pair.Key, static pair => pair.Value, StringComparer.OrdinalIgnoreCase);

        public void Change(string json)
        {
            _json = json;
            Load();
            OnReload();
        }
    }
}

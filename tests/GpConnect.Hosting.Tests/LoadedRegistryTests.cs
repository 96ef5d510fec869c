using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Xunit;

namespace GpConnect.Hosting.Tests;

/// <summary>Registries that a function loads, in a host.</summary>
public sealed class LoadedRegistryTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(10);
    private static readonly PartyKey Mhs = PartyKey.Parse("X26-822358");

    private volatile EndpointRow[] _rows = [Row("RR8", "200000001385"), Row("RAE", "200000001386")];
    private volatile Exception? _failure;
    private int _loads;

    [Fact]
    public async Task Rows_are_loaded_at_the_start_and_again()
    {
        using var host = Host(services => services.AddGpConnectRegistry<ConsumerEndpoint>(Load, Soon, MhsTopology.Shared, "LIVE", Mhs));
        await host.StartAsync();
        var trusts = host.Services.GetRequiredService<IEndpointRegistry<ConsumerEndpoint>>();
        Assert.Equal(["RR8", "RAE"], trusts.Select(static trust => trust.Name));
        Assert.Equal(("LIVE", MhsTopology.Shared), (trusts.Environment, trusts.Topology));

        _rows = [.. _rows, Row("X26", "200000001387")];
        await Eventually.Is(() => trusts.Count == 3);
        await host.StopAsync();
        var loads = _loads;
        await Task.Delay(100);
        Assert.Equal(loads, _loads);
    }

    [Fact]
    public async Task A_bad_refresh_keeps_what_was_there_and_a_failing_one_too()
    {
        var log = new Recording();
        using var host = Host(services => services.AddGpConnectRegistry<ConsumerEndpoint>(Load, Soon, MhsTopology.Shared, "LIVE", Mhs), log);
        await host.StartAsync();
        var trusts = host.Services.GetRequiredService<IEndpointRegistry<ConsumerEndpoint>>();

        _rows = [Row("RR8", "200000001385"), Row("RAE", "200000001385")];
        await Eventually.Is(() => HealthOf(host).Description!.StartsWith("The last change has 1 error and was refused", StringComparison.Ordinal));
        await Again();
        Assert.Equal("200000001386", trusts[1].Asid.ToString());
        Assert.Single(log.Ours, static line => line.StartsWith("Error GPC1001: Consumers 2: ", StringComparison.Ordinal));

        _failure = new TimeoutException("The database is asleep.");
        await Eventually.Is(() => HealthOf(host).Description!.Contains("asleep", StringComparison.Ordinal) || log.Ours.Any(static line => line.Contains("asleep", StringComparison.Ordinal)));
        Assert.Equal(2, trusts.Count);
        Assert.Contains("Error the registry of Consumers can't be loaded: the endpoints that were in use stay The database is asleep.", log.Ours);

        (_failure, _rows) = (null, [Row("RR8", "200000001399")]);
        await Eventually.Is(() => trusts.Count == 1 && HealthOf(host).Status == HealthStatus.Healthy);
        await host.StopAsync();
    }

    [Fact]
    public async Task A_start_without_a_database_fails()
    {
        _failure = new TimeoutException("The database is asleep.");
        using var host = Host(services => services.AddGpConnectRegistry<ConsumerEndpoint>(Load, Timeout.InfiniteTimeSpan, MhsTopology.Shared, "LIVE", Mhs));
        Assert.Same(_failure, await Assert.ThrowsAsync<TimeoutException>(() => host.StartAsync()));
    }

    [Fact]
    public async Task A_load_can_be_cancelled_by_the_start()
    {
        using var host = Host(services => services.AddGpConnectRegistry<ConsumerEndpoint>(
            async (_, token) =>
            {
                await Task.Delay(Timeout.Infinite, token);
                return Array.Empty<ConsumerEndpoint>();
            },
            Timeout.InfiniteTimeSpan));
        using var soon = new CancellationTokenSource(50);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => host.StartAsync(soon.Token));
    }

    [Fact]
    public async Task Sources_are_checked_together_and_a_refused_one_is_taken_when_it_fits()
    {
        var practices = new[] { new ProviderEndpoint("Legg", OdsCode.Parse("A20047"), Asid.Parse("200000001400"), PartyKey.Parse("A20047-821870"), SdsRegistration.Cma) };
        using var host = Host(services => services
            .AddGpConnectRegistry<ConsumerEndpoint>(Load, Soon, MhsTopology.Shared, "LIVE", Mhs)
            .AddGpConnectRegistry<ProviderEndpoint>((_, _) => Task.FromResult<IEnumerable<ProviderEndpoint>>(Volatile.Read(ref practices)), Soon, MhsTopology.Shared, "LIVE"));
        await host.StartAsync();
        var (trusts, providers) = (host.Services.GetRequiredService<IEndpointRegistry<ConsumerEndpoint>>(), host.Services.GetRequiredService<IEndpointRegistry<ProviderEndpoint>>());
        Assert.Same(practices[0], Assert.Single(providers));

        _rows = [Row("RR8", "200000001400")];
        await Eventually.Is(() => HealthOf(host).Status == HealthStatus.Degraded);
        Assert.Equal(2, trusts.Count);

        Volatile.Write(ref practices, [new ProviderEndpoint("Legg", OdsCode.Parse("A20047"), Asid.Parse("200000001401"), PartyKey.Parse("A20047-821870"), SdsRegistration.Cma)]);
        await Eventually.Is(() => trusts.Count == 1 && providers[0].Asid.ToString() == "200000001401" && HealthOf(host).Status == HealthStatus.Healthy);
        await host.StopAsync();
    }

    [Fact]
    public async Task A_generated_registry_is_a_service_and_clashes_with_what_is_loaded()
    {
        var generated = GeneratedRegistry.Consumers(1, static () => "Bradford,RAE,200000001386,X26-822358,M;", MhsTopology.Shared, "LIVE");
        using var alone = Host(services => services.AddGpConnectRegistry(generated));
        await alone.StartAsync();
        Assert.Same(generated[0], Assert.Single(alone.Services.GetRequiredService<IEndpointRegistry<ConsumerEndpoint>>()));

        using var both = Host(services => services.AddGpConnectRegistry(generated).AddGpConnectRegistry<ConsumerEndpoint>(Load, Soon, MhsTopology.Shared, "LIVE", Mhs));
        var finding = Assert.Single((await Assert.ThrowsAsync<EstateException>(() => both.StartAsync())).Findings);
        Assert.Equal(("GPC1001", "Consumers 2"), (finding.RuleId, finding.Place));
        Assert.Same(generated[0], finding.Other);
    }

    [Fact]
    public async Task Each_load_has_a_scope_of_its_own()
    {
        var scoped = new List<Scoped>();
        using var host = Host(services => services.AddScoped<Scoped>().AddGpConnectRegistry<ConsumerEndpoint>(
            (provider, token) =>
            {
                lock (scoped)
                {
                    scoped.Add(provider.GetRequiredService<Scoped>());
                }

                return Load(provider, token);
            },
            Soon,
            MhsTopology.Shared,
            partyKey: Mhs));
        await host.StartAsync();
        await Eventually.Is(() => _loads > 2);
        await host.StopAsync();
        lock (scoped)
        {
            Assert.Equal(scoped.Count, scoped.Distinct().Count());
            Assert.All(scoped, static one => Assert.True(one.IsDisposed));
        }
    }

    [Fact]
    public async Task Before_the_start_a_look_up_says_what_to_do()
    {
        using var host = Host(services => services.AddGpConnectRegistry<ConsumerEndpoint>(Load, Soon, MhsTopology.Shared, partyKey: Mhs));
        var trusts = host.Services.GetRequiredService<IEndpointRegistry<ConsumerEndpoint>>();
        Assert.Contains("LoadGpConnectRegistriesAsync", Assert.Throws<InvalidOperationException>(() => trusts.Count).Message, StringComparison.Ordinal);
        await host.Services.LoadGpConnectRegistriesAsync();
        Assert.Equal(2, trusts.Count);
    }

    [Fact]
    public async Task A_function_that_does_not_heed_its_token_holds_up_neither_start_nor_stop()
    {
        var never = new TaskCompletionSource<IEnumerable<EndpointRow>>();
        using var starting = Host(services => services.AddGpConnectRegistry<ConsumerEndpoint>((_, _) => never.Task, Soon, MhsTopology.Shared, partyKey: Mhs));
        using var soon = new CancellationTokenSource(100);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => starting.StartAsync(soon.Token));

        using var stopping = Host(services => services.AddGpConnectRegistry<ConsumerEndpoint>(
            (services, token) => Interlocked.Increment(ref _loads) == 1 ? Task.FromResult<IEnumerable<EndpointRow>>(_rows) : never.Task, Soon, MhsTopology.Shared, partyKey: Mhs));
        await stopping.StartAsync();
        await Eventually.Is(() => _loads > 1);
        await stopping.StopAsync(CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(60));
    }

    [Fact]
    public async Task What_is_again_as_it_was_after_a_refusal_and_a_failure_is_healthy()
    {
        using var host = Host(services => services.AddGpConnectRegistry<ConsumerEndpoint>(Load, Soon, MhsTopology.Shared, "LIVE", Mhs));
        await host.StartAsync();
        var good = _rows;
        _rows = [Row("RR8", "200000001385"), Row("RAE", "200000001385")];
        await Eventually.Is(() => HealthOf(host).Description!.Contains("was refused", StringComparison.Ordinal));
        _failure = new TimeoutException("The database is asleep.");
        await Again();
        (_rows, _failure) = (good, null);
        await Eventually.Is(() => HealthOf(host).Status == HealthStatus.Healthy);
        await host.StopAsync();
    }

    [Fact]
    public async Task A_refresh_without_any_endpoint_is_refused()
    {
        using var host = Host(services => services.AddGpConnectRegistry<ConsumerEndpoint>(Load, Soon, MhsTopology.Shared, "LIVE", Mhs));
        await host.StartAsync();
        _rows = [];
        await Eventually.Is(() => HealthOf(host).Description!.Contains("no endpoint any more", StringComparison.Ordinal));
        Assert.Equal(2, host.Services.GetRequiredService<IEndpointRegistry<ConsumerEndpoint>>().Count);
        _rows = [Row("RR8", "200000001385"), Row("RAE", "200000001386")];
        await Eventually.Is(() => HealthOf(host).Status == HealthStatus.Healthy);
        await host.StopAsync();
    }

    [Fact]
    public async Task Rows_that_change_after_they_were_given_and_rows_that_did_not_change_are_nothing()
    {
        var log = new Recording();
        var rows = _rows;
        using var host = Host(services => services.AddGpConnectRegistry<ConsumerEndpoint>(Load, Soon, MhsTopology.Shared, "LIVE", Mhs), log);
        await host.StartAsync();
        var trust = host.Services.GetRequiredService<IEndpointRegistry<ConsumerEndpoint>>()[0];
        await Again();
        Assert.Single(log.Ours, static line => line.Contains("in use", StringComparison.Ordinal));
        Assert.Same(trust, host.Services.GetRequiredService<IEndpointRegistry<ConsumerEndpoint>>()[0]);
        rows[1].Asid = rows[0].Asid;
        await Eventually.Is(() => HealthOf(host).Status == HealthStatus.Degraded);
        rows[1].Asid = "200000001399";
        await Eventually.Is(() => HealthOf(host).Status == HealthStatus.Healthy);
        await host.StopAsync();
    }

    [Fact]
    public async Task A_dual_role_registry_is_one_of_providers_too()
    {
        using var host = Host(static services => services.AddGpConnectRegistry<DualRoleEndpoint>(
            static (_, _) => Task.FromResult<IEnumerable<EndpointRow>>([new() { OdsCode = "A20047", Asid = "918999198993", PartyKey = "A20047-821870", Registration = SdsRegistration.Cma }]),
            Timeout.InfiniteTimeSpan));
        await host.StartAsync();
        Assert.Same(host.Services.GetRequiredService<IEndpointRegistry<DualRoleEndpoint>>()[0], host.Services.GetRequiredService<IEndpointRegistry<ProviderEndpoint>>()[0]);
    }

    [Fact]
    public void Wrong_arguments_are_named()
    {
        var services = new ServiceCollection();
        Assert.Equal("refresh", Assert.Throws<ArgumentOutOfRangeException>(() => services.AddGpConnectRegistry<ConsumerEndpoint>(Load, TimeSpan.Zero)).ParamName);
        Assert.Equal("load", Assert.Throws<ArgumentNullException>(() => services.AddGpConnectRegistry((Func<IServiceProvider, CancellationToken, Task<IEnumerable<ConsumerEndpoint>>>)null!, Soon)).ParamName);
        Assert.Equal("section", Assert.Throws<ArgumentNullException>(() => services.AddGpConnectRegistries(null!)).ParamName);
        Assert.Equal("services", Assert.Throws<ArgumentNullException>(() => ((IServiceCollection)null!).AddGpConnectRegistries(new ConfigurationBuilder().Build().GetSection("x"))).ParamName);
        Assert.Equal("environment", Assert.Throws<ArgumentNullException>(() => services.AddGpConnectRegistry<ConsumerEndpoint>(Load, Soon, environment: null!)).ParamName);
        Assert.Equal("registry", Assert.Throws<ArgumentNullException>(() => services.AddGpConnectRegistry<ConsumerEndpoint>(null!)).ParamName);
    }

    private static HealthCheckResult HealthOf(IHost host) =>
        host.Services.GetRequiredService<EndpointRegistriesHealthCheck>().CheckHealthAsync(new HealthCheckContext()).Result;

    private static EndpointRow Row(string odsCode, string asid) => new() { OdsCode = odsCode, Asid = asid };

    private Task<IEnumerable<EndpointRow>> Load(IServiceProvider services, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _loads);
        return _failure is { } failure ? throw failure : Task.FromResult<IEnumerable<EndpointRow>>(_rows);
    }

    private async Task Again()
    {
        var loads = _loads;
        await Eventually.Is(() => _loads > loads + 2);
    }

    private static IHost Host(Action<IServiceCollection> add, Recording? log = null)
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        add(builder.Services);
        if (log is not null)
        {
            builder.Logging.AddProvider(log);
        }

        return builder.Build();
    }

    private sealed class Scoped : IDisposable
    {
        public bool IsDisposed { get; private set; }

        public void Dispose() => IsDisposed = true;
    }
}

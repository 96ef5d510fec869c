using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using GpConnect;
using GpConnect.Estates;
using GpConnect.Registries;
using GpConnect.Rules.Model;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds endpoint registries to a container.</summary>
/// <remarks>
/// <para>
/// All of a container are checked together, by the rules of the compiler's half: when the host starts, which fails with an
/// <see cref="EstateException"/> that has all findings, and at each change. A change with errors is refused and logged, and the endpoints that
/// were in use stay; <see cref="EndpointRegistriesHealthCheck"/> shows it.
/// </para>
/// <para>
/// An <see cref="IEndpointRegistry{T}"/> is a singleton that always has the newest endpoints. It has those of all sources: an
/// <c>IEndpointRegistry&lt;ProviderEndpoint&gt;</c> those of dual-role systems, too. A <c>foreach</c> goes through one state of it.
/// </para>
/// </remarks>
public static class GpConnectRegistryServiceCollectionExtensions
{
    /// <summary>
    /// Adds the registries of a section of the configuration, as <c>GpConnectSettings</c> items are checked in the build:
    /// <c>services.AddGpConnectRegistries(configuration.GetSection("GpConnect"))</c>.
    /// </summary>
    /// <param name="services">The container.</param>
    /// <param name="section">The section. If it changes, it is read again.</param>
    /// <returns>The container.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IServiceCollection AddGpConnectRegistries(this IServiceCollection services, IConfigurationSection section)
    {
        Add(services, new ConfigurationSource(section ?? throw new ArgumentNullException(nameof(section))));
        AddLive<ConsumerEndpoint>(services);
        AddLive<ProviderEndpoint>(services);
        AddLive<DualRoleEndpoint>(services);
        return services;
    }

    /// <summary>Adds a registry that the generator made, as a service: <c>services.AddGpConnectRegistry(Trusts.Registry)</c>.</summary>
    /// <typeparam name="T">The role: <see cref="ProviderEndpoint"/>, <see cref="ConsumerEndpoint"/> or <see cref="DualRoleEndpoint"/>.</typeparam>
    /// <param name="services">The container.</param>
    /// <param name="registry">The registry. The compiler has checked it; here it is compared with the others.</param>
    /// <returns>The container.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IServiceCollection AddGpConnectRegistry<T>(this IServiceCollection services, EndpointRegistry<T> registry)
        where T : SpineEndpoint
    {
        Add(services, new GeneratedSource(NameOf<T>(), GeneratedContent.Of(registry ?? throw new ArgumentNullException(nameof(registry)))));
        return AddLive<T>(services);
    }

#pragma warning disable RS0026 // What the function returns tells the overloads apart.
    /// <summary>Adds a registry of endpoints that a function loads, and loads again in the background.</summary>
    /// <typeparam name="T">The role: <see cref="ProviderEndpoint"/>, <see cref="ConsumerEndpoint"/> or <see cref="DualRoleEndpoint"/>.</typeparam>
    /// <param name="services">The container.</param>
    /// <param name="load">Loads the endpoints. It gets a scope of its own, and should heed its token. At the start its exception is the host's.</param>
    /// <param name="refresh">How long after one load the next begins; <see cref="Timeout.InfiniteTimeSpan"/> for never.</param>
    /// <param name="topology">How the endpoints connect to Spine. Consumers that share an MHS need <see cref="MhsTopology.Shared"/>.</param>
    /// <param name="environment">The Spine environment, such as <c>LIVE</c>.</param>
    /// <param name="partyKey">The one party key of consumers that share an MHS (T3).</param>
    /// <returns>The container.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="refresh"/> is zero, negative or more than 24 days.</exception>
    public static IServiceCollection AddGpConnectRegistry<T>(
        this IServiceCollection services,
        Func<IServiceProvider, CancellationToken, Task<IEnumerable<T>>> load,
        TimeSpan refresh,
        MhsTopology topology = MhsTopology.Separate,
        string environment = "",
        PartyKey partyKey = default)
        where T : SpineEndpoint => AddLoaded<T>(
            services,
            load is null ? null : async (provider, token) => LoadedContent.Of(new RegistryFacts(topology, environment, partyKey), await NotNull(load(provider, token)).ConfigureAwait(false)),
            refresh,
            environment);

    /// <summary>Adds a registry of rows that a function loads, and loads again in the background: rows of a database, checked whole.</summary>
    /// <inheritdoc cref="AddGpConnectRegistry{T}(IServiceCollection, Func{IServiceProvider, CancellationToken, Task{IEnumerable{T}}}, TimeSpan, MhsTopology, string, PartyKey)" path="/typeparam|/returns"/>
    /// <param name="services">The container.</param>
    /// <param name="load">Loads the rows. It gets a scope of its own, and should heed its token. At the start its exception is the host's.</param>
    /// <param name="refresh">How long after one load the next begins; <see cref="Timeout.InfiniteTimeSpan"/> for never.</param>
    /// <param name="topology">How the endpoints connect to Spine. Consumers that share an MHS need <see cref="MhsTopology.Shared"/>.</param>
    /// <param name="environment">The Spine environment, such as <c>LIVE</c>.</param>
    /// <param name="partyKey">The one party key of consumers that share an MHS (T3), which rows without one have.</param>
    /// <param name="registration">How rows are registered in SDS that say nothing themselves.</param>
    public static IServiceCollection AddGpConnectRegistry<T>(
        this IServiceCollection services,
        Func<IServiceProvider, CancellationToken, Task<IEnumerable<EndpointRow>>> load,
        TimeSpan refresh,
        MhsTopology topology = MhsTopology.Separate,
        string environment = "",
        PartyKey partyKey = default,
        SdsRegistration registration = SdsRegistration.Undeclared)
        where T : SpineEndpoint => AddLoaded<T>(
            services,
            load is null ? null : async (provider, token) => LoadedContent.Of<T>(new RegistryFacts(topology, environment, partyKey, registration), await NotNull(load(provider, token)).ConfigureAwait(false)),
            refresh,
            environment);
#pragma warning restore RS0026

    /// <summary>Loads the registries of a container that no host starts, or before it starts. If they are loaded already, it does nothing.</summary>
    /// <param name="services">The container.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>When they are loaded.</returns>
    /// <exception cref="EstateException">The endpoints break a rule; the exception has all findings.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> is null.</exception>
    /// <exception cref="InvalidOperationException">No registry was added.</exception>
    public static Task LoadGpConnectRegistriesAsync(this IServiceProvider services, CancellationToken cancellationToken = default) =>
        (services ?? throw new ArgumentNullException(nameof(services))).GetRequiredService<LiveEstate>().LoadAsync(cancellationToken);

    private static IServiceCollection AddLoaded<T>(
        IServiceCollection services, Func<IServiceProvider, CancellationToken, Task<EstateContent>>? load, TimeSpan refresh, string environment)
        where T : SpineEndpoint
    {
        if (load is null)
        {
            throw new ArgumentNullException(nameof(load));
        }

        if (environment is null)
        {
            throw new ArgumentNullException(nameof(environment));
        }

        if (refresh != Timeout.InfiniteTimeSpan && (refresh <= TimeSpan.Zero || refresh.TotalMilliseconds > int.MaxValue))
        {
            throw new ArgumentOutOfRangeException(nameof(refresh), refresh, "Give a time between loads, or Timeout.InfiniteTimeSpan.");
        }

        _ = EndpointRole.Of<T>();
        Add(services, new LoadedSource(NameOf<T>(), Scoped(load), refresh == Timeout.InfiniteTimeSpan ? null : refresh));
        return AddLive<T>(services);
    }

    /// <summary>Each load with a scope of its own: a database context is scoped.</summary>
    private static Func<IServiceProvider, CancellationToken, Task<EstateContent>> Scoped(Func<IServiceProvider, CancellationToken, Task<EstateContent>> load) =>
        async (services, token) =>
        {
            var scope = services.CreateAsyncScope();
            await using (scope.ConfigureAwait(false))
            {
                return await load(scope.ServiceProvider, token).ConfigureAwait(false);
            }
        };

    private static Task<IEnumerable<TLoaded>> NotNull<TLoaded>(Task<IEnumerable<TLoaded>>? loading) =>
        loading ?? throw new InvalidOperationException("The function that loads the endpoints has returned null in place of a task.");

    private static string NameOf<T>()
        where T : SpineEndpoint => "the registry of " + EndpointRole.NameOf(EndpointRole.Of<T>());

    private static void Add(IServiceCollection services, RegistrySource source)
    {
        if (services is null)
        {
            throw new ArgumentNullException(nameof(services));
        }

        services.AddSingleton(source);
        services.TryAddSingleton(static provider => new LiveEstate(
            provider.GetServices<RegistrySource>(), provider, new EstateLog(provider.GetService<ILoggerFactory>())));
        services.TryAddSingleton(static provider => new EndpointRegistriesHealthCheck(provider.GetRequiredService<LiveEstate>()));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, RegistryHost>(static provider => new RegistryHost(provider.GetRequiredService<LiveEstate>())));
    }

    private static IServiceCollection AddLive<T>(IServiceCollection services)
        where T : SpineEndpoint
    {
        services.TryAddSingleton<IEndpointRegistry<T>>(static provider => new LiveRegistry<T>(provider.GetRequiredService<LiveEstate>()));

        // A dual-role system is a provider.
        return EndpointRole.Of<T>() == Role.Both ? AddLive<ProviderEndpoint>(services) : services;
    }
}

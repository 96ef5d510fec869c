using System;
using System.Collections.Generic;
using System.ComponentModel;

namespace GpConnect;

/// <summary>Makes the registries of generated code and of GpConnect.Hosting, unchecked; not for use in code.</summary>
/// <remarks>
/// <para>
/// The endpoints are one text, so that an assembly with ten thousand of them has no code that runs at start. For each endpoint,
/// in order, it has <c>name,odsCode,asid,partyKey,flags;</c>.
/// </para>
/// <list type="bullet">
/// <item><description><c>name</c> is empty where it is the ODS code.</description></item>
/// <item><description><c>partyKey</c> that begins with <c>-</c> follows the ODS code.</description></item>
/// <item>
/// <description><c>flags</c> are letters: <c>C</c> registered as CMA, <c>M</c> as MHS, <c>X</c> without a named
/// member.</description>
/// </item>
/// </list>
/// <para>
/// For example <c>LeggPractice,A20047,918999198993,-821870,C;,B82617,227319907549,-820006,CX;</c>. The text is asked for once,
/// on the registry's first use.
/// </para>
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class GeneratedRegistry
{
    /// <summary>Makes a registry of providers.</summary>
    /// <param name="count">How many endpoints there are.</param>
    /// <param name="endpoints">Gives their text.</param>
    /// <param name="topology">How they connect to Spine.</param>
    /// <param name="environment">The Spine environment; empty where none is named.</param>
    /// <returns>The registry.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="endpoints"/> or <paramref name="environment"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative.</exception>
    public static EndpointRegistry<ProviderEndpoint> Providers(int count, Func<string> endpoints, MhsTopology topology, string environment) =>
        new(count, endpoints, static (name, odsCode, asid, partyKey, registration) =>
            new ProviderEndpoint(name, odsCode, asid, partyKey, registration), topology, environment);

    /// <summary>Makes a registry of consumers.</summary>
    /// <inheritdoc cref="Providers"/>
    public static EndpointRegistry<ConsumerEndpoint> Consumers(int count, Func<string> endpoints, MhsTopology topology, string environment) =>
        new(count, endpoints, static (name, odsCode, asid, partyKey, registration) =>
            new ConsumerEndpoint(name, odsCode, asid, partyKey, registration), topology, environment);

    /// <summary>Makes a registry of providers that are consumers, too.</summary>
    /// <inheritdoc cref="Providers"/>
    public static EndpointRegistry<DualRoleEndpoint> DualRoles(int count, Func<string> endpoints, MhsTopology topology, string environment) =>
        new(count, endpoints, static (name, odsCode, asid, partyKey, registration) =>
            new DualRoleEndpoint(name, odsCode, asid, partyKey, registration), topology, environment);

    /// <summary>Makes a registry of endpoints that are there already.</summary>
    /// <typeparam name="T">Their role.</typeparam>
    /// <param name="endpoints">The endpoints, in their order.</param>
    /// <param name="topology">How they connect to Spine.</param>
    /// <param name="environment">The Spine environment; empty where none is named.</param>
    /// <returns>The registry.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="endpoints"/>, one of them or <paramref name="environment"/> is null.</exception>
    public static EndpointRegistry<T> OfEndpoints<T>(IEnumerable<T> endpoints, MhsTopology topology, string environment)
        where T : SpineEndpoint
    {
        T[] all = [.. endpoints ?? throw new ArgumentNullException(nameof(endpoints))];
        return Array.IndexOf(all, null) >= 0
            ? throw new ArgumentNullException(nameof(endpoints), "An endpoint is null.")
            : new(all, topology, environment ?? throw new ArgumentNullException(nameof(environment)));
    }
}

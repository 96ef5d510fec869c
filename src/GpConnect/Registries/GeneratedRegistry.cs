using System;
using System.ComponentModel;

namespace GpConnect;

/// <summary>Makes the registries of generated code; not for use in code.</summary>
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
    /// <returns>The registry.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="endpoints"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative.</exception>
    public static EndpointRegistry<ProviderEndpoint> Providers(int count, Func<string> endpoints) =>
        new(count, endpoints, static (name, odsCode, asid, partyKey, registration) =>
            new ProviderEndpoint(name, odsCode, asid, partyKey, registration));

    /// <summary>Makes a registry of consumers.</summary>
    /// <inheritdoc cref="Providers"/>
    public static EndpointRegistry<ConsumerEndpoint> Consumers(int count, Func<string> endpoints) =>
        new(count, endpoints, static (name, odsCode, asid, partyKey, registration) =>
            new ConsumerEndpoint(name, odsCode, asid, partyKey, registration));

    /// <summary>Makes a registry of providers that are consumers, too.</summary>
    /// <inheritdoc cref="Providers"/>
    public static EndpointRegistry<DualRoleEndpoint> DualRoles(int count, Func<string> endpoints) =>
        new(count, endpoints, static (name, odsCode, asid, partyKey, registration) =>
            new DualRoleEndpoint(name, odsCode, asid, partyKey, registration));
}

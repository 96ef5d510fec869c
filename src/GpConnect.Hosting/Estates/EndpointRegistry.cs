using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.IO;
using System.Threading;
using GpConnect.Estates;

namespace GpConnect;

/// <summary>Makes registries at run time, checked by the rules of the compiler's half.</summary>
/// <remarks>
/// A registry holds endpoints of one role and one MHS topology. Endpoints of several registries are compared with each other only in a
/// container (<c>AddGpConnectRegistry</c>).
/// </remarks>
public static class EndpointRegistry
{
    /// <summary>Makes a registry of endpoints, which stay the objects that they are.</summary>
    /// <typeparam name="T">The role: <see cref="ProviderEndpoint"/>, <see cref="ConsumerEndpoint"/> or <see cref="DualRoleEndpoint"/>.</typeparam>
    /// <param name="topology">How the endpoints connect to Spine.</param>
    /// <param name="environment">The Spine environment, such as <c>LIVE</c>; may be empty.</param>
    /// <param name="partyKey">The one party key of consumers that share an MHS (T3); else unset (<c>default</c>).</param>
    /// <param name="endpoints">The endpoints, in their order.</param>
    /// <returns>The registry.</returns>
    /// <exception cref="EstateException">The endpoints break a rule; the exception has all findings.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="environment"/> or <paramref name="endpoints"/> is null.</exception>
    /// <exception cref="ArgumentException">An endpoint is null, or <typeparamref name="T"/> isn't a role.</exception>
    public static EndpointRegistry<T> Create<T>(MhsTopology topology, string environment, PartyKey partyKey, IEnumerable<T> endpoints)
        where T : SpineEndpoint => OrThrow<T>(LoadedContent.Of(Facts(topology, environment, partyKey), endpoints));

    /// <summary>Makes a registry of rows, as a database has them.</summary>
    /// <inheritdoc cref="Create{T}(MhsTopology, string, PartyKey, IEnumerable{T})" path="/typeparam|/returns"/>
    /// <param name="topology">How the endpoints connect to Spine.</param>
    /// <param name="environment">The Spine environment, such as <c>LIVE</c>; may be empty.</param>
    /// <param name="partyKey">The one party key of consumers that share an MHS (T3), which rows without one have; else unset (<c>default</c>).</param>
    /// <param name="rows">The rows, in their order.</param>
    /// <param name="registration">How rows are registered in SDS that say nothing themselves.</param>
    /// <exception cref="EstateException">The rows break a rule; the exception has all findings.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="environment"/> or <paramref name="rows"/> is null.</exception>
    /// <exception cref="ArgumentException">A row is null, or <typeparamref name="T"/> isn't a role.</exception>
    public static EndpointRegistry<T> Create<T>(
        MhsTopology topology, string environment, PartyKey partyKey, IEnumerable<EndpointRow> rows, SdsRegistration registration = SdsRegistration.Undeclared)
        where T : SpineEndpoint => OrThrow<T>(LoadedContent.Of<T>(Facts(topology, environment, partyKey, registration), rows));

    /// <summary>Makes a registry of endpoints, unless they break a rule.</summary>
    /// <inheritdoc cref="Create{T}(MhsTopology, string, PartyKey, IEnumerable{T})" path="/typeparam|/returns"/>
    /// <param name="topology">How the endpoints connect to Spine.</param>
    /// <param name="environment">The Spine environment, such as <c>LIVE</c>; may be empty.</param>
    /// <param name="partyKey">The one party key of consumers that share an MHS (T3); else unset (<c>default</c>).</param>
    /// <param name="endpoints">The endpoints, in their order.</param>
    /// <param name="registry">The registry, or null if there is an error.</param>
    /// <param name="findings">All that the rules found, errors first; warnings even if there is a registry.</param>
    /// <returns>Whether there is a registry: no finding is an error.</returns>
    public static bool TryCreate<T>(
        MhsTopology topology,
        string environment,
        PartyKey partyKey,
        IEnumerable<T> endpoints,
        [NotNullWhen(true)] out EndpointRegistry<T>? registry,
        out IReadOnlyList<EstateFinding> findings)
        where T : SpineEndpoint => Try(LoadedContent.Of(Facts(topology, environment, partyKey), endpoints), out registry, out findings);

    /// <summary>Makes a registry of rows, unless they break a rule.</summary>
    /// <inheritdoc cref="TryCreate{T}(MhsTopology, string, PartyKey, IEnumerable{T}, out EndpointRegistry{T}, out IReadOnlyList{EstateFinding})" path="/typeparam|/returns"/>
    /// <param name="topology">How the endpoints connect to Spine.</param>
    /// <param name="environment">The Spine environment, such as <c>LIVE</c>; may be empty.</param>
    /// <param name="partyKey">The one party key of consumers that share an MHS (T3), which rows without one have; else unset (<c>default</c>).</param>
    /// <param name="rows">The rows, in their order.</param>
    /// <param name="registry">The registry, or null if there is an error.</param>
    /// <param name="findings">All that the rules found, errors first; warnings even if there is a registry.</param>
    /// <param name="registration">How rows are registered in SDS that say nothing themselves.</param>
    public static bool TryCreate<T>(
        MhsTopology topology,
        string environment,
        PartyKey partyKey,
        IEnumerable<EndpointRow> rows,
        [NotNullWhen(true)] out EndpointRegistry<T>? registry,
        out IReadOnlyList<EstateFinding> findings,
        SdsRegistration registration = SdsRegistration.Undeclared)
        where T : SpineEndpoint => Try(LoadedContent.Of<T>(Facts(topology, environment, partyKey, registration), rows), out registry, out findings);

#pragma warning disable RS0026 // The first parameter tells the overloads apart.
    /// <summary>Reads an endpoint file, as the compiler's half does: CSV in UTF-8 with a header row.</summary>
    /// <inheritdoc cref="Create{T}(MhsTopology, string, PartyKey, IEnumerable{T})" path="/typeparam|/returns"/>
    /// <param name="path">The file's path.</param>
    /// <param name="topology">How the endpoints connect to Spine.</param>
    /// <param name="environment">The Spine environment, such as <c>LIVE</c>; may be empty.</param>
    /// <param name="partyKey">The one party key of consumers that share an MHS (T3), which rows without one have; else unset (<c>default</c>).</param>
    /// <param name="registration">How rows are registered in SDS that say nothing themselves.</param>
    /// <exception cref="EstateException">The file is malformed, or its rows break a rule; the exception has all findings.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> or <paramref name="environment"/> is null.</exception>
    /// <exception cref="IOException">The file can't be read.</exception>
    public static EndpointRegistry<T> ReadCsv<T>(
        string path, MhsTopology topology, string environment = "", PartyKey partyKey = default, SdsRegistration registration = SdsRegistration.Undeclared)
        where T : SpineEndpoint
    {
        using var reader = new StreamReader(path ?? throw new ArgumentNullException(nameof(path)));
        return Read<T>(reader, Path.GetFileName(path), Facts(topology, environment, partyKey, registration));
    }

    /// <summary>Reads an endpoint file, as the compiler's half does: CSV with a header row.</summary>
    /// <inheritdoc cref="Create{T}(MhsTopology, string, PartyKey, IEnumerable{T})" path="/typeparam|/returns"/>
    /// <param name="csv">The file's text.</param>
    /// <param name="topology">How the endpoints connect to Spine.</param>
    /// <param name="environment">The Spine environment, such as <c>LIVE</c>; may be empty.</param>
    /// <param name="partyKey">The one party key of consumers that share an MHS (T3), which rows without one have; else unset (<c>default</c>).</param>
    /// <param name="registration">How rows are registered in SDS that say nothing themselves.</param>
    /// <exception cref="ArgumentNullException"><paramref name="csv"/> or <paramref name="environment"/> is null.</exception>
    /// <exception cref="IOException">The text can't be read.</exception>
    public static EndpointRegistry<T> ReadCsv<T>(
        TextReader csv, MhsTopology topology, string environment = "", PartyKey partyKey = default, SdsRegistration registration = SdsRegistration.Undeclared)
        where T : SpineEndpoint =>
        Read<T>(csv ?? throw new ArgumentNullException(nameof(csv)), "CSV", Facts(topology, environment, partyKey, registration));

#pragma warning restore RS0026

    private static EndpointRegistry<T> Read<T>(TextReader csv, string name, RegistryFacts facts)
        where T : SpineEndpoint => OrThrow<T>(new FileContent(name, csv.ReadToEnd(), EndpointRole.Of<T>(), facts));

    private static RegistryFacts Facts(
        MhsTopology topology, string environment, PartyKey partyKey, SdsRegistration registration = SdsRegistration.Undeclared) =>
        new(topology, environment ?? throw new ArgumentNullException(nameof(environment)), partyKey, registration);

    private static EndpointRegistry<T> OrThrow<T>(EstateContent content)
        where T : SpineEndpoint => Try<T>(content, out var registry, out var findings) ? registry : throw new EstateException(findings);

    private static bool Try<T>(EstateContent content, [NotNullWhen(true)] out EndpointRegistry<T>? registry, out IReadOnlyList<EstateFinding> findings)
        where T : SpineEndpoint
    {
        var parts = new EstateParts(CancellationToken.None);
        content.AddTo(parts);
        var estate = parts.Check();
        findings = estate.Findings;
        registry = estate.HasErrors ? null : estate.RegistryOf<T>();
        return registry is not null;
    }
}

using System;
using System.Collections;
using System.Collections.Generic;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Threading;

namespace GpConnect;

/// <summary>The endpoints of a registry class, in order of declaration, found by ASID, ODS code or party key.</summary>
/// <remarks>
/// Read on first use only, and immutable: safe from many threads, and the same endpoint is always the same object. Finding one by
/// its ASID takes the same few nanoseconds however many there are; no look-up allocates anything, but for the first that finds the
/// endpoints of an organisation or a party key. Code that takes an <see cref="IEndpointRegistry{T}"/> is easier to test.
/// </remarks>
/// <typeparam name="T">
/// The role: <see cref="ProviderEndpoint"/>, <see cref="ConsumerEndpoint"/> or <see cref="DualRoleEndpoint"/>.
/// </typeparam>
[DebuggerDisplay("Count = {Count}")]
public sealed class EndpointRegistry<T> : IEndpointRegistry<T>
    where T : SpineEndpoint
{
    private readonly object _reading = new();
    private readonly EndpointMaker<T>? _make;
    private Func<string>? _text;
    private volatile EndpointTable? _table;

    // Made when first asked for.
    private T?[]? _endpoints;
    private EndpointGroups<T>? _byOdsCode;
    private EndpointGroups<T>? _byPartyKey;

    internal EndpointRegistry(int count, Func<string> endpoints, EndpointMaker<T> make, MhsTopology topology, string environment)
    {
        if (count < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(count));
        }

        Count = count;
        _text = endpoints ?? throw new ArgumentNullException(nameof(endpoints));
        _make = make;
        Topology = topology;
        Environment = environment ?? throw new ArgumentNullException(nameof(environment));
    }

    /// <summary>Makes a registry of endpoints that are there already.</summary>
    internal EndpointRegistry(T[] endpoints, MhsTopology topology, string environment)
    {
        Count = endpoints.Length;
        _endpoints = endpoints;
        _text = () => EndpointRecord.Write(endpoints);
        Topology = topology;
        Environment = environment;
    }

    /// <inheritdoc/>
    public string Environment { get; }

    /// <inheritdoc/>
    public MhsTopology Topology { get; }

    /// <summary>How many endpoints there are.</summary>
    public int Count { get; }

    private EndpointTable Table => _table ?? ReadTable();

    /// <summary>The endpoint at a position, in order of declaration.</summary>
    /// <param name="index">The position, from 0.</param>
    /// <returns>The endpoint.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="index"/> is negative, or not less than <see cref="Count"/>.
    /// </exception>
    public T this[int index]
    {
        get
        {
            if ((uint)index >= (uint)Count)
            {
                throw new ArgumentOutOfRangeException(nameof(index), index, $"The registry has {Count} endpoints.");
            }

            return At(Table, index);
        }
    }

    /// <summary>Finds the endpoint that has an ASID; where several were declared with it, the first.</summary>
    /// <param name="asid">The ASID. An unset one isn't an endpoint's.</param>
    /// <param name="endpoint">The endpoint, or null where there is none.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryGetByAsid(Asid asid, [MaybeNullWhen(false)] out T endpoint)
    {
        var table = Table;
        var index = table.IndexOf(asid);
        endpoint = index < 0 ? null : At(table, index);
        return index >= 0;
    }

    /// <summary>Finds the endpoints of an organisation: one provider at most (S3), any number of consumers (S4).</summary>
    /// <param name="odsCode">The organisation's ODS code. An unset one belongs to no organisation.</param>
    /// <returns>Its endpoints, in order of declaration; empty where there are none.</returns>
    public IReadOnlyList<T> FindByOdsCode(OdsCode odsCode)
    {
        if (odsCode.IsUnset)
        {
            return Array.Empty<T>();
        }

        var groups = Volatile.Read(ref _byOdsCode) ?? Publish(ref _byOdsCode, new(Table.ChainByOdsCode(), Count, static endpoint => endpoint.OdsCode.ToString()));
        return groups.Find(odsCode.ToString(), this);
    }

    /// <summary>Finds the endpoints behind an MHS: one provider (T6, T8), or the consumers that share it (T3).</summary>
    /// <param name="partyKey">The party key of the MHS. An unset one belongs to no MHS.</param>
    /// <returns>Its endpoints, in order of declaration; empty where there are none.</returns>
    public IReadOnlyList<T> FindByPartyKey(PartyKey partyKey)
    {
        if (partyKey.IsUnset)
        {
            return Array.Empty<T>();
        }

        var groups = Volatile.Read(ref _byPartyKey) ?? Publish(ref _byPartyKey, new(Table.ChainByPartyKey(), Count, static endpoint => endpoint.PartyKey.ToString()));
        return groups.Find(partyKey.ToString(), this);
    }

    /// <summary>Goes through the endpoints, in order of declaration.</summary>
    /// <returns>An enumerator.</returns>
    public IEnumerator<T> GetEnumerator()
    {
        for (var index = 0; index < Count; index++)
        {
            yield return At(Table, index);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static EndpointGroups<T> Publish(ref EndpointGroups<T>? field, EndpointGroups<T> made) =>
        Interlocked.CompareExchange(ref field, made, null) ?? made;

    // The table is asked for first, as its publication is the endpoint array's, too.
    private T At(EndpointTable table, int index) => _endpoints![index] ?? MakeAt(table, index);

    private T MakeAt(EndpointTable table, int index)
    {
        var made = table.Make(index, _make!);
        return Interlocked.CompareExchange(ref _endpoints![index], made, null) ?? made;
    }

    private EndpointTable ReadTable()
    {
        lock (_reading)
        {
            if (_table is null)
            {
                var table = new EndpointTable(_text!(), Count);
                _endpoints ??= new T?[Count];
                _table = table;
                _text = null;
            }

            return _table;
        }
    }
}

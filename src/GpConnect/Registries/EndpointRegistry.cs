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
/// its ASID takes the same few nanoseconds however many there are, and allocates nothing.
/// </remarks>
/// <typeparam name="T">
/// The role: <see cref="ProviderEndpoint"/>, <see cref="ConsumerEndpoint"/> or <see cref="DualRoleEndpoint"/>.
/// </typeparam>
[DebuggerDisplay("Count = {Count}")]
public sealed class EndpointRegistry<T> : IReadOnlyList<T>
    where T : SpineEndpoint
{
    private readonly object _reading = new();
    private readonly EndpointMaker<T> _make;
    private Func<string>? _text;
    private volatile EndpointTable? _table;

    // Made when first asked for.
    private T?[] _endpoints = Array.Empty<T>();
    private HashChains? _byOdsCode;
    private HashChains? _byPartyKey;

    internal EndpointRegistry(int count, Func<string> endpoints, EndpointMaker<T> make)
    {
        if (count < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(count));
        }

        Count = count;
        _text = endpoints ?? throw new ArgumentNullException(nameof(endpoints));
        _make = make;
    }

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
    /// <param name="asid">The ASID. An unset one is no endpoint's.</param>
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
    /// <param name="odsCode">The organisation's ODS code. An unset one is no organisation's.</param>
    /// <returns>Its endpoints, in order of declaration; empty where there are none.</returns>
    public IReadOnlyList<T> FindByOdsCode(OdsCode odsCode)
    {
        if (odsCode.IsUnset)
        {
            return Array.Empty<T>();
        }

        var table = Table;
        var chains = Volatile.Read(ref _byOdsCode) ?? Publish(ref _byOdsCode, table.ChainByOdsCode());
        return Find(table, chains, odsCode.ToString(), static endpoint => endpoint.OdsCode.ToString());
    }

    /// <summary>Finds the endpoints behind an MHS: one provider (T6, T8), or the consumers that share it (T3).</summary>
    /// <param name="partyKey">The party key of the MHS. An unset one is no MHS's.</param>
    /// <returns>Its endpoints, in order of declaration; empty where there are none.</returns>
    public IReadOnlyList<T> FindByPartyKey(PartyKey partyKey)
    {
        if (partyKey.IsUnset)
        {
            return Array.Empty<T>();
        }

        var table = Table;
        var chains = Volatile.Read(ref _byPartyKey) ?? Publish(ref _byPartyKey, table.ChainByPartyKey());
        return Find(table, chains, partyKey.ToString(), static endpoint => endpoint.PartyKey.ToString());
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

    private static HashChains Publish(ref HashChains? field, HashChains made) =>
        Interlocked.CompareExchange(ref field, made, null) ?? made;

    private T[] Find(EndpointTable table, HashChains chains, string key, Func<T, string> keyOf)
    {
        List<T>? found = null;
        for (var index = chains.First(key); index >= 0; index = chains.Next(index))
        {
            var endpoint = At(table, index);
            if (keyOf(endpoint) == key)
            {
                (found ??= []).Add(endpoint);
            }
        }

        return found?.ToArray() ?? Array.Empty<T>();
    }

    // The table is asked for first, as its publication is the endpoint array's, too.
    private T At(EndpointTable table, int index) => _endpoints[index] ?? MakeAt(table, index);

    private T MakeAt(EndpointTable table, int index)
    {
        var made = table.Make(index, _make);
        return Interlocked.CompareExchange(ref _endpoints[index], made, null) ?? made;
    }

    private EndpointTable ReadTable()
    {
        lock (_reading)
        {
            if (_table is null)
            {
                var table = new EndpointTable(_text!(), Count);
                _endpoints = new T?[Count];
                _table = table;
                _text = null;
            }

            return _table;
        }
    }
}

using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Threading;

namespace GpConnect;

/// <summary>The endpoints of a registry by a key that several of them may have. Those of a key are gathered once, when it is first asked for.</summary>
internal sealed class EndpointGroups<T>
    where T : SpineEndpoint
{
    private readonly HashChains _chains;
    private readonly Func<T, string> _keyOf;

    // Each at the position of its first endpoint.
    private readonly IReadOnlyList<T>?[] _found;

    public EndpointGroups(HashChains chains, int count, Func<T, string> keyOf)
    {
        _chains = chains;
        _keyOf = keyOf;
        _found = new IReadOnlyList<T>?[count];
    }

    /// <summary>The endpoints of <paramref name="registry"/> that have a key, in order; empty where there are none.</summary>
    public IReadOnlyList<T> Find(string key, EndpointRegistry<T> registry)
    {
        for (var index = _chains.First(key); index >= 0; index = _chains.Next(index))
        {
            if (_keyOf(registry[index]) == key)
            {
                return Volatile.Read(ref _found[index]) ?? Gather(index, key, registry);
            }
        }

        return Array.Empty<T>();
    }

    private IReadOnlyList<T> Gather(int first, string key, EndpointRegistry<T> registry)
    {
        var found = new List<T>();
        for (var index = first; index >= 0; index = _chains.Next(index))
        {
            if (registry[index] is var endpoint && _keyOf(endpoint) == key)
            {
                found.Add(endpoint);
            }
        }

        // Read-only, as all callers get the same.
        var group = new ReadOnlyCollection<T>(found.ToArray());
        return Interlocked.CompareExchange(ref _found[first], group, null) ?? group;
    }
}

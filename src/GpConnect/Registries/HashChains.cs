using System;

namespace GpConnect;

/// <summary>
/// Endpoints by the hash of a key that several of them may have: those of one hash are a chain, in order of declaration.
/// </summary>
internal sealed class HashChains
{
    /// <summary>The hash of no characters, which <see cref="Hash"/> goes on from.</summary>
    public const uint Seed = 2166136261;

    private const uint Prime = 16777619;

    // Positions plus one, so that 0 is the end of a chain.
    private readonly int[] _first;
    private readonly int[] _next;

    public HashChains(int count, Func<int, uint> hashAt)
    {
        _first = new int[EndpointTable.PowerOfTwoAbove(count)];
        _next = new int[count];
        for (var index = count - 1; index >= 0; index--)
        {
            ref var first = ref _first[Chain(hashAt(index))];
            _next[index] = first;
            first = index + 1;
        }
    }

    /// <summary>The FNV-1a hash of a part of a text, without regard to the case of ASCII letters.</summary>
    public static uint Hash(string text, int start, int end, uint seed)
    {
        var hash = seed;
        for (var i = start; i < end; i++)
        {
            hash = (hash ^ (text[i] | 0x20u)) * Prime;
        }

        return hash;
    }

    /// <summary>The first of the endpoints that may have a key; -1 where there is none.</summary>
    public int First(string key) => _first[Chain(Hash(key, 0, key.Length, Seed))] - 1;

    /// <summary>The endpoint that follows in its chain; -1 at the end.</summary>
    public int Next(int index) => _next[index] - 1;

    private int Chain(uint hash) => (int)(hash & (uint)(_first.Length - 1));
}

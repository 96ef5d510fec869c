using System;
using System.Collections;
using System.Collections.Generic;

namespace GpConnect.Rules.Model;

/// <summary>An immutable array that compares by its elements, so that pipeline steps holding one can be cut off.</summary>
internal readonly struct EquatableArray<T> : IEquatable<EquatableArray<T>>, IReadOnlyList<T>
    where T : IEquatable<T>
{
    public static readonly EquatableArray<T> Empty = new([]);

    private readonly T[]? _items;

    /// <summary>Takes ownership of <paramref name="items"/>: nobody may write to it afterwards.</summary>
    public EquatableArray(T[] items) => _items = items;

    public int Count => _items?.Length ?? 0;

    public T this[int index] => _items![index];

    public bool Equals(EquatableArray<T> other) =>
        ReferenceEquals(_items, other._items) || AsSpan().SequenceEqual(other.AsSpan());

    public override bool Equals(object? obj) => obj is EquatableArray<T> other && Equals(other);

    /// <summary>Of the count and the ends only: equal arrays agree, and nothing here is used as a key in a large table.</summary>
    public override int GetHashCode() => Count == 0 ? 0 : (Count * 31 + this[0].GetHashCode()) * 31 + this[Count - 1].GetHashCode();

    public ReadOnlySpan<T> AsSpan() => _items;

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)(_items ?? [])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

internal static class EquatableArray
{
    public static EquatableArray<T> ToEquatableArray<T>(this List<T> items)
        where T : IEquatable<T> => items.Count == 0 ? EquatableArray<T>.Empty : new(items.ToArray());
}

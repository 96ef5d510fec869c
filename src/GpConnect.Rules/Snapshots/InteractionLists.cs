using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace GpConnect.Rules.Snapshots;

/// <summary>Sorted lists of interned texts, each kept once: the systems of one product have the same interactions, in the same order.</summary>
internal sealed class InteractionLists : IEqualityComparer<IReadOnlyList<string>>
{
    // Products are few; what a hostile file has more of is not remembered.
    private const int Most = 1 << 12;

    private readonly Dictionary<IReadOnlyList<string>, IReadOnlyList<string>> _lists;

    public InteractionLists() => _lists = new Dictionary<IReadOnlyList<string>, IReadOnlyList<string>>(this);

    /// <summary>The texts in ordinal order, each once.</summary>
    /// <param name="texts">Interned texts: the same ones are nearly always one object.</param>
    public IReadOnlyList<string> Of(List<string> texts)
    {
        if (_lists.TryGetValue(texts, out var known))
        {
            return known;
        }

        var sorted = SortedDistinct.Of(texts);
        if (_lists.Count < Most)
        {
            _lists.Add(texts.ToArray(), sorted);
        }

        return sorted;
    }

    bool IEqualityComparer<IReadOnlyList<string>>.Equals(IReadOnlyList<string>? one, IReadOnlyList<string>? other)
    {
        var isEqual = one!.Count == other!.Count;
        for (var i = 0; isEqual && i < one.Count; i++)
        {
            isEqual = ReferenceEquals(one[i], other[i]);
        }

        return isEqual;
    }

    int IEqualityComparer<IReadOnlyList<string>>.GetHashCode(IReadOnlyList<string> texts)
    {
        var hash = texts.Count;
        for (var i = 0; i < texts.Count; i++)
        {
            hash = (hash * 31) + RuntimeHelpers.GetHashCode(texts[i]);
        }

        return hash;
    }
}

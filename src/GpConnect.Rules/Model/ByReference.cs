using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace GpConnect.Rules.Model;

/// <summary>Compares values by reference: two registries may be equal, and are two all the same.</summary>
internal sealed class ByReference<T> : IEqualityComparer<T>
    where T : class
{
    public static readonly ByReference<T> Instance = new();

    public bool Equals(T? one, T? other) => ReferenceEquals(one, other);

    public int GetHashCode(T value) => RuntimeHelpers.GetHashCode(value);
}

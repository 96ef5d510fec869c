using System;
using System.Threading;

namespace GpConnect.Analyzers;

/// <summary>
/// A value made by the first who asks. Unlike <see cref="Lazy{T}"/> it does not remember a cancellation: who asks next makes it.
/// </summary>
internal sealed class Once<T>
    where T : class
{
    private readonly object gate = new();
    private readonly Func<CancellationToken, T> make;
    private T? value;

    public Once(Func<CancellationToken, T> make) => this.make = make;

    public T Get(CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref value) is { } made)
        {
            return made;
        }

        lock (gate)
        {
            if (value is null)
            {
                Volatile.Write(ref value, make(cancellationToken));
            }

            return value!;
        }
    }
}

using System;
using System.Threading;

namespace GpConnect.Analyzers.Analysis;

/// <summary>
/// A value made by the first who asks. Unlike <see cref="Lazy{T}"/> it does not remember a cancellation: who asks next makes it.
/// </summary>
internal sealed class CancellableLazy<T>
    where T : class
{
    private readonly object _gate = new();
    private readonly Func<CancellationToken, T> _make;
    private T? _value;

    public CancellableLazy(Func<CancellationToken, T> make) => _make = make;

    public T Get(CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref _value) is { } made)
        {
            return made;
        }

        lock (_gate)
        {
            if (_value is null)
            {
                Volatile.Write(ref _value, _make(cancellationToken));
            }

            return _value!;
        }
    }
}

using System;
using GpConnect.Rules.Text;

namespace GpConnect.Rules.Snapshots;

/// <summary>
/// Gives one string for equal values: a snapshot says the same few interaction ids tens of thousands of times.
/// </summary>
/// <remarks>
/// A direct-mapped cache rather than a table: a value may push out another, so that memory is bounded and no choice of values
/// makes it slow. What is lost is sharing, never a value.
/// </remarks>
internal sealed class StringPool
{
    private const int SlotCount = 1 << 13;

    private readonly string?[] _slots = new string?[SlotCount];

    /// <summary><paramref name="value"/> as a string, fit for a diagnostic (<see cref="PrintableText"/>).</summary>
    public string Intern(ReadOnlySpan<char> value)
    {
        if (value.IsEmpty)
        {
            return "";
        }

        var hash = 2166136261; // FNV-1a
        foreach (var c in value)
        {
            hash = (hash ^ c) * 16777619;
        }

        ref var slot = ref _slots[(hash ^ (hash >> 16)) % SlotCount];
        return slot is not null && value.SequenceEqual(slot.AsSpan()) ? slot : slot = PrintableText.From(value);
    }
}

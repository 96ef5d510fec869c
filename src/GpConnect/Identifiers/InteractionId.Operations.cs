using System;
using System.Diagnostics.CodeAnalysis;

namespace GpConnect;

// Made by 'dotnet run --project tests/GpConnect.DerivedText', which makes this part of all identifiers.
#if NET8_0_OR_GREATER
public readonly partial struct InteractionId : IEquatable<InteractionId>, IComparable<InteractionId>, IComparable, ISpanParsable<InteractionId>, ISpanFormattable
#else
public readonly partial struct InteractionId : IEquatable<InteractionId>, IComparable<InteractionId>, IComparable
#endif
{
    /// <summary>Reads an interaction id.</summary>
    /// <param name="s">The text.</param>
    /// <returns>The interaction id.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="s"/> is null.</exception>
    /// <exception cref="FormatException"><paramref name="s"/> is malformed.</exception>
    public static InteractionId Parse(string s)
    {
        if (s is null)
        {
            throw new ArgumentNullException(nameof(s));
        }

        return TryParse(s, out var result) ? result : throw IdentifierText.Malformed(s, Expected);
    }

    /// <summary>Reads an interaction id, if it is well-formed.</summary>
    /// <param name="s">The text, or null, which is not well-formed.</param>
    /// <param name="result">The interaction id; unset if there is none.</param>
    /// <returns>Whether <paramref name="s"/> is well-formed.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, out InteractionId result)
    {
        result = default;
        return s is not null && TryRead(s, out result);
    }

    /// <summary>Whether two are the same.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether they are the same.</returns>
    public static bool operator ==(InteractionId left, InteractionId right) => left.Equals(right);

    /// <summary>Whether two differ.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether they differ.</returns>
    public static bool operator !=(InteractionId left, InteractionId right) => !left.Equals(right);

    /// <summary>Whether one is before another.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether <paramref name="left"/> is before <paramref name="right"/>.</returns>
    public static bool operator <(InteractionId left, InteractionId right) => left.CompareTo(right) < 0;

    /// <summary>Whether one is after another.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether <paramref name="left"/> is after <paramref name="right"/>.</returns>
    public static bool operator >(InteractionId left, InteractionId right) => left.CompareTo(right) > 0;

    /// <summary>Whether one is before another or the same.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether <paramref name="left"/> is before <paramref name="right"/> or the same.</returns>
    public static bool operator <=(InteractionId left, InteractionId right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one is after another or the same.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether <paramref name="left"/> is after <paramref name="right"/> or the same.</returns>
    public static bool operator >=(InteractionId left, InteractionId right) => left.CompareTo(right) >= 0;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is InteractionId other && Equals(other);

    /// <summary>Compares with another, as the typed method does; null is before all.</summary>
    /// <param name="obj">The other, or null.</param>
    /// <returns>Less than zero, zero or more than zero, as this is before the other, the same, or after it.</returns>
    /// <exception cref="ArgumentException"><paramref name="obj"/> is something else.</exception>
    public int CompareTo(object? obj) => obj switch
    {
        null => 1,
        InteractionId other => CompareTo(other),
        _ => throw IdentifierText.NotComparable(nameof(InteractionId)),
    };
#if NET8_0_OR_GREATER

    // Explicit, or CA1305 would ask for a provider, which does nothing, at each call of Parse and TryParse.
    static InteractionId IParsable<InteractionId>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<InteractionId>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out InteractionId result) =>
        TryParse(s, out result);

    /// <summary>Reads an interaction id.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used: there is one format, whatever the culture.</param>
    /// <returns>The interaction id.</returns>
    /// <exception cref="FormatException"><paramref name="s"/> is malformed.</exception>
    public static InteractionId Parse(ReadOnlySpan<char> s, IFormatProvider? provider) =>
        TryParse(s, provider, out var result) ? result : throw IdentifierText.Malformed(s.ToString(), Expected);

    /// <summary>Reads an interaction id, if it is well-formed.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used: there is one format, whatever the culture.</param>
    /// <param name="result">The interaction id; unset if there is none.</param>
    /// <returns>Whether <paramref name="s"/> is well-formed.</returns>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out InteractionId result) => TryRead(s, out result);

    /// <summary>Writes what <see cref="ToString()"/> gives.</summary>
    /// <param name="destination">Where to.</param>
    /// <param name="charsWritten">How many characters were written.</param>
    /// <param name="format">Not used: there is one format.</param>
    /// <param name="provider">Not used: there is one format, whatever the culture.</param>
    /// <returns>Whether there was room for it.</returns>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        TryWrite(destination, out charsWritten);

    /// <inheritdoc/>
    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();
#endif
}

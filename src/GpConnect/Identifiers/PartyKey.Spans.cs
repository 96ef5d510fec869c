#if NET8_0_OR_GREATER
using System;
using System.Diagnostics.CodeAnalysis;

namespace GpConnect;

/// <content>What .NET calls it by in generic code. There is one format, whatever the provider.</content>
public readonly partial struct PartyKey : ISpanParsable<PartyKey>, ISpanFormattable
{
    // Explicit, or CA1305 would ask for a provider, which does nothing, at each call of Parse and TryParse.
    static PartyKey IParsable<PartyKey>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<PartyKey>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out PartyKey result) =>
        TryParse(s, out result);

    /// <summary>Reads a party key.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used: there is one format, whatever the culture.</param>
    /// <returns>The party key.</returns>
    /// <exception cref="FormatException"><paramref name="s"/> is malformed.</exception>
    public static PartyKey Parse(ReadOnlySpan<char> s, IFormatProvider? provider) =>
        TryParse(s, provider, out var result) ? result : throw IdentifierText.Malformed(s.ToString(), Expected);

    /// <summary>Reads a party key, where it is well-formed.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used: there is one format, whatever the culture.</param>
    /// <param name="result">The party key; unset where there is none.</param>
    /// <returns>Whether <paramref name="s"/> is well-formed.</returns>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out PartyKey result)
    {
        if (!IsWellFormed(s))
        {
            result = default;
            return false;
        }

        result = new PartyKey(s.ToString().ToUpperInvariant());
        return true;
    }

    /// <summary>Writes what <see cref="ToString()"/> gives.</summary>
    /// <param name="destination">Where to.</param>
    /// <param name="charsWritten">How many characters were written.</param>
    /// <param name="format">Not used: there is one format.</param>
    /// <param name="provider">Not used: there is one format, whatever the culture.</param>
    /// <returns>Whether there was room for it.</returns>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        IdentifierText.TryWrite(ToString(), destination, out charsWritten);

    /// <inheritdoc/>
    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();
}
#endif

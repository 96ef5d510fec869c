using System;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
#if NET8_0_OR_GREATER
using System.Text.Json.Serialization;
#endif

namespace GpConnect;

/// <summary>
/// A party key: one message handling server (MHS), as <c>A20047-821870</c>. An ODS code, <c>-</c>, 6 or 7 digits.
/// </summary>
/// <remarks>
/// Read in any case and kept in upper case, so that keys compare without regard to case, as SDS compares them. Letters and
/// digits are those of ASCII, in every culture; no spaces around it. <see langword="default"/> is unset, shows as
/// <c>(unset)</c>, and is never a valid party key.
/// </remarks>
[TypeConverter(typeof(PartyKeyTypeConverter))]
#if NET8_0_OR_GREATER
[JsonConverter(typeof(IdentifierJsonConverter<PartyKey>))]
#endif
public readonly partial struct PartyKey : IEquatable<PartyKey>, IComparable<PartyKey>, IComparable
{
    private const string Expected = "a party key: an ODS code, - and 6 or 7 digits were expected, as in A20047-821870";

    private const char Dash = '-';

    // Upper case already, so that equality and hashes need not look at case; null where it is unset.
    private readonly string? _value;

    private PartyKey(string value) => _value = value;

    /// <summary>Whether this is <see langword="default"/>: no party key at all, and never sent.</summary>
    public bool IsUnset => _value is null;

    /// <summary>
    /// The ODS code it begins with: that of the organisation the MHS was registered for; unset where the party key is.
    /// </summary>
    public OdsCode OdsCode => _value is null ? default : OdsCode.Parse(_value.Substring(0, _value.IndexOf(Dash)));

    /// <summary>Reads a party key.</summary>
    /// <param name="s">The text.</param>
    /// <returns>The party key.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="s"/> is null.</exception>
    /// <exception cref="FormatException"><paramref name="s"/> is malformed.</exception>
    public static PartyKey Parse(string s)
    {
        if (s is null)
        {
            throw new ArgumentNullException(nameof(s));
        }

        return TryParse(s, out var result) ? result : throw IdentifierText.Malformed(s, Expected);
    }

    /// <summary>Reads a party key, where it is well-formed.</summary>
    /// <param name="s">The text, or null, which is not well-formed.</param>
    /// <param name="result">The party key; unset where there is none.</param>
    /// <returns>Whether <paramref name="s"/> is well-formed.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, out PartyKey result)
    {
        if (s is null || !IsWellFormed(s))
        {
            result = default;
            return false;
        }

        result = new PartyKey(s.ToUpperInvariant());
        return true;
    }

    /// <summary>Whether two are the same.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether they are the same.</returns>
    public static bool operator ==(PartyKey left, PartyKey right) => left.Equals(right);

    /// <summary>Whether two differ.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether they differ.</returns>
    public static bool operator !=(PartyKey left, PartyKey right) => !left.Equals(right);

    /// <summary>Whether one is before another.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether <paramref name="left"/> is before <paramref name="right"/>.</returns>
    public static bool operator <(PartyKey left, PartyKey right) => left.CompareTo(right) < 0;

    /// <summary>Whether one is after another.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether <paramref name="left"/> is after <paramref name="right"/>.</returns>
    public static bool operator >(PartyKey left, PartyKey right) => left.CompareTo(right) > 0;

    /// <summary>Whether one is before another or the same.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether <paramref name="left"/> is before <paramref name="right"/> or the same.</returns>
    public static bool operator <=(PartyKey left, PartyKey right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one is after another or the same.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether <paramref name="left"/> is after <paramref name="right"/> or the same.</returns>
    public static bool operator >=(PartyKey left, PartyKey right) => left.CompareTo(right) >= 0;

    /// <summary>Whether another is the same, without regard to case.</summary>
    /// <param name="other">The other.</param>
    /// <returns>Whether they are the same; two unset ones are.</returns>
    public bool Equals(PartyKey other) => _value == other._value;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is PartyKey other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _value?.GetHashCode() ?? 0;

    /// <summary>Compares with another, in ordinal order; an unset one is before all.</summary>
    /// <param name="other">The other.</param>
    /// <returns>Less than zero, zero or more than zero, as this is before the other, the same, or after it.</returns>
    public int CompareTo(PartyKey other) => string.CompareOrdinal(_value, other._value);

    /// <summary>Compares with another in the same way; null is before all.</summary>
    /// <param name="obj">The other, or null.</param>
    /// <returns>Less than zero, zero or more than zero, as this is before the other, the same, or after it.</returns>
    /// <exception cref="ArgumentException"><paramref name="obj"/> is something else.</exception>
    public int CompareTo(object? obj) => obj switch
    {
        null => 1,
        PartyKey other => CompareTo(other),
        _ => throw IdentifierText.NotComparable(nameof(PartyKey)),
    };

    /// <summary>The party key as text: upper case.</summary>
    /// <returns>The text; <c>(unset)</c> where it is unset.</returns>
    public override string ToString() => _value ?? IdentifierText.Unset;

    private static bool IsWellFormed(Text text)
    {
        var dash = text.IndexOf(Dash);
        for (var i = dash + 1; i < text.Length; i++)
        {
            if (!IdentifierText.IsDigit(text[i]))
            {
                return false;
            }
        }

        return dash > 0 && text.Length - dash - 1 is 6 or 7 && OdsCode.IsWellFormed(text, dash);
    }
}

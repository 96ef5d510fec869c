using System;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
#if NET8_0_OR_GREATER
using System.Text.Json.Serialization;
#endif

namespace GpConnect;

/// <summary>An ODS code: one organisation, as <c>A20047</c>, <c>X26</c>, <c>RR8</c>. 3 to 10 letters and digits.</summary>
/// <remarks>
/// Read in any case and kept in upper case, so that codes compare without regard to case, as SDS compares them. Letters and
/// digits are those of ASCII, in every culture; no spaces around it. <see langword="default"/> is unset, shows as
/// <c>(unset)</c>, and is never a valid ODS code.
/// </remarks>
[TypeConverter(typeof(OdsCodeTypeConverter))]
#if NET8_0_OR_GREATER
[JsonConverter(typeof(IdentifierJsonConverter<OdsCode>))]
#endif
public readonly partial struct OdsCode : IEquatable<OdsCode>, IComparable<OdsCode>, IComparable
{
    private const string Expected = "an ODS code: 3 to 10 letters and digits were expected, as in A20047";

    private const int Shortest = 3;
    private const int Longest = 10;

    // Upper case already, so that equality and hashes need not look at case; null where it is unset.
    private readonly string? _value;

    private OdsCode(string value) => _value = value;

    /// <summary>Whether this is <see langword="default"/>: no ODS code at all, and never sent.</summary>
    public bool IsUnset => _value is null;

    /// <summary>Reads an ODS code.</summary>
    /// <param name="s">The text.</param>
    /// <returns>The ODS code.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="s"/> is null.</exception>
    /// <exception cref="FormatException"><paramref name="s"/> is malformed.</exception>
    public static OdsCode Parse(string s)
    {
        if (s is null)
        {
            throw new ArgumentNullException(nameof(s));
        }

        return TryParse(s, out var result) ? result : throw IdentifierText.Malformed(s, Expected);
    }

    /// <summary>Reads an ODS code, where it is well-formed.</summary>
    /// <param name="s">The text, or null, which is not well-formed.</param>
    /// <param name="result">The ODS code; unset where there is none.</param>
    /// <returns>Whether <paramref name="s"/> is well-formed.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, out OdsCode result)
    {
        if (s is null || !IsWellFormed(s))
        {
            result = default;
            return false;
        }

        result = new OdsCode(s.ToUpperInvariant());
        return true;
    }

    /// <summary>Whether two are the same.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether they are the same.</returns>
    public static bool operator ==(OdsCode left, OdsCode right) => left.Equals(right);

    /// <summary>Whether two differ.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether they differ.</returns>
    public static bool operator !=(OdsCode left, OdsCode right) => !left.Equals(right);

    /// <summary>Whether one is before another.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether <paramref name="left"/> is before <paramref name="right"/>.</returns>
    public static bool operator <(OdsCode left, OdsCode right) => left.CompareTo(right) < 0;

    /// <summary>Whether one is after another.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether <paramref name="left"/> is after <paramref name="right"/>.</returns>
    public static bool operator >(OdsCode left, OdsCode right) => left.CompareTo(right) > 0;

    /// <summary>Whether one is before another or the same.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether <paramref name="left"/> is before <paramref name="right"/> or the same.</returns>
    public static bool operator <=(OdsCode left, OdsCode right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one is after another or the same.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether <paramref name="left"/> is after <paramref name="right"/> or the same.</returns>
    public static bool operator >=(OdsCode left, OdsCode right) => left.CompareTo(right) >= 0;

    /// <summary>Whether another is the same, without regard to case.</summary>
    /// <param name="other">The other.</param>
    /// <returns>Whether they are the same; two unset ones are.</returns>
    public bool Equals(OdsCode other) => _value == other._value;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is OdsCode other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _value?.GetHashCode() ?? 0;

    /// <summary>Compares with another, in ordinal order; an unset one is before all.</summary>
    /// <param name="other">The other.</param>
    /// <returns>Less than zero, zero or more than zero, as this is before the other, the same, or after it.</returns>
    public int CompareTo(OdsCode other) => string.CompareOrdinal(_value, other._value);

    /// <summary>Compares with another in the same way; null is before all.</summary>
    /// <param name="obj">The other, or null.</param>
    /// <returns>Less than zero, zero or more than zero, as this is before the other, the same, or after it.</returns>
    /// <exception cref="ArgumentException"><paramref name="obj"/> is something else.</exception>
    public int CompareTo(object? obj) => obj switch
    {
        null => 1,
        OdsCode other => CompareTo(other),
        _ => throw IdentifierText.NotComparable(nameof(OdsCode)),
    };

    /// <summary>The ODS code as text: upper case.</summary>
    /// <returns>The text; <c>(unset)</c> where it is unset.</returns>
    public override string ToString() => _value ?? IdentifierText.Unset;

    private static bool IsWellFormed(Text text) => IsWellFormed(text, text.Length);

    /// <summary>Whether the first characters of a text, so many of them, are an ODS code.</summary>
    internal static bool IsWellFormed(Text text, int length)
    {
        for (var i = 0; i < length; i++)
        {
            if (!IdentifierText.IsLetterOrDigit(text[i]))
            {
                return false;
            }
        }

        return length is >= Shortest and <= Longest;
    }
}

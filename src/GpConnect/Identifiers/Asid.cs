using System;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
#if NET8_0_OR_GREATER
using System.Text.Json.Serialization;
#endif

namespace GpConnect;

/// <summary>An accredited system identifier (ASID): one system at one organisation (T1, S1). Exactly 12 digits.</summary>
/// <remarks>
/// Nothing else is read: no spaces around it, and digits are 0 to 9 in every culture. <see langword="default"/> is unset,
/// shows as <c>(unset)</c>, and is never a valid ASID.
/// </remarks>
[TypeConverter(typeof(AsidTypeConverter))]
#if NET8_0_OR_GREATER
[JsonConverter(typeof(IdentifierJsonConverter<Asid>))]
#endif
public readonly partial struct Asid : IEquatable<Asid>, IComparable<Asid>, IComparable
{
    private const string Expected = "an ASID: exactly 12 digits were expected, as in 918999198993";

    internal const int Digits = 12;
    private const string Format = "D12";

    // One more than the number, so that default is unset and 000000000000 is not.
    private readonly long _numberPlusOne;

    internal Asid(long number) => _numberPlusOne = number + 1;

    /// <summary>Whether this is <see langword="default"/>: no ASID at all, and never sent.</summary>
    public bool IsUnset => _numberPlusOne == 0;

    /// <summary>The digits as a number; -1 where it is unset.</summary>
    internal long Number => _numberPlusOne - 1;

    /// <summary>Reads an ASID.</summary>
    /// <param name="s">The text.</param>
    /// <returns>The ASID.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="s"/> is null.</exception>
    /// <exception cref="FormatException"><paramref name="s"/> is malformed.</exception>
    public static Asid Parse(string s)
    {
        if (s is null)
        {
            throw new ArgumentNullException(nameof(s));
        }

        return TryParse(s, out var result) ? result : throw IdentifierText.Malformed(s, Expected);
    }

    /// <summary>Reads an ASID, where it is well-formed.</summary>
    /// <param name="s">The text, or null, which is not well-formed.</param>
    /// <param name="result">The ASID; unset where there is none.</param>
    /// <returns>Whether <paramref name="s"/> is well-formed.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, out Asid result)
    {
        result = default;
        return s is not null && TryRead(s, 0, s.Length, out result);
    }

    /// <summary>Whether two are the same.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether they are the same.</returns>
    public static bool operator ==(Asid left, Asid right) => left.Equals(right);

    /// <summary>Whether two differ.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether they differ.</returns>
    public static bool operator !=(Asid left, Asid right) => !left.Equals(right);

    /// <summary>Whether one is before another.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether <paramref name="left"/> is before <paramref name="right"/>.</returns>
    public static bool operator <(Asid left, Asid right) => left.CompareTo(right) < 0;

    /// <summary>Whether one is after another.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether <paramref name="left"/> is after <paramref name="right"/>.</returns>
    public static bool operator >(Asid left, Asid right) => left.CompareTo(right) > 0;

    /// <summary>Whether one is before another or the same.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether <paramref name="left"/> is before <paramref name="right"/> or the same.</returns>
    public static bool operator <=(Asid left, Asid right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one is after another or the same.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether <paramref name="left"/> is after <paramref name="right"/> or the same.</returns>
    public static bool operator >=(Asid left, Asid right) => left.CompareTo(right) >= 0;

    /// <summary>Whether another is the same.</summary>
    /// <param name="other">The other.</param>
    /// <returns>Whether they are the same; two unset ones are.</returns>
    public bool Equals(Asid other) => _numberPlusOne == other._numberPlusOne;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Asid other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _numberPlusOne.GetHashCode();

    /// <summary>Compares with another, by number; an unset one is before all.</summary>
    /// <param name="other">The other.</param>
    /// <returns>Less than zero, zero or more than zero, as this is before the other, the same, or after it.</returns>
    public int CompareTo(Asid other) => _numberPlusOne.CompareTo(other._numberPlusOne);

    /// <summary>Compares with another in the same way; null is before all.</summary>
    /// <param name="obj">The other, or null.</param>
    /// <returns>Less than zero, zero or more than zero, as this is before the other, the same, or after it.</returns>
    /// <exception cref="ArgumentException"><paramref name="obj"/> is something else.</exception>
    public int CompareTo(object? obj) => obj switch
    {
        null => 1,
        Asid other => CompareTo(other),
        _ => throw IdentifierText.NotComparable(nameof(Asid)),
    };

    /// <summary>The ASID as text: 12 digits.</summary>
    /// <returns>The text; <c>(unset)</c> where it is unset.</returns>
    public override string ToString() => IsUnset ? IdentifierText.Unset : Number.ToString(Format, CultureInfo.InvariantCulture);

    /// <summary>Reads an ASID from a part of a text.</summary>
    internal static bool TryRead(Text text, int start, int end, out Asid result)
    {
        result = default;
        if (end - start != Digits)
        {
            return false;
        }

        long number = 0;
        for (var i = start; i < end; i++)
        {
            if (!IdentifierText.IsDigit(text[i]))
            {
                return false;
            }

            number = (number * 10) + (text[i] - '0');
        }

        result = new Asid(number);
        return true;
    }
}

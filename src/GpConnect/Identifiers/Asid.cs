using System.ComponentModel;
using System.Globalization;
#if NET8_0_OR_GREATER
using System;
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
public partial struct Asid
{
    private const string Expected = "an ASID: exactly 12 digits were expected, as in 918999198993";

    private const string Format = "D12";

    // One more than the number, so that default is unset and 000000000000 is not.
    private readonly long _numberPlusOne;

    internal Asid(long number) => _numberPlusOne = number + 1;

    /// <summary>Whether this is <see langword="default"/>: no ASID at all, and never sent.</summary>
    public readonly bool IsUnset => _numberPlusOne == 0;

    /// <summary>The digits as a number; -1 where it is unset.</summary>
    internal readonly long Number => _numberPlusOne - 1;

    /// <summary>Whether another is the same.</summary>
    /// <param name="other">The other.</param>
    /// <returns>Whether they are the same; two unset ones are.</returns>
    public readonly bool Equals(Asid other) => _numberPlusOne == other._numberPlusOne;

    /// <inheritdoc/>
    public override readonly int GetHashCode() => _numberPlusOne.GetHashCode();

    /// <summary>Compares with another, by number; an unset one is before all.</summary>
    /// <param name="other">The other.</param>
    /// <returns>Less than zero, zero or more than zero, as this is before the other, the same, or after it.</returns>
    public readonly int CompareTo(Asid other) => _numberPlusOne.CompareTo(other._numberPlusOne);

    /// <summary>The ASID as text: 12 digits.</summary>
    /// <returns>The text; <c>(unset)</c> where it is unset.</returns>
    public override readonly string ToString() => IsUnset ? IdentifierText.Unset : Number.ToString(Format, CultureInfo.InvariantCulture);

    private static bool TryRead(Text text, out Asid result) => TryRead(text, 0, text.Length, out result);

    /// <summary>Reads an ASID from a part of a text.</summary>
    internal static bool TryRead(Text text, int start, int end, out Asid result)
    {
        result = default;
        if (end - start != IdentifierFormat.AsidLength)
        {
            return false;
        }

        long number = 0;
        for (var i = start; i < end; i++)
        {
            if (!IdentifierFormat.IsDigit(text[i]))
            {
                return false;
            }

            number = (number * 10) + (text[i] - '0');
        }

        result = new Asid(number);
        return true;
    }
#if NET8_0_OR_GREATER

    private readonly bool TryWrite(Span<char> destination, out int charsWritten) => IsUnset
        ? IdentifierText.TryWrite(IdentifierText.Unset, destination, out charsWritten)
        : Number.TryFormat(destination, out charsWritten, Format, CultureInfo.InvariantCulture);
#endif
}

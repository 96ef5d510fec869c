using System.ComponentModel;
#if NET8_0_OR_GREATER
using System;
using System.Text.Json.Serialization;
#endif

namespace GpConnect;

/// <summary>
/// A party key: one message handling server (MHS), as <c>A20047-821870</c>. An ODS code, <c>-</c>, 5 to 9 digits.
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
public partial struct PartyKey
{
    private const string Expected = "a party key: an ODS code, - and 5 to 9 digits were expected, as in A20047-821870";

    // Upper case already, so that equality and hashes need not look at case; null where it is unset.
    private readonly string? _value;

    private PartyKey(string value) => _value = value;

    /// <summary>Whether this is <see langword="default"/>: no party key at all, and never sent.</summary>
    public readonly bool IsUnset => _value is null;

    /// <summary>
    /// The ODS code it begins with: that of the organisation the MHS was registered for; unset where the party key is.
    /// </summary>
    public readonly OdsCode OdsCode => _value is null ? default : OdsCode.Parse(_value.Substring(0, _value.IndexOf(IdentifierFormat.PartyKeyHyphen)));

    /// <summary>Whether another is the same, without regard to case.</summary>
    /// <param name="other">The other.</param>
    /// <returns>Whether they are the same; two unset ones are.</returns>
    public readonly bool Equals(PartyKey other) => _value == other._value;

    /// <inheritdoc/>
    public override readonly int GetHashCode() => _value?.GetHashCode() ?? 0;

    /// <summary>Compares with another, in ordinal order; an unset one is before all.</summary>
    /// <param name="other">The other.</param>
    /// <returns>Less than zero, zero or more than zero, as this is before the other, the same, or after it.</returns>
    public readonly int CompareTo(PartyKey other) => string.CompareOrdinal(_value, other._value);

    /// <summary>The party key as text: upper case.</summary>
    /// <returns>The text; <c>(unset)</c> where it is unset.</returns>
    public override readonly string ToString() => _value ?? IdentifierText.Unset;

    private static bool TryRead(Text text, out PartyKey result)
    {
        var isWellFormed = IdentifierFormat.IsPartyKey(text);
        result = isWellFormed ? new PartyKey(text.ToString().ToUpperInvariant()) : default;
        return isWellFormed;
    }
#if NET8_0_OR_GREATER

    private readonly bool TryWrite(Span<char> destination, out int charsWritten) => IdentifierText.TryWrite(ToString(), destination, out charsWritten);
#endif
}

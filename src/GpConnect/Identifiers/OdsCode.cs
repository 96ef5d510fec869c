using System.ComponentModel;
#if NET8_0_OR_GREATER
using System;
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
public partial struct OdsCode
{
    private const string Expected = "an ODS code: 3 to 10 letters and digits were expected, as in A20047";

    // Upper case already, so that equality and hashes need not look at case; null where it is unset.
    private readonly string? _value;

    private OdsCode(string value) => _value = value;

    /// <summary>Whether this is <see langword="default"/>: no ODS code at all, and never sent.</summary>
    public readonly bool IsUnset => _value is null;

    /// <summary>Whether another is the same, without regard to case.</summary>
    /// <param name="other">The other.</param>
    /// <returns>Whether they are the same; two unset ones are.</returns>
    public readonly bool Equals(OdsCode other) => _value == other._value;

    /// <inheritdoc/>
    public override readonly int GetHashCode() => _value?.GetHashCode() ?? 0;

    /// <summary>Compares with another, in ordinal order; an unset one is before all.</summary>
    /// <param name="other">The other.</param>
    /// <returns>Less than zero, zero or more than zero, as this is before the other, the same, or after it.</returns>
    public readonly int CompareTo(OdsCode other) => string.CompareOrdinal(_value, other._value);

    /// <summary>The ODS code as text: upper case.</summary>
    /// <returns>The text; <c>(unset)</c> where it is unset.</returns>
    public override readonly string ToString() => _value ?? IdentifierText.Unset;

    private static bool TryRead(Text text, out OdsCode result)
    {
        var isWellFormed = IdentifierFormat.IsOdsCode(text);
        result = isWellFormed ? new OdsCode(text.ToString().ToUpperInvariant()) : default;
        return isWellFormed;
    }
#if NET8_0_OR_GREATER

    private readonly bool TryWrite(Span<char> destination, out int charsWritten) => IdentifierText.TryWrite(ToString(), destination, out charsWritten);
#endif
}

using System.ComponentModel;
#if NET8_0_OR_GREATER
using System;
using System.Text.Json.Serialization;
#endif

namespace GpConnect;

/// <summary>
/// An interaction id: one operation of a Spine service, as <c>urn:nhs:names:services:gpconnect:fhir:rest:read:metadata-1</c>. Those
/// of the GP Connect specifications are in <see cref="InteractionIds"/>.
/// </summary>
/// <remarks>
/// Newer versions of the specification add ids, and some systems send the SSP headers to other Spine services, too. So any is read
/// that is <c>urn:nhs:names:services:</c>, the service, and one or more parts, with <c>:</c> between them, each of one or more ASCII
/// letters, digits, <c>.</c>, <c>-</c> and <c>_</c>. Kept, and compared, as written: case matters. <see langword="default"/> is
/// unset, shows as <c>(unset)</c>, and is never a valid id. <see cref="InteractionIds.IsKnown"/> says which the specifications have.
/// </remarks>
[TypeConverter(typeof(InteractionIdTypeConverter))]
#if NET8_0_OR_GREATER
[JsonConverter(typeof(IdentifierJsonConverter<InteractionId>))]
#endif
public partial struct InteractionId
{
    private const string Prefix = SpecifiedInteractions.SpinePrefix;

    private const string Expected =
        $"an interaction id: {Prefix}, the service, and parts of letters, digits, '.', '-' and '_' with ':' between them were expected";

    private readonly string? _value;

    private InteractionId(string value) => _value = value;

    /// <summary>Whether this is <see langword="default"/>: no interaction id at all, and never sent.</summary>
    public readonly bool IsUnset => _value is null;

    /// <summary>Whether another is the same, case included.</summary>
    /// <param name="other">The other.</param>
    /// <returns>Whether they are the same; two unset ones are.</returns>
    public readonly bool Equals(InteractionId other) => _value == other._value;

    /// <inheritdoc/>
    public override readonly int GetHashCode() => _value?.GetHashCode() ?? 0;

    /// <summary>Compares with another, in ordinal order; an unset one is before all.</summary>
    /// <param name="other">The other.</param>
    /// <returns>Less than zero, zero or more than zero, as this is before the other, the same, or after it.</returns>
    public readonly int CompareTo(InteractionId other) => string.CompareOrdinal(_value, other._value);

    /// <summary>The interaction id as text: as written.</summary>
    /// <returns>The text; <c>(unset)</c> where it is unset.</returns>
    public override readonly string ToString() => _value ?? IdentifierText.Unset;

    private static bool TryRead(Text text, out InteractionId result)
    {
        var isWellFormed = IdentifierFormat.IsInteractionId(text);
        result = isWellFormed ? new InteractionId(text.ToString()) : default;
        return isWellFormed;
    }
#if NET8_0_OR_GREATER

    private readonly bool TryWrite(Span<char> destination, out int charsWritten) => IdentifierText.TryWrite(ToString(), destination, out charsWritten);
#endif
}

using System;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
#if NET8_0_OR_GREATER
using System.Text.Json.Serialization;
#endif

namespace GpConnect;

/// <summary>
/// An interaction id: one GP Connect operation, as <c>urn:nhs:names:services:gpconnect:fhir:rest:read:metadata-1</c>. Those of
/// the specification are in <see cref="InteractionIds"/>.
/// </summary>
/// <remarks>
/// Newer versions of the specification add ids, so any is read that is <c>urn:nhs:names:services:gpconnect:</c> and one or more
/// parts with <c>:</c> between them, each of one or more ASCII letters, digits, <c>.</c>, <c>-</c> and <c>_</c>. Kept, and
/// compared, as written: case matters. <see langword="default"/> is unset, shows as <c>(unset)</c>, and is never a valid id.
/// </remarks>
[TypeConverter(typeof(InteractionIdTypeConverter))]
#if NET8_0_OR_GREATER
[JsonConverter(typeof(IdentifierJsonConverter<InteractionId>))]
#endif
public readonly partial struct InteractionId : IEquatable<InteractionId>, IComparable<InteractionId>, IComparable
{
    private const string Prefix = "urn:nhs:names:services:gpconnect:";

    private const string Expected =
        $"an interaction id: {Prefix} and parts of letters, digits, '.', '-' and '_' with ':' between them were expected";

    private readonly string? _value;

    private InteractionId(string value) => _value = value;

    /// <summary>Whether this is <see langword="default"/>: no interaction id at all, and never sent.</summary>
    public bool IsUnset => _value is null;

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

    /// <summary>Reads an interaction id, where it is well-formed.</summary>
    /// <param name="s">The text, or null, which is not well-formed.</param>
    /// <param name="result">The interaction id; unset where there is none.</param>
    /// <returns>Whether <paramref name="s"/> is well-formed.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, out InteractionId result)
    {
        if (s is null || !IsWellFormed(s))
        {
            result = default;
            return false;
        }

        result = new InteractionId(s);
        return true;
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

    /// <summary>Whether another is the same, case included.</summary>
    /// <param name="other">The other.</param>
    /// <returns>Whether they are the same; two unset ones are.</returns>
    public bool Equals(InteractionId other) => _value == other._value;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is InteractionId other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _value?.GetHashCode() ?? 0;

    /// <summary>Compares with another, in ordinal order; an unset one is before all.</summary>
    /// <param name="other">The other.</param>
    /// <returns>Less than zero, zero or more than zero, as this is before the other, the same, or after it.</returns>
    public int CompareTo(InteractionId other) => string.CompareOrdinal(_value, other._value);

    /// <summary>Compares with another in the same way; null is before all.</summary>
    /// <param name="obj">The other, or null.</param>
    /// <returns>Less than zero, zero or more than zero, as this is before the other, the same, or after it.</returns>
    /// <exception cref="ArgumentException"><paramref name="obj"/> is something else.</exception>
    public int CompareTo(object? obj) => obj switch
    {
        null => 1,
        InteractionId other => CompareTo(other),
        _ => throw IdentifierText.NotComparable(nameof(InteractionId)),
    };

    /// <summary>The interaction id as text: as written.</summary>
    /// <returns>The text; <c>(unset)</c> where it is unset.</returns>
    public override string ToString() => _value ?? IdentifierText.Unset;

    private static bool IsWellFormed(Text text)
    {
        if (!text.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return false;
        }

        var previous = ':';
        for (var i = Prefix.Length; i < text.Length; i++)
        {
            var c = text[i];
            if (c == ':' ? previous == ':' : !(IdentifierText.IsLetterOrDigit(c) || c is '.' or '-' or '_'))
            {
                return false;
            }

            previous = c;
        }

        return previous != ':';
    }
}

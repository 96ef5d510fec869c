using System.Collections.Generic;
using System.Linq;

namespace GpConnect.Analyzers.Tests.Documentation;

/// <summary>
/// The part of the identifier types that is the same but for the name: structs share no code by inheritance, and operators can only be
/// declared in the type itself.
/// </summary>
internal static class IdentifierOperations
{
    /// <summary>The path of each file and what should be in it.</summary>
    public static IEnumerable<(string Path, string Text)> Files =>
        new[] { ("Asid", "an", "ASID"), ("InteractionId", "an", "interaction id"), ("OdsCode", "an", "ODS code"), ("PartyKey", "a", "party key") }
            .Select(static type => ($"src/GpConnect/Identifiers/{type.Item1}.Operations.cs", Of(type.Item1, type.Item2, type.Item3)));

    private static string Of(string type, string article, string noun) => $$"""
        using System;
        using System.ComponentModel;
        using System.Diagnostics.CodeAnalysis;
        using System.Xml;
        using System.Xml.Schema;
        using System.Xml.Serialization;

        namespace GpConnect;

        // Made by 'dotnet run --project tests/GpConnect.DerivedText', which makes this part of all identifiers.
        #if NET8_0_OR_GREATER
        public partial struct {{type}} : IEquatable<{{type}}>, IComparable<{{type}}>, IComparable, IXmlSerializable, ISpanParsable<{{type}}>, ISpanFormattable
        #else
        public partial struct {{type}} : IEquatable<{{type}}>, IComparable<{{type}}>, IComparable, IXmlSerializable
        #endif
        {
            /// <summary>Not to be called: an unset {{noun}} is <see langword="default"/>.</summary>
            /// <remarks>
            /// The configuration binding generator would call it, and then set nothing: {{article}} {{noun}} that was configured would be unset
            /// without a word. So it ends the build instead.
            /// </remarks>
            [Obsolete(IdentifierText.NotConstructed, error: true)]
            [EditorBrowsable(EditorBrowsableState.Never)]
            public {{type}}()
            {
            }

            /// <summary>Reads {{article}} {{noun}}.</summary>
            /// <param name="s">The text.</param>
            /// <returns>The {{noun}}.</returns>
            /// <exception cref="ArgumentNullException"><paramref name="s"/> is null.</exception>
            /// <exception cref="FormatException"><paramref name="s"/> is malformed.</exception>
            public static {{type}} Parse(string s)
            {
                if (s is null)
                {
                    throw new ArgumentNullException(nameof(s));
                }

                return TryParse(s, out var result) ? result : throw IdentifierText.Malformed(s, Expected);
            }

            /// <summary>Reads {{article}} {{noun}}, if it is well-formed.</summary>
            /// <param name="s">The text, or null, which is not well-formed.</param>
            /// <param name="result">The {{noun}}; unset if there is none.</param>
            /// <returns>Whether <paramref name="s"/> is well-formed.</returns>
            public static bool TryParse([NotNullWhen(true)] string? s, out {{type}} result)
            {
                result = default;
                return s is not null && TryRead(s, out result);
            }

            /// <summary>Whether two are the same.</summary>
            /// <param name="left">One.</param>
            /// <param name="right">The other.</param>
            /// <returns>Whether they are the same.</returns>
            public static bool operator ==({{type}} left, {{type}} right) => left.Equals(right);

            /// <summary>Whether two differ.</summary>
            /// <param name="left">One.</param>
            /// <param name="right">The other.</param>
            /// <returns>Whether they differ.</returns>
            public static bool operator !=({{type}} left, {{type}} right) => !left.Equals(right);

            /// <summary>Whether one is before another.</summary>
            /// <param name="left">One.</param>
            /// <param name="right">The other.</param>
            /// <returns>Whether <paramref name="left"/> is before <paramref name="right"/>.</returns>
            public static bool operator <({{type}} left, {{type}} right) => left.CompareTo(right) < 0;

            /// <summary>Whether one is after another.</summary>
            /// <param name="left">One.</param>
            /// <param name="right">The other.</param>
            /// <returns>Whether <paramref name="left"/> is after <paramref name="right"/>.</returns>
            public static bool operator >({{type}} left, {{type}} right) => left.CompareTo(right) > 0;

            /// <summary>Whether one is before another or the same.</summary>
            /// <param name="left">One.</param>
            /// <param name="right">The other.</param>
            /// <returns>Whether <paramref name="left"/> is before <paramref name="right"/> or the same.</returns>
            public static bool operator <=({{type}} left, {{type}} right) => left.CompareTo(right) <= 0;

            /// <summary>Whether one is after another or the same.</summary>
            /// <param name="left">One.</param>
            /// <param name="right">The other.</param>
            /// <returns>Whether <paramref name="left"/> is after <paramref name="right"/> or the same.</returns>
            public static bool operator >=({{type}} left, {{type}} right) => left.CompareTo(right) >= 0;

            /// <inheritdoc/>
            public override readonly bool Equals(object? obj) => obj is {{type}} other && Equals(other);

            /// <summary>Compares with another, as the typed method does; null is before all.</summary>
            /// <param name="obj">The other, or null.</param>
            /// <returns>Less than zero, zero or more than zero, as this is before the other, the same, or after it.</returns>
            /// <exception cref="ArgumentException"><paramref name="obj"/> is something else.</exception>
            public readonly int CompareTo(object? obj) => obj switch
            {
                null => 1,
                {{type}} other => CompareTo(other),
                _ => throw IdentifierText.NotComparable(nameof({{type}})),
            };

            // For XmlSerializer and DataContractSerializer, which would lose the value otherwise. An unset one is an empty element.
            readonly XmlSchema? IXmlSerializable.GetSchema() => null;

            // The one member that is not readonly: serializers make a value first, then have it read itself.
            void IXmlSerializable.ReadXml(XmlReader reader)
            {
                var text = reader.ReadElementContentAsString();
                this = text.Length == 0 ? default : Parse(text);
            }

            readonly void IXmlSerializable.WriteXml(XmlWriter writer) => writer.WriteString(IsUnset ? "" : ToString());
        #if NET8_0_OR_GREATER

            // Explicit, or CA1305 would ask for a provider, which does nothing, at each call of Parse and TryParse.
            static {{type}} IParsable<{{type}}>.Parse(string s, IFormatProvider? provider) => Parse(s);

            static bool IParsable<{{type}}>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out {{type}} result) =>
                TryParse(s, out result);

            /// <summary>Reads {{article}} {{noun}}.</summary>
            /// <param name="s">The text.</param>
            /// <param name="provider">Not used: there is one format, whatever the culture.</param>
            /// <returns>The {{noun}}.</returns>
            /// <exception cref="FormatException"><paramref name="s"/> is malformed.</exception>
            public static {{type}} Parse(ReadOnlySpan<char> s, IFormatProvider? provider) =>
                TryParse(s, provider, out var result) ? result : throw IdentifierText.Malformed(s.ToString(), Expected);

            /// <summary>Reads {{article}} {{noun}}, if it is well-formed.</summary>
            /// <param name="s">The text.</param>
            /// <param name="provider">Not used: there is one format, whatever the culture.</param>
            /// <param name="result">The {{noun}}; unset if there is none.</param>
            /// <returns>Whether <paramref name="s"/> is well-formed.</returns>
            public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out {{type}} result) => TryRead(s, out result);

            /// <summary>Writes what <see cref="ToString()"/> gives.</summary>
            /// <param name="destination">Where to.</param>
            /// <param name="charsWritten">How many characters were written.</param>
            /// <param name="format">Not used: there is one format.</param>
            /// <param name="provider">Not used: there is one format, whatever the culture.</param>
            /// <returns>Whether there was room for it.</returns>
            public readonly bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
                TryWrite(destination, out charsWritten);

            /// <inheritdoc/>
            readonly string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();
        #endif
        }

        """.ReplaceLineEndings("\n");
}

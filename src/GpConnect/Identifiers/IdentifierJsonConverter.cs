#if NET8_0_OR_GREATER
using System;
using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace GpConnect;

/// <summary>
/// Reads and writes an identifier as a JSON string, or as a property name where it is a dictionary's key. An unset identifier
/// is <c>null</c>, and no property name.
/// </summary>
/// <remarks>
/// The identifiers name it in their <see cref="JsonConverterAttribute"/>. It is public for source-generated serializers, which
/// make it themselves.
/// </remarks>
/// <typeparam name="T">
/// The identifier: <see cref="Asid"/>, <see cref="PartyKey"/>, <see cref="OdsCode"/> or <see cref="InteractionId"/>.
/// </typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class IdentifierJsonConverter<T> : JsonConverter<T>
    where T : struct, IParsable<T>, IEquatable<T>
{
    /// <summary>Makes a converter.</summary>
    public IdentifierJsonConverter()
    {
    }

    /// <summary>True: <c>null</c> is an unset identifier.</summary>
    public override bool HandleNull => true;

    /// <summary>Reads an identifier from a string, or an unset one from <c>null</c>.</summary>
    /// <param name="reader">The reader, at the value.</param>
    /// <param name="typeToConvert">The identifier's type.</param>
    /// <param name="options">Not used.</param>
    /// <returns>The identifier.</returns>
    /// <exception cref="JsonException">
    /// The value is neither a string nor <c>null</c>, or isn't a well-formed identifier.
    /// </exception>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType switch
        {
            JsonTokenType.Null => default,
            JsonTokenType.String => Parse(reader.GetString()!),
            var other => throw new JsonException($"{typeof(T).Name}: a string was expected, not {other}."),
        };

    /// <summary>Writes an identifier as a string, an unset one as <c>null</c>.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The identifier.</param>
    /// <param name="options">Not used.</param>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        if (value.Equals(default))
        {
            writer.WriteNullValue();
        }
        else
        {
            writer.WriteStringValue(value.ToString());
        }
    }

    /// <summary>Reads an identifier from a property name.</summary>
    /// <param name="reader">The reader, at the property name.</param>
    /// <param name="typeToConvert">The identifier's type.</param>
    /// <param name="options">Not used.</param>
    /// <returns>The identifier.</returns>
    /// <exception cref="JsonException">The name isn't a well-formed identifier.</exception>
    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Parse(reader.GetString()!);

    /// <summary>Writes an identifier as a property name.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The identifier.</param>
    /// <param name="options">Not used.</param>
    /// <exception cref="JsonException"><paramref name="value"/> is unset.</exception>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        if (value.Equals(default))
        {
            throw new JsonException($"{typeof(T).Name}: an unset one cannot be a property name.");
        }

        writer.WritePropertyName(value.ToString()!);
    }

    private static T Parse(string text)
    {
        try
        {
            return T.Parse(text, null);
        }
        catch (FormatException e)
        {
            throw new JsonException(e.Message, e);
        }
    }
}
#endif

using System;
using System.Globalization;

namespace GpConnect.Rules.Text.Json;

/// <summary>
/// Moves through JSON by the shape a value should have; a value of another shape is skipped. Where the JSON is broken nothing
/// more is found, so that every loop ends.
/// </summary>
internal sealed class JsonCursor(JsonReader reader)
{
    /// <summary>Whether the token at hand is the one that completes an object.</summary>
    public bool IsAtObjectEnd => reader.Token == JsonToken.ObjectEnd;

    /// <summary>The offset of the token at hand.</summary>
    public int Start => reader.Start;

    /// <summary>The length of the token at hand.</summary>
    public int Length => reader.Length;

    /// <summary>Of the object at hand: goes to the next property.</summary>
    public bool ReadNextProperty(out ReadOnlySpan<char> name)
    {
        var isProperty = reader.Read() && reader.Token == JsonToken.Name;
        name = reader.Value;
        return isProperty;
    }

    /// <summary>Goes into the property's value where that is an object.</summary>
    public bool ReadObject()
    {
        reader.Read();
        return IsAtOrSkip(JsonToken.ObjectStart);
    }

    /// <summary>Goes to the first object in the property's value where that is an array.</summary>
    public bool ReadFirstObject()
    {
        reader.Read();
        return IsAtOrSkip(JsonToken.ArrayStart) && ReadNextObject();
    }

    /// <summary>Of the array at hand: goes to the next object in it.</summary>
    public bool ReadNextObject()
    {
        while (reader.Read() && reader.Token != JsonToken.ArrayEnd)
        {
            if (IsAtOrSkip(JsonToken.ObjectStart))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Goes past the property's value.</summary>
    /// <returns>The value where it is a string, else nothing; valid until the next token.</returns>
    public ReadOnlySpan<char> ReadString()
    {
        reader.Read();
        ReadOnlySpan<char> value = reader.Value;
        reader.Skip();
        return value;
    }

    /// <summary>Goes past the property's value.</summary>
    /// <returns>The value if it is a whole number that isn't negative, else -1.</returns>
    public int ReadNumber()
    {
        reader.Read();
        var number = int.TryParse(reader.Literal.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : -1;
        reader.Skip();
        return number;
    }

    /// <summary>Goes past the property's value.</summary>
    public void SkipValue() => ReadString();

    private bool IsAtOrSkip(JsonToken token)
    {
        if (reader.Token == token)
        {
            return true;
        }

        reader.Skip();
        return false;
    }
}

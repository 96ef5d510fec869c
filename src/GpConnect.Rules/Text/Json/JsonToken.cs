namespace GpConnect.Rules.Text.Json;

/// <summary>What <see cref="JsonReader"/> has just read.</summary>
internal enum JsonToken
{
    /// <summary>Nothing yet.</summary>
    None,
    ObjectStart,
    ObjectEnd,
    ArrayStart,
    ArrayEnd,

    /// <summary>The name of a property, its colon included.</summary>
    Name,
    String,

    /// <summary>A number, <c>true</c>, <c>false</c> or <c>null</c>.</summary>
    Literal,

    /// <summary>The end of the text, between two documents.</summary>
    End,

    /// <summary>What is not JSON; the last token.</summary>
    Error,
}

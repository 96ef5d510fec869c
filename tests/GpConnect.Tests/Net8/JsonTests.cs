using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Serialization;
using Xunit;

namespace GpConnect.Tests;

public sealed class JsonTests
{
    private const string Json =
        """{"Asid":"918999198993","PartyKey":"A20047-821870","OdsCode":"A20047","Interaction":""" +
        "\"urn:nhs:names:services:gpconnect:fhir:rest:read:metadata-1\"" +
        ""","Optional":null,"Unset":null,"Counts":{"000000000042":1,"918999198993":2}}""";

    private static readonly Message Message = new()
    {
        Asid = Asid.Parse("918999198993"),
        PartyKey = PartyKey.Parse("A20047-821870"),
        OdsCode = OdsCode.Parse("A20047"),
        Interaction = InteractionIds.ReadMetadata,
        Counts = new() { [Asid.Parse("000000000042")] = 1, [Asid.Parse("918999198993")] = 2 },
    };

    [Fact]
    public void Identifiers_are_strings_and_keys()
    {
        Assert.Equal(Json, JsonSerializer.Serialize(Message));
        AssertMessage(JsonSerializer.Deserialize<Message>(Json)!);
    }

    [Fact]
    public void Source_generated_serializers_do_the_same()
    {
        Assert.Equal(Json, JsonSerializer.Serialize(Message, MessageContext.Default.Message));
        AssertMessage(JsonSerializer.Deserialize(Json, MessageContext.Default.Message)!);
    }

    [Fact]
    public void Each_identifier_is_a_key()
    {
        AssertKey<Asid>("918999198993");
        AssertKey<PartyKey>("A20047-821870");
        AssertKey<OdsCode>("A20047");
        AssertKey<InteractionId>("urn:nhs:names:services:gpconnect:fhir:rest:read:metadata-1");
    }

    [Fact]
    public void Case_is_read_as_anywhere() =>
        Assert.Equal("\"A20047-821870\"", JsonSerializer.Serialize(JsonSerializer.Deserialize<PartyKey>("\"a20047-821870\"")));

    [Fact]
    public void Null_is_unset()
    {
        Assert.True(JsonSerializer.Deserialize<Asid>("null").IsUnset);
        Assert.Null(JsonSerializer.Deserialize<Asid?>("null"));
        Assert.Equal("null", JsonSerializer.Serialize(default(PartyKey)));
        Assert.Equal("null", JsonSerializer.Serialize<OdsCode?>(null));
    }

    [Theory]
    [InlineData("""{"Asid":"91899919899"}""", "exactly 12 digits were expected", "$.Asid")]
    [InlineData("""{"Asid":918999198993}""", "a string was expected, not Number", "$.Asid")]
    [InlineData("""{"Asid":{}}""", "a string was expected, not StartObject", "$.Asid")]
    [InlineData("""{"PartyKey":""}""", "'' is not a party key", "$.PartyKey")]
    [InlineData("""{"OdsCode":"(unset)"}""", "'(unset)' is not an ODS code", "$.OdsCode")]
    [InlineData("""{"Counts":{"A":1}}""", "'A' is not an ASID", "$.Counts.A")]
    public void What_is_malformed_is_a_JSON_error_that_says_why_and_where(string json, string message, string path)
    {
        var error = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Message>(json));
        Assert.Contains(message, error.Message, System.StringComparison.Ordinal);
        Assert.Equal(path, error.Path);
    }

    [Fact]
    public void Unset_is_no_key()
    {
        var error = Assert.Throws<JsonException>(() => JsonSerializer.Serialize(new Dictionary<Asid, int> { [default] = 1 }));
        Assert.Contains("unset", error.Message, System.StringComparison.Ordinal);
    }

    private static void AssertKey<T>(string key)
        where T : notnull
    {
        var json = $$"""{"{{key}}":7}""";
        var read = JsonSerializer.Deserialize<Dictionary<T, int>>(json)!;
        Assert.Equal(key, Assert.Single(read).Key.ToString());
        Assert.Equal(json, JsonSerializer.Serialize(read));
    }

    private static void AssertMessage(Message read)
    {
        Assert.Equal(Message.Asid, read.Asid);
        Assert.Equal(Message.PartyKey, read.PartyKey);
        Assert.Equal(Message.OdsCode, read.OdsCode);
        Assert.Equal(Message.Interaction, read.Interaction);
        Assert.Null(read.Optional);
        Assert.True(read.Unset.IsUnset);
        Assert.Equal(Message.Counts, read.Counts);
    }
}

public sealed class Message
{
    public Asid Asid { get; set; }

    public PartyKey PartyKey { get; set; }

    public OdsCode OdsCode { get; set; }

    public InteractionId Interaction { get; set; }

    public Asid? Optional { get; set; }

    public OdsCode Unset { get; set; }

    public Dictionary<Asid, int> Counts { get; set; } = [];
}

[JsonSerializable(typeof(Message))]
public sealed partial class MessageContext : JsonSerializerContext;

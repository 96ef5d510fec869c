using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Threading;
using CsCheck;
using GpConnect.Rules.Text.Json;
using Xunit;

namespace GpConnect.Analyzers.Tests.Sds;

public class JsonReaderTests
{
    private static readonly Gen<string> AlmostJson =
        Gen.OneOf(
            "{", "}", "[", "]", ",", ":", "\"a\"", "\"\\u0041\\n\\\\\"",
            "1 ", "-2.5e3 ", "true ", "false ", "null ", " ", "\n", "{}", "[]").Array[0, 12].Select(string.Concat);

    [Fact]
    public void ReadsTokensWithTheirPlaces()
    {
        const string text = """{"a": ["b", -1.5e3, true], "c": {}}""";

        (JsonToken Token, string Text)[] tokens =
            [.. Read(text).Select(token => (token.Token, text.Substring(token.Start, token.Length)))];

        Assert.Equal(
            [
                (JsonToken.ObjectStart, "{"),
                (JsonToken.Name, "\"a\""),
                (JsonToken.ArrayStart, "["),
                (JsonToken.String, "\"b\""),
                (JsonToken.Literal, "-1.5e3"),
                (JsonToken.Literal, "true"),
                (JsonToken.ArrayEnd, "]"),
                (JsonToken.Name, "\"c\""),
                (JsonToken.ObjectStart, "{"),
                (JsonToken.ObjectEnd, "}"),
                (JsonToken.ObjectEnd, "}"),
                (JsonToken.End, ""),
            ],
            tokens);
    }

    [Fact]
    public void StringsAreWhatSystemTextJsonReads() =>
        Gen.String.Sample(value => AssertReadsString(JsonSerializer.Serialize(value))); // For a lone surrogate it writes U+FFFD.

    [Theory]
    [InlineData("\\u0009\\u09aA\\uafFa")]
    [InlineData("\\\"\\\\\\/\\b\\f\\n\\r\\t")]
    public void EscapesAreWhatSystemTextJsonReads(string escapes) => AssertReadsString($"\"{escapes}\"");

    [Fact]
    public void AcceptsWhatSystemTextJsonAccepts() => AlmostJson.Sample(text =>
    {
        var isJson = IsJson("[" + text + "]");

        Assert.Equal(isJson, Read("[" + text + "]")[^1].Token == JsonToken.End);
    }, iter: 50_000);

    [Theory]
    [InlineData("""{"a" 1}""", 5)]
    [InlineData("""{"a":1,}""", 7)]
    [InlineData("""{a:1}""", 1)]
    [InlineData("""[1 2]""", 3)]
    [InlineData("""[1,]""", 3)]
    [InlineData("""[1}""", 2)]
    [InlineData("""["\q"]""", 2)]
    [InlineData("""["\u00zz"]""", 2)]
    [InlineData("[\"a\nb\"]", 3)]
    [InlineData("[truth]", 1)]
    [InlineData("[True]", 1)]
    [InlineData("}", 0)]
    [InlineData("{},{}", 2)]
    public void WhatIsNotJsonIsAnErrorAtItsPlace(string text, int place)
    {
        (var token, var start, var length) = Read(text)[^1];

        Assert.Equal((JsonToken.Error, place), (token, start));
        Assert.InRange(length, 1, text.Length - start);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[1,")]
    [InlineData("[1, \n")]
    [InlineData("{\"a\"")]
    [InlineData("{\"a\":")]
    [InlineData("[\"a")]
    [InlineData("[\"\\")]
    [InlineData("[\"\\u00")]
    [InlineData("[\"\\u0\"]")]
    [InlineData("[tru")]
    public void WhatIsCutOffSaysSo(string text)
    {
        var reader = new JsonReader(text, 0, JsonSyntax.Snapshot, CancellationToken.None);
        while (reader.Read())
        {
        }

        Assert.Contains("cut off", reader.Error);
        Assert.Equal(text.TrimEnd().Length - 1, reader.Start);
    }

    [Theory]
    [InlineData(256, true)]
    [InlineData(257, false)]
    public void DepthIsLimited(int depth, bool isRead) =>
        Assert.Equal(isRead ? JsonToken.End : JsonToken.Error, Read(new string('[', depth) + new string(']', depth))[^1].Token);

    private static List<(JsonToken Token, int Start, int Length)> Read(string text)
    {
        var reader = new JsonReader(text, 0, JsonSyntax.Snapshot, CancellationToken.None);
        var tokens = new List<(JsonToken, int, int)>();
        do
        {
            reader.Read();
            tokens.Add((reader.Token, reader.Start, reader.Length));
        }
        while (reader.Token is not (JsonToken.End or JsonToken.Error));

        return tokens;
    }

    private static bool IsJson(string text)
    {
        try
        {
            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text), new JsonReaderOptions { AllowMultipleValues = true });
            while (reader.Read())
            {
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static void AssertReadsString(string json)
    {
        var reader = new JsonReader(json, 0, JsonSyntax.Snapshot, CancellationToken.None);

        Assert.True(reader.Read());
        Assert.Equal(JsonSerializer.Deserialize<string>(json), reader.Value.ToString());
    }
}

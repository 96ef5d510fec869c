using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Serialization;
using System.Runtime.Serialization.Json;
using System.Text;
using System.Xml;
using System.Xml.Serialization;
using Xunit;

namespace GpConnect.Tests;

/// <summary>The serializers of the .NET Framework either keep an identifier or throw.</summary>
public sealed class XmlSerializationTests
{
    private const string Metadata = "urn:nhs:names:services:gpconnect:fhir:rest:read:metadata-1";

    private static readonly Asid First = Asid.Parse("918999198993");

    private static readonly Asid Second = Asid.Parse("000000000000");

    private static readonly Message Full = new()
    {
        Asid = First,
        PartyKey = PartyKey.Parse("A20047-821870"),
        OdsCode = OdsCode.Parse("A20047"),
        Interaction = InteractionId.Parse(Metadata),
        Optional = Second,
        Many = [First, default, Second],
        List = [Second, First],
        Last = "end",
    };

    public static TheoryData<string> Serializers => [.. Writers.Keys];

    private static Dictionary<string, Func<object, object>> Writers { get; } = new()
    {
        ["XmlSerializer"] = ThroughXml,
        ["DataContractSerializer"] = value => Through(new DataContractSerializer(value.GetType()), value),
        ["DataContractJsonSerializer"] = value => Through(new DataContractJsonSerializer(value.GetType()), value),
    };

    [Theory]
    [MemberData(nameof(Serializers))]
    public void Every_identifier_comes_back(string serializer) => AssertSame(Full, (Message)Writers[serializer](Full));

    [Theory]
    [MemberData(nameof(Serializers))]
    public void Unset_ones_come_back_unset_and_what_follows_is_read(string serializer) =>
        AssertSame(new Message { Last = "end" }, (Message)Writers[serializer](new Message { Last = "end" }));

    [Theory]
    [MemberData(nameof(Serializers))]
    public void An_identifier_may_be_the_whole_document(string serializer) => Assert.Equal(First, Writers[serializer](First));

    [Fact]
    public void An_identifier_is_text_in_its_element() => Assert.Contains(
        "<Asid>918999198993</Asid>\n  <PartyKey>A20047-821870</PartyKey>\n  <OdsCode>A20047</OdsCode>\n",
        Write(Full).ReplaceLineEndings("\n"),
        StringComparison.Ordinal);

    [Fact]
    public void Dictionaries_have_identifiers_as_keys()
    {
        var counts = new Dictionary<Asid, OdsCode> { [First] = OdsCode.Parse("A20047"), [Second] = default };

        Assert.Equal(counts, Writers["DataContractSerializer"](counts));
        Assert.Equal(counts, Writers["DataContractJsonSerializer"](counts));
    }

    [Theory]
    [InlineData("<Asid>12</Asid>")]
    [InlineData("<Asid> 918999198993</Asid>")]
    [InlineData("<Asid><Value>918999198993</Value></Asid>")]
    [InlineData("<Asid> </Asid>")]
    public void What_is_malformed_is_refused(string xml) => Assert.Throws<InvalidOperationException>(() => Read(typeof(Asid), xml));

    [Theory]
    [InlineData("<Asid />")]
    [InlineData("<Asid></Asid>")]
    [InlineData("<Asid xsi:nil='true' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' />")]
    public void An_empty_element_is_unset(string xml) => Assert.True(((Asid)Read(typeof(Asid), xml)).IsUnset);

    [Fact]
    public void An_attribute_is_refused_with_the_type() =>
        Assert.Throws<InvalidOperationException>(() => new XmlSerializer(typeof(WithAttribute)));

    [Theory]
    [InlineData(typeof(Asid))]
    [InlineData(typeof(PartyKey))]
    [InlineData(typeof(OdsCode))]
    [InlineData(typeof(InteractionId))]
    public void Nothing_but_a_serializer_changes_an_identifier_or_makes_one(Type type)
    {
        Assert.Equal(
            ["System.Xml.Serialization.IXmlSerializable.ReadXml"],
            type.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
                .Where(static method => !method.CustomAttributes.Any(static a => a.AttributeType.FullName == "System.Runtime.CompilerServices.IsReadOnlyAttribute"))
                .Select(static method => method.Name));
        Assert.All(
            type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic), static field => Assert.True(field.IsInitOnly));

        // The configuration binding generator writes `new Asid()`, which must not compile and must say what to do.
        var obsolete = type.GetConstructor(Type.EmptyTypes)!.GetCustomAttribute<ObsoleteAttribute>()!;
        Assert.True(obsolete.IsError);
        Assert.Contains("docs/identifiers.md", obsolete.Message, StringComparison.Ordinal);
    }

    private static object ThroughXml(object value) => Read(value.GetType(), Write(value));

    private static string Write(object value)
    {
        using var text = new StringWriter();
        new XmlSerializer(value.GetType()).Serialize(text, value);
        return text.ToString();
    }

    private static object Read(Type type, string xml)
    {
        using var reader = XmlReader.Create(new StringReader(xml));
        return new XmlSerializer(type).Deserialize(reader)!;
    }

    private static object Through(XmlObjectSerializer serializer, object value)
    {
        using var stream = new MemoryStream();
        serializer.WriteObject(stream, value);
        Assert.DoesNotContain("(unset)", Encoding.UTF8.GetString(stream.ToArray()), StringComparison.Ordinal);
        stream.Position = 0;
        return serializer.ReadObject(stream)!;
    }

    private static void AssertSame(Message expected, Message actual)
    {
        Assert.Equal(expected.Asid, actual.Asid);
        Assert.Equal(expected.PartyKey, actual.PartyKey);
        Assert.Equal(expected.OdsCode, actual.OdsCode);
        Assert.Equal(expected.Interaction, actual.Interaction);
        Assert.Equal(expected.Optional, actual.Optional);
        Assert.Equal(expected.Many, actual.Many);
        Assert.Equal(expected.List, actual.List);
        Assert.Equal(expected.Last, actual.Last);
    }

    public sealed class Message
    {
        public Asid Asid { get; set; }

        public PartyKey PartyKey { get; set; }

        public OdsCode OdsCode { get; set; }

        public InteractionId Interaction { get; set; }

        public Asid? Optional { get; set; }

        public Asid[] Many { get; set; } = [];

        public List<Asid> List { get; set; } = [];

        public string? Last { get; set; }
    }

    public sealed class WithAttribute
    {
        [XmlAttribute]
        public Asid Asid { get; set; }
    }
}

using System.Linq;
using Xunit;

namespace GpConnect.Analyzers.Tests.Sds;

public class FhirReaderTests
{
    private const string Device = """{"resourceType":"Device","identifier":[{"system":"https://fhir.nhs.uk/Id/nhsSpineASID","value":"918000000021"}]}""";
    private const string Endpoint = """{"resourceType":"Endpoint","address":"https://x.example"}""";
    private const string DeviceRecord = "AS 918000000021   []";
    private const string EndpointRecord = "MHS    [] [https://x.example]";

    [Fact]
    public void ReadsABundle() => AssertRead(Snapshots.Bundle, Snapshots.Records);

    [Fact]
    public void SaysTheSameAsLdif() =>
        Assert.Equal(Snapshots.RecordsOf(Snapshots.Read(Snapshots.Ldif)), Snapshots.RecordsOf(Snapshots.Read(Snapshots.Bundle)));

    [Theory]
    [InlineData(Device + "\n" + Endpoint)]
    [InlineData(Device + "\r\n" + Endpoint + "\r\n")]
    [InlineData("\uFEFF \n" + Device + Endpoint)]
    [InlineData("[" + Device + ",\n" + Endpoint + "]")]
    [InlineData("[[" + Device + "], [" + Endpoint + ", null]]", "null")]
    [InlineData("""{"resourceType":"Bundle","entry":[{"resource":""" + Device + """},{"resource":""" + Endpoint + "}]}")]
    [InlineData("""{"entry":[{"resource":""" + Device + """},{"search":{}},{"resource":""" + Endpoint + """}],"resourceType":"Bundle"}""")]
    [InlineData("""{"resourceType":"Bundle","entry":[{"resource":{"resourceType":"Bundle","entry":[{"resource":""" + Device + "}]}}]}\n" + Endpoint)]
    public void ReadsOneDocumentOrMany(string text, params string[] wrong)
    {
        var snapshot = Snapshots.Read(text);

        Assert.Equal(wrong, snapshot.Errors.Select(error => text.Substring(error.Start, error.Length)));
        Assert.Equal([DeviceRecord, EndpointRecord], Snapshots.RecordsOf(snapshot));
    }

    [Theory]
    [InlineData("""{"resourceType":"Patient","identifier":[{"system":"https://fhir.nhs.uk/Id/nhsSpineASID","value":"918000000021"}]}""")]
    [InlineData("""{"resourceType":"Bundle","type":"searchset","total":0}""")]
    [InlineData("""{"resourceType":"Bundle","entry":null}""")]
    [InlineData("""{"resourceType":"Bundle","entry":[null,1,{"resource":null},{"resource":[]}]}""")]
    [InlineData("[]")]
    [InlineData("")]
    [InlineData(" \r\n\t")]
    public void WhatIsNoRecordIsSkipped(string text) => AssertRead(text);

    [Fact]
    public void IdentifiersAreKnownByTheirSystem() => AssertRead(
        """
        {"resourceType":"Device",
         "identifier":[
           {"value":"918000000021","system":"HTTP://fhir.nhs.uk/id/nhsSpineAsid"},
           {"system":"https://fhir.nhs.uk/Id/nhsMhsPartyKey","value":"K81001-810001"},
           {"system":"https://elsewhere.example/Id/nhsSpineASID","value":"1"},
           {"system":"https://fhir.nhs.uk/Id/nhsMhsPartyKey2","value":"2"},
           {"value":"3"}, {"system":{}, "value":[1,{"a":2}]}, 4],
         "owner":{"identifier":{"value":"K81001"}}}
        {"resourceType":"Endpoint",
         "identifier":[{"system":"https://fhir.nhs.uk/Id/nhsMhsCPAId","value":"S2"},{"system":"https://fhir.nhs.uk/id/nhsMhsId","value":"S1"}],
         "managingOrganization":{"identifier":{"system":"https://elsewhere.example","value":"K81001"}}}
        """,
        "AS 918000000021 K81001 K81001-810001 []",
        "MHS S1   [] []");

    [Fact]
    public void InteractionsAreFoundInNestedExtensions() => AssertRead(
        """
        {"resourceType":"Device",
         "extension":[
           {"url":"https://elsewhere.example","valueReference":{"identifier":{"value":"not"}}},
           {"extension":[{"url":"id","valueReference":{"identifier":{"value":"b"}}}],
            "url":"https://fhir.nhs.uk/StructureDefinition/Extension-SDS-NhsServiceInteractionId"},
           {"url":"https://elsewhere.example","extension":[
             {"url":"x","valueReference":{"identifier":{"value":"nor"}}},
             {"valueReference":{"display":"A","identifier":{"value":"a"}},
              "url":"https://fhir.nhs.uk/StructureDefinition/Extension-SDS-NhsServiceInteractionId"}]}],
         "identifier":[{"system":"https://fhir.nhs.uk/Id/nhsSpineASID","value":"918000000021"}]}
        """,
        "AS 918000000021   [a b]");

    [Theory]
    [InlineData("""{"resourceType":"OperationOutcome","issue":[{"severity":"error","code":"invalid","diagnostics":"HTTP 403 Forbidden"}]}""", "\"HTTP 403 Forbidden\"")]
    [InlineData("""{"issue":[{"code":"processing","details":{"coding":[{"display":"HTTP 403 Forbidden"}]}}],"resourceType":"OperationOutcome"}""", "\"HTTP 403 Forbidden\"")]
    [InlineData("""{"resourceType":"OperationOutcome","issue":[{"details":{"extension":[{"text":"no"}],"text":"HTTP 403 Forbidden","coding":[{"display":"no"}]}}]}""", "\"HTTP 403 Forbidden\"")]
    [InlineData("""{"resourceType":"OperationOutcome","issue":[{"code":"HTTP 403 Forbidden"}]}""", "\"HTTP 403 Forbidden\"")]
    public void AnOperationOutcomeIsReported(string outcome, string place)
    {
        foreach (var text in (string[])
            [outcome, $$"""{"resourceType":"Bundle","entry":[{"resource":{{Device}}},{"resource":{{outcome}}},{"resource":{{Endpoint}}}]}"""])
        {
            var snapshot = Snapshots.Read(text);

            var error = Assert.Single(snapshot.Errors);
            Assert.Contains("HTTP 403 Forbidden", error.Message);
            Assert.Equal(place, text.Substring(error.Start, error.Length));
            Assert.Equal(text == outcome ? 0 : 2, Snapshots.RecordsOf(snapshot).Length);
        }
    }

    [Theory]
    [InlineData("""{"resourceType":"OperationOutcome"}""", 0)]
    [InlineData("""{"resourceType":"OperationOutcome","issue":[{}]}""", 44)]
    [InlineData("""{"fault":{"faultstring":"Invalid ApiKey"}}""", 0)]
    [InlineData("""[{"resourceType":"Device"}]""", 1)]
    [InlineData("""["Device"]""", 1)]
    public void WhatShouldBeARecordAndIsNoneIsReported(string text, int place) =>
        Assert.Equal(place, Assert.Single(Snapshots.Read(text).Errors).Start);

    [Fact]
    public void ATruncatedBundleCountsAsFarAsItGoes()
    {
        var text = Snapshots.Bundle.Substring(0, Snapshots.Bundle.IndexOf("\"managingOrganization\"")) + "\n\n";

        var snapshot = Snapshots.Read(text);

        Assert.Equal([Snapshots.Records[0]], Snapshots.RecordsOf(snapshot));
        var error = Assert.Single(snapshot.Errors);
        Assert.Equal(text.TrimEnd().Length - 1, error.Start);
        Assert.Contains("cut off", error.Message);
    }

    [Theory]
    [InlineData("{\"resourceType\":\"Device\",oops}")]
    [InlineData("{\"resourceType\":\"Dev")]
    [InlineData("{\"resourceType\":\"Device\",")]
    [InlineData("{\"resourceType\":")]
    [InlineData("{\"resourceType\":\"Bundle\",\"entry\":[")]
    public void OneBrokenLineOfNdjsonLosesNoOther(string line)
    {
        // A line that is cut off before a value takes the next one for it.
        var snapshot = Snapshots.Read($$"""
            {{Device}}
            {{line}}
            {"resourceType":"Patient"}
            {{Endpoint}}
            """);

        Assert.Single(snapshot.Errors);
        Assert.Equal([DeviceRecord, EndpointRecord], Snapshots.RecordsOf(snapshot));

        // Nor where it is the last.
        snapshot = Snapshots.Read(Device + "\n" + line + "\n");

        Assert.Single(snapshot.Errors);
        Assert.Equal([DeviceRecord], Snapshots.RecordsOf(snapshot));
    }

    [Theory]
    [InlineData("<html><body>Sign in</body></html>", "XML or HTML")]
    [InlineData("d\0n\0:\0", "NUL")]
    [InlineData("{\0\"", "NUL")]
    public void AFileOfAnotherKindIsOneError(string text, string message) =>
        Assert.Contains(message, Assert.Single(Snapshots.Read(text).Errors).Message);

    private static void AssertRead(string text, params string[] records)
    {
        var snapshot = Snapshots.Read(text);

        Assert.Empty(snapshot.Errors);
        Assert.Equal(records, Snapshots.RecordsOf(snapshot));
    }
}

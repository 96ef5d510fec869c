using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Xunit;

namespace GpConnect.Samples.Tests;

/// <summary>What the provider answers to requests that the SSP lets through.</summary>
public sealed class ProviderApiTests(SpineFixture spine) : IClassFixture<SpineFixture>
{
    private const string Search = "Slot?status=free&start=ge2026-11-30&end=le2026-12-07&_include=Slot:schedule";
    private const string SearchSlot = "urn:nhs:names:services:gpconnect:fhir:rest:search:slot-1";

    [Fact]
    public async Task Metadata_is_there()
    {
        var (status, answer) = await AskAsync("/A20047/STU3/1/gpconnect/metadata", interaction: InteractionIds.ReadMetadata.ToString());

        Assert.Equal((200, "CapabilityStatement"), (status, answer["resourceType"]!.ToString()));
    }

    [Theory]
    [InlineData("/Z99999/STU3/1/gpconnect/")]
    [InlineData("/a20047/STU3/1/gpconnect/")]
    [InlineData("/A20047/stu3/1/gpconnect/")]
    [InlineData("/A20047/STU3/1/GPConnect/")]
    [InlineData("/A20047/STU3/2/gpconnect/")]
    [InlineData("/D81637/STU3/1/gpconnect/")]
    [InlineData("/!/STU3/1/gpconnect/")]
    [InlineData("/")]
    public async Task The_practice_is_that_of_the_URL_letter_by_letter(string serviceRoot) =>
        Assert.Equal((404, "ORGANISATION_NOT_FOUND"), await RefusalAsync(serviceRoot + Search));

    [Fact]
    public async Task Another_practices_ASID_as_receiver_changes_nothing_and_is_noted()
    {
        var (status, answer) = await AskAsync("/A20047/STU3/1/gpconnect/" + Search, to: "227319907549");

        Assert.Equal((200, "A20047-1"), (status, answer["entry"]![0]!["resource"]!["id"]!.ToString()));
        Assert.Contains(
            spine.ProviderLog.Lines,
            static line => line.Contains("has 227319907549 as Ssp-To, but the practice of its URL has 918999198993", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Ssp-TraceID", null)]
    [InlineData("Ssp-TraceID", "12")]
    [InlineData("Ssp-From", null)]
    [InlineData("Ssp-From", "20000000138")]
    [InlineData("Ssp-To", null)]
    [InlineData("Ssp-To", "918999198993, 918999198993")]
    [InlineData("Ssp-InteractionID", null)]
    [InlineData("Ssp-InteractionID", "slot")]
    [InlineData("Ssp-InteractionID", "urn:nhs:names:services:gpconnect:fhir:rest:read:metadata-1")]
    public async Task A_header_that_is_missing_or_wrong_is_a_bad_request(string header, string? value)
    {
        var headers = Headers();
        headers[header] = value is null ? [] : [value];
        Assert.Equal((400, "BAD_REQUEST"), await RefusalAsync("/A20047/STU3/1/gpconnect/" + Search, headers));
    }

    [Theory]
    [InlineData("Ssp-TraceID")]
    [InlineData("Ssp-From")]
    [InlineData("Ssp-To")]
    [InlineData("Ssp-InteractionID")]
    public async Task A_header_twice_is_a_bad_request(string header)
    {
        var headers = Headers();
        headers[header] = [headers[header][0], headers[header][0]];
        Assert.Equal((400, "BAD_REQUEST"), await RefusalAsync("/A20047/STU3/1/gpconnect/" + Search, headers));
    }

    [Theory]
    [InlineData("Slot?status=free&end=le2026-12-07&_include=Slot:schedule", 400, "BAD_REQUEST")]
    [InlineData("Slot?status=free&start=ge2026-11-30&end=le2026-12-07", 400, "BAD_REQUEST")]
    [InlineData("Slot?status=busy&start=ge2026-11-30&end=le2026-12-07&_include=Slot:schedule", 422, "INVALID_PARAMETER")]
    [InlineData("Slot?status=free&start=gt2026-11-30&end=le2026-12-07&_include=Slot:schedule", 422, "INVALID_PARAMETER")]
    [InlineData("Slot?status=free&start=ge2026-11-30&end=le2026-12-15&_include=Slot:schedule", 422, "INVALID_PARAMETER")]
    [InlineData("Slot?status=free&start=ge2026-11-30&end=le2026-11-29&_include=Slot:schedule", 422, "INVALID_PARAMETER")]
    [InlineData("Patient?identifier=https://fhir.nhs.uk/Id/nhs-number|9876543210", 501, "NOT_IMPLEMENTED")]
    public async Task A_request_that_is_wrong_is_refused_as_the_specification_says(string request, int status, string code)
    {
        Assert.Equal((status, code), await RefusalAsync("/A20047/STU3/1/gpconnect/" + request));
        Assert.DoesNotContain(spine.ProviderLog.Lines, static line => line.Contains("9876543210", StringComparison.Ordinal));
    }

    private async Task<(int Status, string Code)> RefusalAsync(string url, Dictionary<string, string[]>? headers = null)
    {
        var (status, outcome) = await AskAsync(url, headers ?? Headers());
        Assert.Equal("https://fhir.nhs.uk/STU3/StructureDefinition/GPConnect-OperationOutcome-1", outcome["meta"]!["profile"]![0]!.ToString());
        var issue = Assert.Single(outcome["issue"]!.AsArray())!;
        Assert.Equal("error", issue["severity"]!.ToString());
        var coding = Assert.Single(issue["details"]!["coding"]!.AsArray())!;
        Assert.Equal("https://fhir.nhs.uk/STU3/ValueSet/Spine-ErrorOrWarningCode-1", coding["system"]!.ToString());
        Assert.DoesNotContain("9876543210", issue["diagnostics"]!.ToString(), StringComparison.Ordinal);
        return (status, coding["code"]!.ToString());
    }

    private Task<(int Status, JsonNode Answer)> AskAsync(string url, string to = "918999198993", string interaction = SearchSlot) => AskAsync(url, Headers(to, interaction));

    private async Task<(int Status, JsonNode Answer)> AskAsync(string url, Dictionary<string, string[]> headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(url, UriKind.Relative));
        foreach (var (name, value) in headers.SelectMany(static header => header.Value.Select(value => (header.Key, value))))
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await spine.Provider.SendAsync(request);
        Assert.Equal("application/fhir+json; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.True(response.Headers.CacheControl!.NoStore);
        return ((int)response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync())!);
    }

    private static Dictionary<string, string[]> Headers(string to = "918999198993", string interaction = SearchSlot) => new()
    {
        ["Ssp-TraceID"] = [Guid.NewGuid().ToString()],
        ["Ssp-From"] = ["200000001385"],
        ["Ssp-To"] = [to],
        ["Ssp-InteractionID"] = [interaction],
    };
}

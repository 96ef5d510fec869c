using System;
using System.Linq;
using System.Net;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using GpConnect.Samples.Tests.StandIn;
using Xunit;

namespace GpConnect.Samples.Tests;

/// <summary>From a user of the portal through SDS and the SSP to the practice, and back.</summary>
public sealed class EndToEndTests(SpineFixture spine) : IClassFixture<SpineFixture>
{
    [Theory]
    [InlineData("RR8", "A20047", "DrLeggsSurgery", "200000001385", "918999198993")]
    [InlineData("RR8", "B82617", "BeechSurgery", "200000001385", "227319907549")]
    [InlineData("RAE", "A20047", "DrLeggsSurgery", "200000001386", "918999198993")]
    public async Task A_user_gets_the_slots_of_the_practice(string organisation, string practice, string name, string from, string to)
    {
        var (status, text) = await SearchAsync(organisation, practice);

        Assert.Equal(HttpStatusCode.OK, status);
        var entries = JsonNode.Parse(text)!["entry"]!.AsArray();
        Assert.Equal(["Slot", "Organization"], entries.Select(static entry => entry!["resource"]!["resourceType"]!.ToString()));
        Assert.Equal(name, entries[1]!["resource"]!["name"]!.ToString());

        // Both sides have the same in their logs, and neither has the query.
        var (traceId, _) = spine.Ssp.Requests.Last();
        Assert.Contains(
            $"ProviderApi.SspRequestFilter Information SSP request {traceId} from {from} to {to}, {InteractionIds.SearchSlot}, for {practice}", spine.ProviderLog.Lines);
        Assert.Contains($"GpConnect.Ssp Information SSP request {traceId} from {from} to {to}: {InteractionIds.SearchSlot}", spine.PortalLog.Lines);
        Assert.DoesNotContain(spine.ProviderLog.Lines.Concat(spine.PortalLog.Lines), static line => line.Contains("status=free", StringComparison.Ordinal));
    }

    [Fact]
    public async Task SDS_is_asked_for_each_search()
    {
        var before = spine.Sds.Questions;
        await SearchAsync("RR8", "A20047");
        await SearchAsync("RR8", "A20047");

        Assert.Equal(before + 4, spine.Sds.Questions);
    }

    [Fact]
    public async Task A_provider_that_fails_twice_is_asked_three_times_with_a_trace_id_each()
    {
        var before = spine.Ssp.Requests.Count;
        spine.Ssp.FailNext(2);
        var (status, _) = await SearchAsync("RR8", "A20047");

        Assert.Equal(HttpStatusCode.OK, status);
        var attempts = spine.Ssp.Requests.Skip(before).ToList();
        Assert.Equal([502, 502, 200], attempts.Select(static attempt => attempt.Status));
        Assert.Equal(3, attempts.Select(static attempt => attempt.TraceId).Distinct().Count());
    }

    [Theory]
    [InlineData("RXX", "A20047", 403, "RXX has no ASID for this system.")]
    [InlineData("RCF", "A20047", 502, "403 ASID_CHECK_FAILED_MESSAGESENDER_200000001387")]
    [InlineData("RAE", "B82617", 502, "403 FOT_CHECK_FAILED_MESSAGESENDER_200000001386_MESSAGERECEIVER_227319907549")]
    [InlineData("RR8", "Y99999", 404, "SDS has no MHS record of Y99999 with urn:nhs:names:services:gpconnect:fhir:rest:search:slot-1")]
    public async Task A_refusal_says_why(string organisation, string practice, int status, string detail)
    {
        var before = spine.Ssp.Requests.Count;
        var answer = await SearchAsync(organisation, practice);

        Assert.Equal((HttpStatusCode)status, answer.Status);
        Assert.Equal(detail, JsonNode.Parse(answer.Text)!["detail"]!.ToString());
        Assert.True(spine.Ssp.Requests.Count <= before + 1, "What is refused isn't tried again.");
    }

    [Fact]
    public async Task The_portal_is_healthy() => Assert.Equal("Healthy", await spine.Portal.GetStringAsync(new Uri("/health", UriKind.Relative)));

    [Fact]
    public async Task Without_SDS_the_portal_is_unavailable()
    {
        using var portal = spine.PortalWith("Sds:ApiKey", "another");
        using var response = await portal.GetAsync(Search("RR8", "A20047"));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Contains(spine.PortalLog.Lines, static line => line.Contains("SDS answered /Endpoint with status 401.", StringComparison.Ordinal));
        Assert.DoesNotContain(spine.PortalLog.Lines, static line => line.Contains(SdsStandIn.ApiKey, StringComparison.Ordinal));
    }

    [Fact]
    public void A_portal_with_an_ASID_twice_does_not_start()
    {
        var error = Assert.Throws<EstateException>(() => spine.PortalWith("GpConnect:Consumers:Endpoints:1:Asid", "200000001385"));

        Assert.Equal(["GPC1001: GpConnect:Consumers:Endpoints:1:Asid"], error.Findings.Select(static finding => $"{finding.RuleId}: {finding.Place}"));
    }

    private async Task<(HttpStatusCode Status, string Text)> SearchAsync(string organisation, string practice)
    {
        using var response = await spine.Portal.GetAsync(Search(organisation, practice));
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    private static Uri Search(string organisation, string practice) => new($"/organisations/{organisation}/practices/{practice}/slots?from=2026-11-30", UriKind.Relative);
}

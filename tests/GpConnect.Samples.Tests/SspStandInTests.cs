using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using GpConnect.Samples.Tests.StandIn;
using Xunit;

namespace GpConnect.Samples.Tests;

/// <summary>That the stand-in refuses what the SSP refuses: else the samples would prove nothing.</summary>
public sealed class SspStandInTests : IAsyncLifetime
{
    private const string SearchSlot = "urn:nhs:names:services:gpconnect:fhir:rest:search:slot-1";
    private const string Url = "http://127.0.0.1:1/A20047/STU3/1/gpconnect";

    private readonly Spine _spine = new();
    private readonly HttpClient _http = new();
    private readonly Dictionary<string, string[]> _headers = new()
    {
        ["Ssp-TraceID"] = ["0d3b7a3e-3c0e-4b0a-9d0e-6f1a2b3c4d5e"],
        ["Ssp-From"] = ["200000001385"],
        ["Ssp-To"] = ["918999198993"],
        ["Ssp-InteractionID"] = [SearchSlot],
    };

    private SspStandIn? _ssp;
    private LocalServer? _server;

    public async Task InitializeAsync()
    {
        _spine.Systems.Add(new AsRecord("RR8", "200000001385", "X26-822358", SearchSlot));
        _spine.Systems.Add(new AsRecord("A20047", "918999198993", "A20047-821870", SearchSlot));
        _spine.EndPoints.Add(new MhsRecord("A20047", "A20047-821870", "S1", Url, SearchSlot));
        _spine.DataSharing.Add(("RR8", "A20047"));
        _ssp = new SspStandIn(_spine);
        _ssp.FailNext(int.MaxValue); // No provider is there.
        _server = await LocalServer.StartAsync(_ssp.AnswerAsync);
    }

    public async Task DisposeAsync()
    {
        await _server!.DisposeAsync();
        _ssp!.Dispose();
        _http.Dispose();
    }

    [Fact]
    public async Task What_is_right_goes_on_to_the_provider() => Assert.Equal($"502 ERROR_COMMUNICATING_TO_ENDPOINT_URL_{Url}/Slot", await SendAsync());

    [Theory]
    [InlineData("Ssp-TraceID")]
    [InlineData("Ssp-From")]
    [InlineData("Ssp-To")]
    [InlineData("Ssp-InteractionID")]
    public async Task Each_header_must_be_there_once(string header)
    {
        var value = _headers[header][0];
        _headers[header] = [];
        Assert.Equal("400 HEADER_MISSING_OR_REPEATED_" + header, await SendAsync());
        _headers[header] = [value, value];
        Assert.Equal("400 HEADER_MISSING_OR_REPEATED_" + header, await SendAsync());
    }

    [Fact]
    public async Task A_trace_id_is_new_each_time()
    {
        await SendAsync();
        Assert.Equal("400 TRACE_ID_MALFORMED_OR_REPEATED_0d3b7a3e-3c0e-4b0a-9d0e-6f1a2b3c4d5e", await SendAsync());
    }

    [Fact]
    public async Task The_sender_must_have_the_interaction()
    {
        _spine.Systems[0] = _spine.Systems[0] with { Interactions = [] };
        Assert.Equal("403 ASID_CHECK_FAILED_MESSAGESENDER_200000001385", await SendAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_receiver_must_have_the_interaction_on_both_records(bool onSystem)
    {
        if (onSystem)
        {
            _spine.EndPoints[0] = _spine.EndPoints[0] with { Interactions = [] };
        }
        else
        {
            _spine.Systems[1] = _spine.Systems[1] with { Interactions = [] };
        }

        Assert.Equal("403 PARTYKEY_INTERACTION_CHECK_FAILED_MESSAGERECEIVER_918999198993", await SendAsync());
    }

    [Fact]
    public async Task The_two_must_share_data()
    {
        _spine.DataSharing.Clear();
        Assert.Equal("403 FOT_CHECK_FAILED_MESSAGESENDER_200000001385_MESSAGERECEIVER_918999198993", await SendAsync());
    }

    [Theory]
    [InlineData("http://127.0.0.1:1/a20047/STU3/1/gpconnect/Slot")]
    [InlineData("http://127.0.0.1:1/A20047/STU3/1/Slot")]
    [InlineData("http://127.0.0.1:1/A20047/STU3/1/gpconnectx/Slot")]
    public async Task The_URL_must_be_that_of_SDS(string url) =>
        Assert.Equal($"400 ENDPOINT_{Url}_CPAID_S1_VARIES_FROM_TARGETURL_{url}", await SendAsync(url));

    private async Task<string> SendAsync(string url = Url + "/Slot")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"{_server!.Url}/{url}?status=free"));
        foreach (var (name, value) in _headers.SelectMany(static header => header.Value.Select(value => (header.Key, value))))
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await _http.SendAsync(request);
        return $"{(int)response.StatusCode} {JsonNode.Parse(await response.Content.ReadAsStringAsync())!["issue"]![0]!["diagnostics"]}";
    }
}

using System;
using System.Collections.Concurrent;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace GpConnect.Hosting.Tests;

/// <summary>The look-up in SDS, against a server that answers as the SDS FHIR API does, well and badly.</summary>
public sealed class SdsLookupTests
{
    private const string Key = "very-secret-key";
    private const string Interaction = "urn:nhs:names:services:gpconnect:fhir:rest:search:slot-1";
    private const string Url = "https://pcs.thirdparty.nhs.uk/A20047/STU3/1/gpconnect";

    private static readonly OdsCode Organisation = OdsCode.Parse("A20047");

    private readonly ConcurrentQueue<(string Path, string Query, string ApiKey, string Accept)> _asked = new();
    private readonly Recording _log = new();

    [Fact]
    public async Task Asks_for_the_MHS_record_then_for_the_AS_record_with_its_party_key()
    {
        var result = await FindAsync(Bundle(Endpoint()), Bundle(Device()));

        Assert.True(result.IsFound);
        Assert.Equal(
            ("A20047", Interaction, "918999198993", "A20047-821870", Url),
            (result.Provider.OdsCode.ToString(), result.Provider.Interaction.ToString(), result.Provider.Asid.ToString(), result.Provider.PartyKey.ToString(), result.Provider.ServiceRoot.OriginalString));
        Assert.Equal(SdsLookupOutcome.Found, result.Outcome);
        const string Organization = "?organization=https%3A%2F%2Ffhir.nhs.uk%2FId%2Fods-organization-code%7CA20047&identifier=https%3A%2F%2Ffhir.nhs.uk%2FId%2FnhsServiceInteractionId%7Curn%3Anhs%3Anames%3Aservices%3Agpconnect%3Afhir%3Arest%3Asearch%3Aslot-1";
        Assert.Equal(
            [("/sds/Endpoint", Organization), ("/sds/Device", Organization + "&identifier=https%3A%2F%2Ffhir.nhs.uk%2FId%2FnhsMhsPartyKey%7CA20047-821870")],
            _asked.Select(static question => (question.Path, question.Query)));
        Assert.All(_asked, static question => Assert.Equal((Key, "application/fhir+json"), (question.ApiKey, question.Accept)));
    }

    [Fact]
    public async Task The_key_is_in_no_URL_and_no_log()
    {
        await FindAsync(Bundle(Endpoint()), Bundle(Device()));
        await Assert.ThrowsAsync<SdsLookupException>(() => FindAsync("401 no", "401 no"));
        Assert.DoesNotContain(_asked, static question => question.Query.Contains(Key, StringComparison.Ordinal));
        Assert.Contains(_log.All, static line => line.Contains("apikey", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(_log.All, static line => line.Contains(Key, StringComparison.Ordinal));
    }

    public static TheoryData<string, string, SdsLookupOutcome, string> Outcomes => new()
    {
        { Bundle(), Bundle(Device()), SdsLookupOutcome.None, "no MHS record of A20047 with " + Interaction },
        { Bundle(Endpoint(odsCode: "B82617")), Bundle(Device()), SdsLookupOutcome.None, "no MHS record" },
        { Bundle(Endpoint(), Endpoint(id: "2", url: Url + "2")), Bundle(Device()), SdsLookupOutcome.Several, $"URLs {Url}, {Url}2 (S11)" },
        { Bundle(Endpoint(), Endpoint(id: "2", key: "A20047-821871")), Bundle(Device()), SdsLookupOutcome.Several, "party keys A20047-821870, A20047-821871" },
        { Bundle(Endpoint()), Bundle(Device(), Device(asid: "918999198994")), SdsLookupOutcome.Several, "ASIDs 918999198993, 918999198994 (S7)" },
        { Bundle(Endpoint()), Bundle(), SdsLookupOutcome.Incomplete, "no AS record with it" },
        { Bundle(Endpoint()), Bundle(Device(key: "A20047-821899")), SdsLookupOutcome.Incomplete, "no AS record with it" },
        { Bundle(Endpoint(url: "")), Bundle(Device()), SdsLookupOutcome.Incomplete, "no absolute https service root URL: ''" },
        { Bundle(Endpoint(url: "http://pcs.thirdparty.nhs.uk/A20047")), Bundle(Device()), SdsLookupOutcome.Incomplete, "no absolute https service root URL: 'http://pcs" },
        { Bundle(Endpoint(key: "nonsense")), Bundle(Device()), SdsLookupOutcome.Incomplete, "no valid party key: 'NONSENSE'" },
        { Bundle(Endpoint()), Bundle(Device(asid: "12345")), SdsLookupOutcome.Incomplete, "no valid ASID: '12345'" },
        { Bundle(Endpoint(url: "https://pcs.thirdparty.nhs.uk/A20047/../B82617")), Bundle(Device()), SdsLookupOutcome.Incomplete, "no absolute https service root URL" },
        { Bundle(Endpoint(url: Url + "?x=1")), Bundle(Device()), SdsLookupOutcome.Incomplete, "no absolute https service root URL" },
        { Bundle(Endpoint(), Endpoint(id: "2", url: "")), Bundle(Device()), SdsLookupOutcome.Incomplete, "no absolute https service root URL" },
        { Bundle(Endpoint(odsCode: "")), Bundle(Device()), SdsLookupOutcome.Incomplete, "lacks its organisation" },
        { Bundle(Endpoint()).Replace("\"total\":1", "\"total\":2"), Bundle(Device()), SdsLookupOutcome.Incomplete, "1 of 2 entries." },
        { Bundle(Endpoint()), Bundle(Device()).Replace("\"total\":1", "\"total\":1,\"link\":[{\"relation\":\"next\",\"url\":\"https://x\"}]"), SdsLookupOutcome.Incomplete, "next page" },
    };

    [Theory]
    [MemberData(nameof(Outcomes))]
    public async Task What_is_not_found_is_said(string endpoints, string devices, SdsLookupOutcome outcome, string message)
    {
        var result = await FindAsync(endpoints, devices);
        Assert.Equal(outcome, result.Outcome);
        Assert.Null(result.Provider);
        Assert.Contains(message, result.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("export", result.Message, StringComparison.Ordinal);
        Assert.Contains(_log.Ours, line => line.StartsWith("Warning SDS look-up of A20047 for ", StringComparison.Ordinal) && line.Contains(result.Message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_says_the_same_twice_or_in_other_case_is_one()
    {
        var result = await FindAsync(Bundle(Endpoint(), Endpoint(id: "2", key: "a20047-821870")), Bundle(Device(), Device(key: "a20047-821870")));
        Assert.True(result.IsFound);
    }

    [Fact]
    public async Task An_outcome_that_only_informs_is_no_failure()
    {
        const string Informs = """{"resource":{"resourceType":"OperationOutcome","issue":[{"severity":"information","code":"informational","diagnostics":"slow today"}]},"search":{"mode":"outcome"}}""";
        Assert.True((await FindAsync(Bundle(Endpoint()).Replace("\"entry\":[", "\"entry\":[" + Informs + ","), Bundle(Device()))).IsFound);
    }

    [Theory]
    [InlineData("500 oops", 500, "status 500.")]
    [InlineData("""403 {"resourceType":"OperationOutcome","issue":[{"severity":"error","code":"forbidden","diagnostics":"no such key"}]}""", 403, "status 403. The SDS FHIR API answered with an error instead of records: 'no such key'.")]
    [InlineData("""200 {"resourceType":"OperationOutcome","issue":[{"severity":"error","code":"invalid","diagnostics":"bad identifier"}]}""", 200, "'bad identifier'.")]
    [InlineData("200 {\"resourceType\":\"Bundle\",\"entry\":[{\"resou", 200, "can't be read.")]
    [InlineData("200 <html>log in</html>", 200, "isn't FHIR JSON.")]
    [InlineData("200 ", 200, "isn't FHIR JSON.")]
    [InlineData("200 {}", 200, "can't be read. Not a FHIR resource")]
    [InlineData("302 gone", 302, "status 302.")]
    [InlineData("""200 {"resourceType":"Patient"}""", 200, "It isn't one Bundle.")]
    [InlineData("""200 {"resourceType":"Bundle","total":0,"entry":[]} {"resourceType":"Bundle","total":0,"entry":[]}""", 200, "It isn't one Bundle.")]
    public async Task An_answer_that_is_none_is_an_exception(string answer, int status, string message)
    {
        var error = await Assert.ThrowsAsync<SdsLookupException>(() => FindAsync(answer, answer));
        Assert.Equal((HttpStatusCode)status, error.StatusCode);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("export", error.Message, StringComparison.Ordinal);
        Assert.Null(error.RetryAfter);
    }

    [Fact]
    public async Task Too_many_questions_are_said_with_how_long_to_wait()
    {
        var error = await Assert.ThrowsAsync<SdsLookupException>(() => FindAsync("429 too many", "200 "));
        Assert.Equal((HttpStatusCode.TooManyRequests, TimeSpan.FromSeconds(7)), (error.StatusCode, error.RetryAfter));
    }

    [Fact]
    public async Task What_is_wrong_with_the_text_of_an_error_hides_no_status()
    {
        var error = await Assert.ThrowsAsync<SdsLookupException>(() => FindAsync("429 too many", "200 ", type: "text/html; charset=klingon"));
        Assert.Equal((HttpStatusCode.TooManyRequests, TimeSpan.FromSeconds(7)), (error.StatusCode, error.RetryAfter));
        Assert.True((await FindAsync(Bundle(Endpoint()), Bundle(Device()), type: "application/fhir+json; charset=utf8")).IsFound);
    }

    [Fact]
    public async Task The_time_holds_inside_of_a_resilience_handler_too()
    {
        var error = await Assert.ThrowsAsync<SdsLookupException>(() => FindAsync(
            "slow", "slow", static options => options.Timeout = TimeSpan.FromMilliseconds(200), client: static client => client.AddStandardResilienceHandler()));
        Assert.Contains("within 00:00:00.2", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_slow_answer_ends_in_time()
    {
        var error = await Assert.ThrowsAsync<SdsLookupException>(() => FindAsync("slow", "slow", options => options.Timeout = TimeSpan.FromMilliseconds(100)));
        Assert.Contains("no answer to /Endpoint within 00:00:00.1", error.Message, StringComparison.Ordinal);
        Assert.Null(error.StatusCode);
    }

    [Fact]
    public async Task The_caller_can_cancel()
    {
        using var soon = new CancellationTokenSource(50);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => FindAsync("slow", "slow", cancellationToken: soon.Token));
    }

    [Fact]
    public async Task Nobody_there_is_an_exception() =>
        Assert.Contains("can't be asked for /Endpoint", (await Assert.ThrowsAsync<SdsLookupException>(() => FindAsync("200 ", "200 ", static options => options.BaseUrl = new Uri("http://127.0.0.1:1")))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(null, Key, "BaseUrl")]
    [InlineData("http://api.service.nhs.uk", Key, "BaseUrl")]
    [InlineData("https://api.service.nhs.uk?key=1", Key, "BaseUrl")]
    [InlineData("http://127.0.0.1:1", null, "ApiKey")]
    [InlineData("http://127.0.0.1:1", "", "ApiKey")]
    [InlineData("http://127.0.0.1:1", "k\r\nX: 1", "ApiKey")]
    public async Task Options_that_are_missing_are_named(string? url, string? key, string option)
    {
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => FindAsync("200 ", "200 ", options => (options.BaseUrl, options.ApiKey) = (url is null ? null : new Uri(url), key)));
        Assert.Contains("SdsLookupOptions." + option, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_redirect_that_a_primary_handler_of_ones_own_followed_is_found_out()
    {
        await using var elsewhere = await LocalServer.StartAsync(static context => context.Response.WriteAsync(Bundle(Endpoint())));
        var error = await Assert.ThrowsAsync<SdsLookupException>(() => FindAsync(
            "302 " + elsewhere.Url, "200 ", client: static client => client.ConfigurePrimaryHttpMessageHandler(static () => new Opaque())));
        Assert.Contains($"redirected to '{elsewhere.Url.Authority}'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unset_identifiers_are_named()
    {
        var services = new ServiceCollection();
        services.AddSdsLookup();
        using var provider = services.BuildServiceProvider();
        var sds = provider.GetRequiredService<ISdsLookup>();
        Assert.Equal("odsCode", (await Assert.ThrowsAsync<ArgumentException>(() => sds.FindProviderAsync(default, InteractionIds.SearchSlot))).ParamName);
        Assert.Equal("interaction", (await Assert.ThrowsAsync<ArgumentException>(() => sds.FindProviderAsync(Organisation, default))).ParamName);
    }

    [Fact]
    public void Tests_make_results_of_their_own()
    {
        var provider = new SdsProvider(Organisation, InteractionIds.SearchSlot, Asid.Parse("918999198993"), PartyKey.Parse("A20047-821870"), new Uri(Url));
        Assert.Same(provider, SdsLookupResult.Found(provider).Provider);
        Assert.Equal("None: gone", SdsLookupResult.NotFound(SdsLookupOutcome.None, "gone").ToString());
        Assert.Throws<ArgumentException>(() => SdsLookupResult.NotFound(SdsLookupOutcome.Found, "?"));
    }

    private async Task<SdsLookupResult> FindAsync(
        string endpoints, string devices, Action<SdsLookupOptions>? configure = null, CancellationToken cancellationToken = default, string? type = null, Action<IHttpClientBuilder>? client = null)
    {
        await using var server = await LocalServer.StartAsync(context => Answer(context, type, context.Request.Path.Value!.EndsWith("/Endpoint", StringComparison.Ordinal) ? endpoints : devices));
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddProvider(_log).SetMinimumLevel(LogLevel.Trace));
        var builder = services.AddSdsLookup(options =>
        {
            (options.BaseUrl, options.ApiKey) = (new Uri(server.Url, "sds/"), Key);
            configure?.Invoke(options);
        });
        client?.Invoke(builder);
        using var provider = services.BuildServiceProvider();
        return await provider.GetRequiredService<ISdsLookup>().FindProviderAsync(Organisation, InteractionIds.SearchSlot, cancellationToken);
    }

    private async Task Answer(HttpContext context, string? type, string answer)
    {
        context.Response.ContentType = type;
        _asked.Enqueue((context.Request.Path, context.Request.QueryString.Value!, context.Request.Headers["apikey"].ToString(), context.Request.Headers.Accept.ToString()));
        if (answer == "slow")
        {
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(static _ => { }, TaskScheduler.Default);
            return;
        }

        var hasStatus = char.IsDigit(answer.FirstOrDefault());
        context.Response.StatusCode = hasStatus ? int.Parse(answer[..3]) : 200;
        if (context.Response.StatusCode == 429)
        {
            context.Response.Headers.RetryAfter = "7";
        }
        else if (context.Response.StatusCode == 302)
        {
            context.Response.Headers.Location = answer[4..];
        }

        await context.Response.WriteAsync(hasStatus ? answer[4..] : answer);
    }

    /// <summary>Follows redirects, and shows nobody the handler that does.</summary>
    private sealed class Opaque : HttpMessageHandler
    {
        private readonly HttpMessageInvoker _inner = new(new SocketsHttpHandler { AllowAutoRedirect = true });

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => _inner.SendAsync(request, cancellationToken);
    }

    private static string Bundle(params string[] resources) =>
        "{\"resourceType\":\"Bundle\",\"type\":\"searchset\",\"total\":" + resources.Length + ",\"entry\":["
        + string.Join(",", resources.Select(static resource => "{\"resource\":" + resource + ",\"search\":{\"mode\":\"match\"}}")) + "]}";

    private static string Device(string asid = "918999198993", string key = "A20047-821870") => $$$$"""
        {"resourceType":"Device","identifier":[{"system":"https://fhir.nhs.uk/Id/nhsSpineASID","value":"{{{{asid}}}}"},{"system":"https://fhir.nhs.uk/Id/nhsMhsPartyKey","value":"{{{{key}}}}"}],
         "owner":{"identifier":{"system":"https://fhir.nhs.uk/Id/ods-organization-code","value":"A20047"}}}
        """;

    private static string Endpoint(string id = "1", string odsCode = "A20047", string key = "A20047-821870", string url = Url) => $$$$"""
        {"resourceType":"Endpoint","id":"{{{{id}}}}","identifier":[{"system":"https://fhir.nhs.uk/Id/nhsMHSId","value":"{{{{id}}}}"},{"system":"https://fhir.nhs.uk/Id/nhsMhsPartyKey","value":"{{{{key}}}}"}],
         "managingOrganization":{"identifier":{"system":"https://fhir.nhs.uk/Id/ods-organization-code","value":"{{{{odsCode}}}}"}},"address":"{{{{url}}}}",
         "extension":[{"url":"https://fhir.nhs.uk/StructureDefinition/Extension-SDS-NhsServiceInteractionId","valueReference":{"identifier":{"system":"https://fhir.nhs.uk/Id/nhsServiceInteractionId","value":"{{{{Interaction}}}}"}}}]}
        """;
}

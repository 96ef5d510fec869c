using System;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using GpConnect.Analyzers.Tests.Ldap;
using Xunit;

namespace GpConnect.Analyzers.Tests.Fhir;

/// <summary>
/// From the SDS FHIR API to a diagnostic: a server that answers as the API does, asked by the commands of the guide, and a project built
/// against the file that these wrote.
/// </summary>
public sealed class FhirGuideTests
{
    private const string Snapshot = "sds/live/fhir.ndjson";

    // Of all questions, and about the MHS records of a party key.
    private const int Last = 39;

    // What curl is called with, so that the test sees what other users of the machine would.
    private const string CurlThatTells = """
        #!/bin/sh
        printf '%s\n' "$*" >> "$HOME/arguments.txt"
        PATH=${PATH#*:} exec curl "$@"

        """;

    public static TheoryData<string, string, string, string> Faults => SampleEstate.Faults;

    [CurlFact]
    public async Task A_right_estate_is_clean_and_its_snapshot_the_same_each_time()
    {
        using var server = new SdsFhirServer(SampleEstate.Ldif);
        using var folder = new GuideFolder();
        var said = await RunAsync(server, folder);
        Assert.Equal("", await SampleEstate.BuildAsync(folder.Snapshots));
        Assert.Equal([Snapshot], folder.Files.Where(static file => file.StartsWith("sds/live", StringComparison.Ordinal)));

        // Organisations that have nothing are named, one a line, and nothing else is.
        Assert.Equal(
            ["C81010", "RCD"],
            Regex.Matches(said, "^sds/fhir.sh: SDS has no system of (.+) with these interactions$", RegexOptions.Multiline).Select(static match => match.Groups[1].Value).Order());
        Assert.Equal(2, said.Count(static letter => letter == '\n'));

        var first = folder.Read(Snapshot);
        await RunAsync(server, folder);
        Assert.Equal(first, folder.Read(Snapshot));
    }

    [CurlTheory]
    [MemberData(nameof(Faults))]
    public async Task Each_fault_in_SDS_is_found(string right, string wrong, string byLdap, string expected)
    {
        Assert.NotEmpty(byLdap);
        using var server = new SdsFhirServer(SampleEstate.With(right, wrong));
        using var folder = new GuideFolder();
        await RunAsync(server, folder);
        Assert.Equal(expected, await SampleEstate.BuildAsync(folder.Snapshots));
    }

    [CurlFact]
    public async Task Lists_may_have_CRLF_and_no_last_newline()
    {
        using var server = new SdsFhirServer(SampleEstate.Ldif);
        using var folder = new GuideFolder();
        folder.Write("sds/organisations.txt", SampleEstate.Organisations.TrimEnd().Replace("\n", "\r\n", StringComparison.Ordinal));
        folder.Write("sds/interactions.txt", "\r\n" + SampleEstate.Interactions.TrimEnd().Replace("\n", "\r\n", StringComparison.Ordinal));
        await RunAsync(server, folder, key: SdsFhirServer.Key + "\r\n");
        Assert.Equal("", await SampleEstate.BuildAsync(folder.Snapshots));
    }

    [CurlTheory]
    [InlineData("ZZ999\nZZ998", "SDS has no system of these organisations with these interactions")]
    [InlineData("", "sds/organisations.txt and sds/interactions.txt each need a line")]
    public async Task Nothing_replaces_no_snapshot(string organisations, string why)
    {
        using var server = new SdsFhirServer(SampleEstate.Ldif);
        using var folder = new GuideFolder();
        folder.Write("sds/organisations.txt", organisations);
        await AssertStopsAsync(server, folder, why);
    }

    [CurlTheory]
    [InlineData("a wrong key", "Invalid API key")]
    [InlineData("", "SDS_API_KEY the key")]
    public async Task Without_the_right_key_the_snapshot_stays(string key, string why)
    {
        using var server = new SdsFhirServer(SampleEstate.Ldif);
        using var folder = new GuideFolder();
        await AssertStopsAsync(server, folder, why, key);
        Assert.True(server.Asked.Count <= 1, "A refused key is not tried again.");
    }

    [CurlTheory]
    [InlineData(1, 403, "Forbidden: not subscribed to this API")]
    [InlineData(1, 404, "{\"resourceType\":\"Bundle\",\"total\":0}")]
    [InlineData(2, 200, "{\"resourceType\":\"OperationOutcome\",\"issue\":[]}")]
    [InlineData(3, 200, "not JSON at all")]
    [InlineData(Last, 200, "not JSON at all")]
    [InlineData(Last, 200, "")]
    public async Task An_answer_without_records_replaces_no_snapshot(int question, int status, string body)
    {
        using var server = new SdsFhirServer(SampleEstate.Ldif)
        {
            Instead = number => number != question ? null : status == 200 || body[0] == '{' ? new(status, body) : SdsFhirServer.Outcome(status, "forbidden", body),
        };
        using var folder = new GuideFolder();
        await AssertStopsAsync(server, folder, body);
        Assert.Equal(question, server.Asked.Count);
    }

    [CurlFact]
    public async Task A_server_that_stays_broken_replaces_no_snapshot()
    {
        using var server = new SdsFhirServer(SampleEstate.Ldif)
        {
            Instead = static number => number < 3 ? null : SdsFhirServer.Outcome(500, "exception", "Unhandled internal server error"),
        };
        using var folder = new GuideFolder();
        await AssertStopsAsync(server, folder, "Unhandled internal server error");
        Assert.Equal(2 + 1 + 3, server.Asked.Count);
    }

    [CurlFact]
    public async Task Asked_too_often_the_server_is_asked_again_later()
    {
        using var server = new SdsFhirServer(SampleEstate.Ldif)
        {
            Instead = static number => number == 3 ? SdsFhirServer.Outcome(429, "throttled", "Too many requests") : null,
        };
        using var folder = new GuideFolder();
        await RunAsync(server, folder);
        Assert.Equal("", await SampleEstate.BuildAsync(folder.Snapshots));
    }

    [CurlFact]
    public async Task The_key_is_in_no_argument_no_URL_and_no_file()
    {
        using var server = new SdsFhirServer(SampleEstate.Ldif);
        using var folder = new GuideFolder();
        folder.Write("bin/curl", CurlThatTells);
        await folder.RunAsync("chmod +x bin/curl");
        await RunAsync(server, folder);

        Assert.Contains(server.Url, folder.Read("arguments.txt"), StringComparison.Ordinal);
        Assert.DoesNotContain(server.Asked, static url => url.Contains(SdsFhirServer.Key, StringComparison.Ordinal));
        Assert.Equal([".sds-api-key"], folder.Files.Where(file => folder.Read(file).Contains(SdsFhirServer.Key, StringComparison.Ordinal)));
    }

    [CurlFact]
    public async Task Endpoint_is_asked_by_interaction_and_by_party_key_and_kept_by_party_key()
    {
        using var server = new SdsFhirServer(SampleEstate.Ldif);
        using var folder = new GuideFolder();
        await RunAsync(server, folder);
        var asked = server.Asked.Where(static url => url.Contains("/Endpoint?", StringComparison.Ordinal)).ToList();
        Assert.Contains(asked, static url => url.Contains("A20047", StringComparison.Ordinal) && url.Contains("nhsServiceInteractionId", StringComparison.Ordinal));
        Assert.Contains(asked, static url => url.Contains("A20047-821870", StringComparison.Ordinal));
        Assert.Contains(asked, static url => url.Contains("X26&", StringComparison.Ordinal) && url.Contains("X26-822358", StringComparison.Ordinal));
        Assert.Equal(Last, server.Asked.Count);
        Assert.DoesNotContain("nhsServiceInteractionId|", folder.Read(Snapshot), StringComparison.Ordinal);
    }

    private static Task<string> RunAsync(SdsFhirServer server, GuideFolder folder, int expectedExitCode = 0, string key = SdsFhirServer.Key)
    {
        const string url = "=https://api.service.nhs.uk/spine-directory/FHIR/R4\n";
        var commands = GuidePage.CommandsFor("sds/fhir.sh");
        Assert.Contains(url, commands, StringComparison.Ordinal);
        folder.Write(".sds-api-key", key);
        return folder.RunAsync(commands.Replace(url, $"={server.Url}\n", StringComparison.Ordinal), expectedExitCode);
    }

    private static async Task AssertStopsAsync(SdsFhirServer server, GuideFolder folder, string why, string key = SdsFhirServer.Key)
    {
        folder.Write(Snapshot, "the last one");
        folder.Write(".sds-api-key", key);
        var before = folder.Files;
        var said = await RunAsync(server, folder, expectedExitCode: 1, key);
        Assert.Contains(why, said, StringComparison.Ordinal);
        Assert.Contains("sds/live is as it was", said, StringComparison.Ordinal);
        Assert.Equal("the last one", folder.Read(Snapshot));
        Assert.Equal(before, folder.Files);
    }
}

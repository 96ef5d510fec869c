using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using GpConnect.Tool.Tests.Api;
using GpConnect.Tool.Tests.Running;
using Xunit;

namespace GpConnect.Tool.Tests;

/// <summary>The command <c>sds export fhir</c>, against a server that answers as the API does, and that fails as servers do.</summary>
[Collection(ToolCollection.Name)]
public sealed partial class FhirExportTests(InstalledTool tool)
{
    private const string Other = "urn:nhs:names:services:gpconnect:fhir:rest:read:metadata-1";

    private static readonly SdsApi.ApiRecord[] Records =
    [
        new("Device", "918999198993", "A20047", "A20047-821870", Sds.Slots),
        new("Endpoint", "m1", "A20047", "A20047-821870", Sds.Slots),
        new("Endpoint", "m2", "A20047", "A20047-821870", Other),
        new("Device", "227319907549", "B82617", "B82617-820006", Sds.Slots),
        new("Endpoint", "m3", "B82617", "B82617-820006", Sds.Slots),
    ];

    [Fact]
    public async Task A_snapshot_is_complete_sorted_and_dated_whatever_the_server_does_on_the_way()
    {
        await using var api = await SdsApi.StartAsync(Records);
        var folder = Folder();
        (await ExportAsync(api, folder)).EndedWith(0);
        var quiet = File.ReadAllLines(Path.Combine(folder, "sds.ndjson"));

        api.HasPages = true;
        var (throttled, down) = (0, 0);
        api.Instead = (number, context) =>
        {
            // Too often, with the wait that the server asks for, then an outage of three answers.
            context.Response.StatusCode = number % 5 == 0 ? 429 : number is > 11 and < 15 ? 503 : 200;
            context.Response.Headers.RetryAfter = context.Response.StatusCode == 429 ? "0" : default;
            throttled += context.Response.StatusCode == 429 ? 1 : 0;
            down += context.Response.StatusCode == 503 ? 1 : 0;
            return Task.FromResult(context.Response.StatusCode != 200);
        };
        var run = (await ExportAsync(api, folder)).EndedWith(0);

        Assert.True(throttled > 0 && down > 0);
        Assert.Equal("2 AS records and 3 MHS records in sds.ndjson\n", run.Output);
        Assert.Equal("note: SDS has no system of C84023 with these interactions\n", run.Error);
        var lines = File.ReadAllLines(Path.Combine(folder, "sds.ndjson"));
        Assert.Equal(quiet[1..], lines[1..]);
        Assert.Equal(lines[1..].Order(StringComparer.Ordinal), lines[1..]);
        Assert.Contains($"{api.Url}/Device?organization={{A20047,B82617,C84023}}&identifier={{{Sds.Slots}}}", lines[0], StringComparison.Ordinal);
        Assert.Equal(["organisations.txt", "practices.csv", "sds.ndjson"], Directory.GetFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));

        Assert.Contains("\"code\":\"LIVE\"", lines[0], StringComparison.Ordinal);
        var check = (await tool.RunAsync(folder, ["check", "practices.csv", "--role", "provider", "--topology", "shared", "--environment", "LIVE", "--sds", "sds.ndjson"])).EndedWith(0);
        Assert.Equal($"2 endpoints of 1 registry, LIVE; 5 SDS records of 1 file, exported {DateTime.UtcNow:yyyy-MM-dd}; 1 finding: 1 warning", check.LastLine);
    }

    [Fact]
    public async Task An_outage_leaves_the_old_snapshot_and_the_next_run_goes_on()
    {
        await using var api = await SdsApi.StartAsync(Records);
        var folder = Folder();
        File.WriteAllText(Path.Combine(folder, "sds.ndjson"), "old");
        api.Instead = static (number, context) =>
        {
            context.Response.StatusCode = number > 3 ? 400 : 200;
            return Task.FromResult(number > 3);
        };

        var run = (await ExportAsync(api, folder)).EndedWith(2);
        Assert.StartsWith("error: The API answered ", run.Error, StringComparison.Ordinal);
        var kept = Kept().Match(run.Error).Groups[1].Value;
        Assert.InRange(int.Parse(kept, System.Globalization.CultureInfo.InvariantCulture), 1, 3);
        Assert.Equal("old", File.ReadAllText(Path.Combine(folder, "sds.ndjson")));

        var (before, first) = (api.Asked.Count, api.Asked.Take(3).ToList());
        api.Instead = static (_, _) => Task.FromResult(false);
        run = (await ExportAsync(api, folder)).EndedWith(0);
        Assert.StartsWith($"note: goes on with {kept} answer", run.Error, StringComparison.Ordinal);

        // What the server answered and the tool was stopped before it kept it is asked again.
        Assert.Equal(3 - int.Parse(kept, System.Globalization.CultureInfo.InvariantCulture), api.Asked.Skip(before).Intersect(first).Count());
        Assert.False(File.Exists(Path.Combine(folder, "sds.ndjson.partial")));

        // A snapshot that wasn't told its environment is of the one that is declared.
        (await tool.RunAsync(folder, [.. Arguments(api).Where(static argument => argument is not ("--environment" or "LIVE"))], ("SDS_API_KEY", SdsApi.Key))).EndedWith(0);
        var check = await tool.RunAsync(folder, ["check", "practices.csv", "--role", "provider", "--topology", "shared", "--environment", "INT", "--sds", "sds.ndjson"]);
        Assert.DoesNotContain("GPC4010", check.EndedWith(0).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_that_is_missing_or_wrong_is_said()
    {
        await using var api = await SdsApi.StartAsync(Records);
        var folder = Folder();
        Assert.EndsWith(
            " with 401: Invalid API key; check the API key, in SDS_API_KEY or the file of --api-key-file. sds.ndjson is as it was\n",
            (await ExportAsync(api, folder, key: "wrong")).EndedWith(2).Error,
            StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(folder, "sds.ndjson.partial")));
        api.Instead = static (_, context) =>
        {
            context.Response.StatusCode = 403;
            return Task.FromResult(true);
        };
        Assert.Contains(" with 403: nothing; check that the API key, ", (await ExportAsync(api, folder)).EndedWith(2).Error, StringComparison.Ordinal);
        Assert.Equal(
            "error: The API asks for a key: set SDS_API_KEY, or name a file that has it by --api-key-file\n",
            (await tool.RunAsync(folder, ["sds", "export", "fhir", "--url", "https://api.example/R4", "--organisation", "A20047", "-o", "sds.ndjson"])).EndedWith(2).Error);
        Assert.Equal(
            "error: 'http://api.example/R4' isn't a base URL of the API: it begins with https://\n",
            (await tool.RunAsync(folder, ["sds", "export", "fhir", "--url", "http://api.example/R4", "--organisation", "A20047", "-o", "sds.ndjson"])).EndedWith(2).Error);
    }

    [Theory]
    [InlineData("--organisation", "@nosuch.txt", "The list nosuch.txt cannot be read: there is no such file")]
    [InlineData("--organisation", "nosuch!", "'nosuch!' isn't a valid ODS code for --organisation: write 3 to 10 letters and digits, such as A20047")]
    [InlineData("--party-key", "A20047", "'A20047' isn't a valid party key for --party-key: write an ODS code, '-' and digits, such as A20047-821870")]
    [InlineData("--interaction", "foo", $"'foo' isn't a valid interaction id for --interaction: write all of it, such as {Sds.Slots}")]
    public async Task Nobody_is_asked_for_what_cannot_be(string option, string value, string error)
    {
        await using var api = await SdsApi.StartAsync(Records);
        var folder = Folder();
        var run = (await tool.RunAsync(folder, [.. Arguments(api), option, value], ("SDS_API_KEY", SdsApi.Key))).EndedWith(2);
        Assert.Equal($"error: {error}\n'gpconnect sds export fhir --help' tells more\n", run.Error);
        Assert.Empty(api.Asked);
        Assert.Equal(["organisations.txt", "practices.csv"], Directory.GetFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Ctrl_C_ends_it_at_once_and_leaves_no_half_a_snapshot()
    {
        if (OperatingSystem.IsWindows())
        {
            return; // There is no signal to send.
        }

        await using var api = await SdsApi.StartAsync(Records);
        var asked = new TaskCompletionSource();
        api.Instead = async (number, context) =>
        {
            // The fifth is asked when one of the four before it is answered and kept.
            if (number == 1)
            {
                return false;
            }

            if (number == 5)
            {
                asked.TrySetResult();
            }

            await Task.Delay(TimeSpan.FromMinutes(1), context.RequestAborted);
            return true;
        };
        var folder = Folder();
        using var process = tool.Start(folder, Arguments(api), ("SDS_API_KEY", SdsApi.Key));
        await asked.Task.WaitAsync(TimeSpan.FromMinutes(1));
        using var kill = System.Diagnostics.Process.Start("kill", ["-INT", $"{process.Id}"]);
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(30));

        Assert.Equal(130, process.ExitCode);
        Assert.Equal(
            "note: the same command goes on with the 1 answer in sds.ndjson.partial\nstopped before the end; no output is written\n",
            await process.StandardError.ReadToEndAsync());
        Assert.False(File.Exists(Path.Combine(folder, "sds.ndjson")));
        api.Instead = static (_, _) => Task.FromResult(false);
        Assert.StartsWith("note: goes on with 1 answer ", (await ExportAsync(api, folder)).EndedWith(0).Error, StringComparison.Ordinal);
    }

    [GeneratedRegex("sds.ndjson is as it was; the same command goes on with the (\\d) answers? that (?:is|are) there\n$")]
    private static partial Regex Kept();

    private static string[] Arguments(SdsApi api) =>
    [
        "sds", "export", "fhir", "--url", api.Url, "--organisation", "@organisations.txt", "--interaction", Sds.Slots, "--environment", "LIVE", "--rate", "1000", "-o", "sds.ndjson",
    ];

    private Task<ToolOutput> ExportAsync(SdsApi api, string folder, string key = SdsApi.Key) => tool.RunAsync(folder, Arguments(api), ("SDS_API_KEY", key));

    private string Folder()
    {
        var folder = tool.NewFolder();
        File.WriteAllText(Path.Combine(folder, "organisations.txt"), "A20047\r\nB82617\r\n\r\nc84023");
        File.WriteAllText(Path.Combine(folder, "practices.csv"), "ods code,asid,party key\nA20047,918999198993,A20047-821870\nB82617,227319907549,B82617-820006\n");
        return folder;
    }
}

using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using GpConnect.Analyzers.Tests.Hosting;
using Microsoft.CodeAnalysis;
using Xunit;
using static GpConnect.Analyzers.Tests.Rules.Sds.LeggPractice;
using static GpConnect.Analyzers.Tests.Rules.Sds.SdsText;
using Project = GpConnect.Analyzers.Tests.Hosting.Project;

namespace GpConnect.Analyzers.Tests.Rules.Sds;

/// <summary>GPC4009: a snapshot that cannot be read.</summary>
public sealed class InvalidSdsSnapshotTests
{
    [Fact]
    public Task LDIF_and_bundles_that_can_be_read() => MarkedProject.Of(Provider)
        .WithSnapshot("/as.ldif", RightAs)
        .WithSnapshot("/mhs.json", $$$"""{"resourceType":"Bundle","entry":[{"resource":{{{Endpoint("1", "A20047", "A20047-821870", Url, Slots)}}}}]}""")
        .VerifyAsync();

    [Fact]
    public async Task What_cannot_be_read_is_reported_at_its_line_and_the_rest_counts()
    {
        var diagnostic = Assert.Single(await ReportedAsync(RightAs + "no colon here\n\n" + RightMhs));
        Assert.Equal("GPC4009", diagnostic.Id);
        Assert.Equal(RightAs.Count(static c => c == '\n'), diagnostic.Location.GetLineSpan().StartLinePosition.Line);
    }

    [Theory]
    [InlineData("error")]
    [InlineData("fatal")]
    public async Task An_outcome_that_says_an_error(string severity) => Assert.Equal(
        ["GPC4010", "GPC4009"],
        (await ReportedAsync($$"""{"resourceType":"OperationOutcome","issue":[{"severity":"{{severity}}","code":"invalid","diagnostics":"no"}]}""")).Select(static diagnostic => diagnostic.Id));

    [Theory]
    [InlineData("warning")]
    [InlineData("information")]
    public async Task An_outcome_that_says_less_can_be_read(string severity) => Assert.DoesNotContain(
        await ReportedAsync($$"""{"resourceType":"OperationOutcome","issue":[{"severity":"{{severity}}","code":"informational"}]}"""),
        static diagnostic => diagnostic.Id == "GPC4009");

    [Theory]
    [InlineData("200000000001", "A20047", "A20047-821870")]
    [InlineData("918999198993", "B82617", "B82617-820006")]
    public async Task What_is_missing_proves_nothing_where_something_cannot_be_read(string asid, string odsCodeOfMhs, string partyKeyOfMhs)
    {
        // GPC4001 and GPC4004 without the line that cannot be read.
        var sds = As(asid, "A20047", "A20047-821870", Slots) + Mhs("1", odsCodeOfMhs, partyKeyOfMhs, Url, Slots);
        Assert.Equal([asid == "918999198993" ? "GPC4004" : "GPC4001"], (await ReportedAsync(sds)).Select(static diagnostic => diagnostic.Id));
        Assert.Equal(["GPC4009"], (await ReportedAsync(sds + "no colon here\n")).Select(static diagnostic => diagnostic.Id));
    }

    [Fact]
    public async Task Two_snapshots_that_contradict_each_other_are_said_once_at_the_later()
    {
        var other = As("200000000001", "A20047", "A20047-821999") + As("918999198993", "A20047", "A20047-821999", Slots) + As("200000000002", "B82617", "B82617-820006");
        var reported = await Project.Of(Provider).With(
            DataFileText.Snapshot("/one/sds.ldif", RightAs + RightMhs + As("200000000002", "Y00001", "B82617-820006")),
            DataFileText.Snapshot("/two/sds.ldif", other)).Build().AnalyzeAsync();

        var diagnostic = Assert.Single(reported, static diagnostic => diagnostic.Id == "GPC4009");
        Assert.Equal(
            "ASID 918999198993 has party key 'A20047-821999' here, and 'A20047-821870' in 'sds.ldif' (2 records differ): one of the two is out of date, and nobody knows which; keep the newer export alone, or export both again",
            diagnostic.GetMessage());
        Assert.Equal(("/two/sds.ldif", 6), PlaceOf(diagnostic.Location));
        Assert.Equal(("/one/sds.ldif", 0), PlaceOf(Assert.Single(diagnostic.AdditionalLocations)));
        Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity);
    }

    [Theory]
    [InlineData("A20047", "A20047-821999", "has party key 'A20047-821999' here, and 'A20047-821870' before in this file: ")]
    [InlineData("Y00001", "a20047-821870", "has ODS code 'Y00001' here, and 'A20047' before in this file: ")]
    public async Task A_snapshot_may_contradict_itself(string odsCode, string partyKey, string said)
    {
        // Two exports, one behind the other: which of them is the newer, it doesn't say.
        var diagnostic = Assert.Single(
            await ReportedAsync(RightAs + RightMhs + As("918999198993", odsCode, partyKey, Slots)), static diagnostic => diagnostic.Id == "GPC4009");
        Assert.Contains(said, diagnostic.GetMessage(), System.StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_addresses_of_one_MHS_record()
    {
        var reported = await Project.Of(Provider).With(
            DataFileText.Snapshot("/a.ldif", RightAs + RightMhs),
            DataFileText.Snapshot("/b.json", Endpoint("1", "A20047", "A20047-821870", Url + "2", Slots))).Build().AnalyzeAsync();
        var diagnostic = Assert.Single(reported, static diagnostic => diagnostic.Id == "GPC4009");
        Assert.StartsWith($"MHS record 1 has URL '{Url}2' here, and '{Url}' in 'a.ldif': ", diagnostic.GetMessage(), System.StringComparison.Ordinal);
        Assert.Equal(("/b.json", 0), PlaceOf(diagnostic.Location));
    }

    [Fact]
    public async Task What_answers_lack_or_say_of_other_environments_contradicts_nothing() => Assert.DoesNotContain(await Project.Of(Provider).With(
        DataFileText.Snapshot("/a.ldif", RightAs + RightMhs + RightAs),
        DataFileText.Snapshot("/b.json", Device("918999198993", "A20047-1", "a20047-821870", Slots)),
        DataFileText.Snapshot("/c.ldif", As("918999198993", "", "", Slots)),
        DataFileText.Snapshot("/d.ldif", As("918999198993", "A20047", "A20047-821999", Slots), "OTHER")).Build().AnalyzeAsync(), static diagnostic => diagnostic.Id == "GPC4009");

    private static (string, int) PlaceOf(Location location) => (location.GetLineSpan().Path, location.GetLineSpan().StartLinePosition.Line);

    private static async Task<IReadOnlyList<Diagnostic>> ReportedAsync(string sds) =>
        await MarkedProject.Of(Provider).WithSnapshot("/sds.ldif", sds).Project.Build().AnalyzeAsync();
}

using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using GpConnect.Analyzers.Tests.Hosting;
using Microsoft.CodeAnalysis;
using Xunit;
using static GpConnect.Analyzers.Tests.Rules.Sds.LeggPractice;
using static GpConnect.Analyzers.Tests.Rules.Sds.SdsText;

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

    private static async Task<IReadOnlyList<Diagnostic>> ReportedAsync(string sds) =>
        await MarkedProject.Of(Provider).WithSnapshot("/sds.ldif", sds).Project.Build().AnalyzeAsync();
}

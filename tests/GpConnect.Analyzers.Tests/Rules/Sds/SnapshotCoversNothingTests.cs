using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using GpConnect.Analyzers.Tests.Hosting;
using Microsoft.CodeAnalysis;
using Xunit;
using Project = GpConnect.Analyzers.Tests.Hosting.Project;
using static GpConnect.Analyzers.Tests.Rules.Sds.LeggPractice;

namespace GpConnect.Analyzers.Tests.Rules.Sds;

/// <summary>GPC4010: evidence that was named and checks nothing.</summary>
public sealed class SnapshotCoversNothingTests
{
    [Theory]
    [InlineData("")]
    [InlineData("  \n")]
    [InlineData("# search result\nsearch: 2\nresult: 0 Success\n")]
    [InlineData("dn: uniqueIdentifier=918999198993,ou=Services,o=nhs\nuniqueIdentifier: 918999198993\n")] // Neither its class nor its keys were asked for.
    [InlineData("dn: o=nhs\nobjectClass: organization\n")]
    [InlineData("""{"resourceType":"Bundle","total":0,"entry":[]}""")]
    [InlineData("""{"resourceType":"Parameters","parameter":[{"resource":{"resourceType":"Bundle"}}]}""")]
    public async Task A_file_without_a_record(string sds) =>
        Assert.Equal(["Error GPC4010 /sds.ldif"], await ReportAsync(Practices("LIVE"), Snapshot(sds, "LIVE")));

    [Fact]
    public async Task What_was_cut_short_says_so_itself_and_what_cannot_be_read_is_named_too()
    {
        Assert.Equal(["Error GPC4009 /sds.ldif", "Error GPC4010 /sds.ldif"], await ReportAsync(Practices("LIVE"), Snapshot("<html>", "LIVE")));
        Assert.Equal(["Error GPC4011 /sds.ldif"], await ReportAsync(Practices("LIVE"), Snapshot("result: 32 No such object\n", "LIVE")));
    }

    [Theory]
    [InlineData("", "LIVE")]
    [InlineData("LIVE", "")]
    [InlineData("LIVE", "INT")]
    [InlineData("E1", "E-1")]
    public async Task Environments_that_do_not_meet(string registry, string snapshot) => Assert.Equal(
        ["Warning GPC4010 /sds.ldif", "Warning GPC4010 Practices"], await ReportAsync(Practices(registry), Snapshot(Right, snapshot)));

    [Theory]
    [InlineData("", "")]
    [InlineData("LIVE", "live")]
    [InlineData(" LIVE", "LIVE ")]
    public async Task Environments_that_meet(string registry, string snapshot) =>
        Assert.Empty(await ReportAsync(Practices(registry), Snapshot(Right, snapshot)));

    [Theory]
    [InlineData("INT::/sds.ldif|LIVE::/sds.ldif", true)]
    [InlineData("LIVE::/sds.ldif|INT::/sds.ldif|::/sds.ldif", true)]
    [InlineData("live::\\sds.ldif", true)]
    [InlineData("INT::/sds.ldif|DEP::/sds.ldif", false)]
    [InlineData("INT::/sds.ldif|LIVE::/other.ldif|LIVE", false)]
    public async Task A_snapshot_may_be_of_several_environments(string environments, bool meet)
    {
        var project = Project.Of(Practices("LIVE")).With(Snapshot(Right, "")).With("GpConnectSnapshotItems", environments);
        Assert.Equal(meet ? [] : ["GPC4010", "GPC4010"], (await project.Build().AnalyzeAsync()).Select(static diagnostic => diagnostic.Id));
    }

    [Theory]
    [InlineData("LIVE", "LIV", "is of environment 'LIVE'", "the nearest is environment 'LIV'")]
    [InlineData("LIVE", "", "is of environment 'LIVE'", "there is one that names none: correct")]
    [InlineData("", "LIVE", "names no environment, and no SDS snapshot is without one", "the nearest is environment 'LIVE'")]
    public async Task The_nearest_environment_is_named(string registry, string snapshot, string of, string nearest)
    {
        var reported = await Project.Of(Practices(registry))
            .With(Snapshot(Right, snapshot), DataFileText.Snapshot("/t.ldif", Right, "SOMETHING_ELSE")).Build().AnalyzeAsync();
        var atRegistry = Assert.Single(reported, static diagnostic => diagnostic.Location.IsInSource).GetMessage();
        Assert.Contains(of, atRegistry, System.StringComparison.Ordinal);
        Assert.Contains(nearest, atRegistry, System.StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_there_is_none_a_snapshot_is_to_be_added() => Assert.Contains(
        "add a GpConnectSdsSnapshot item, or --sds",
        Assert.Single(await (Project.Of(Practices("LIVE")) with { RequiresSnapshot = true }).Build().AnalyzeAsync()).GetMessage(),
        System.StringComparison.Ordinal);

    [Fact]
    public async Task A_registry_without_endpoints_needs_no_evidence() => Assert.Equal(
        ["Warning GPC4010 /sds.ldif"],
        await ReportAsync("[GpConnect.ProviderRegistry(GpConnect.MhsTopology.Shared)] static partial class Practices { }", Snapshot(Right, "LIVE")));

    [Fact]
    public async Task A_project_that_declares_nothing_needs_no_registry() => Assert.Empty(await ReportAsync("class Program { }", Snapshot(Right, "LIVE")));

    [Fact]
    public async Task Only_the_registry_that_is_not_covered_is_reported() => Assert.Equal(
        ["Warning GPC1009 \"918999198993\"", "Warning GPC4010 Others"],
        await ReportAsync(Practices("LIVE") + Practices("INT").Replace("using GpConnect;", "").Replace("Practices", "Others"), Snapshot(Right, "LIVE")));

    [Fact]
    public async Task With_a_required_snapshot_each_registry_must_be_covered()
    {
        Assert.Empty(await ReportAsync(Practices("LIVE"), required: true, Snapshot(Right, "LIVE")));
        Assert.Equal(["Error GPC4010 Practices"], await ReportAsync(Practices("LIVE"), required: true));
        Assert.Equal(["Error GPC4010 /sds.ldif", "Error GPC4010 Practices"], await ReportAsync(Practices("LIVE"), required: true, Snapshot("", "LIVE")));
        Assert.Equal(["Warning GPC4010 /sds.ldif", "Error GPC4010 Practices"], await ReportAsync(Practices("LIVE"), required: true, Snapshot(Right, "INT")));
    }

    private static string Practices(string environment) => $$"""
        using GpConnect;
        [ProviderRegistry(MhsTopology.Shared, Environment = "{{environment}}")]
        [SpineEndpoint("LeggPractice", OdsCode = "A20047", Asid = "918999198993", PartyKey = "A20047-821870", Registration = SdsRegistration.Cma)]
        static partial class Practices { }

        """;

    private static DataFileText Snapshot(string text, string environment) => DataFileText.Snapshot("/sds.ldif", text, environment);

    private static Task<IReadOnlyList<string>> ReportAsync(string source, params DataFileText[] files) => ReportAsync(source, required: false, files);

    private static async Task<IReadOnlyList<string>> ReportAsync(string source, bool required, params DataFileText[] files) =>
    [
        .. (await (Project.Of(source) with { RequiresSnapshot = required }).With(files).Build().AnalyzeAsync()).Select(static diagnostic =>
            $"{diagnostic.Severity} {diagnostic.Id} {(diagnostic.Location.IsInSource ? diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan) : diagnostic.Location.GetLineSpan().Path)}"),
    ];
}

using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using GpConnect.Analyzers.Reporting;
using GpConnect.Analyzers.Tests.Hosting;
using Xunit;
using static GpConnect.Analyzers.Tests.Rules.Sds.SdsText;

namespace GpConnect.Analyzers.Tests.Rules.Sds;

/// <summary>GPC4001 to GPC4009, and GPC1003 where a snapshot covers the environment.</summary>
public sealed class SdsRuleTests
{
    private const string Url = "https://pcs.thirdparty.nhs.uk/A20047/STU3/1/gpconnect/structured";

    private static readonly string RightAs = As("918999198993", "A20047", "A20047-821870", Slots);
    private static readonly string RightMhs = Mhs("1", "A20047", "A20047-821870", Url, Slots);

    [Fact]
    public async Task A_right_provider_is_clean_whatever_it_claims_but_MHS()
    {
        Assert.Empty(await ProviderAsync(RightAs + RightMhs));
        Assert.Empty(await ProviderAsync(RightAs + RightMhs, registration: "Undeclared"));
        Assert.Equal(["GPC1003 at SdsRegistration.Mhs"], await ProviderAsync(RightAs + RightMhs, registration: "Mhs"));
    }

    [Fact]
    public async Task An_empty_snapshot_and_one_of_another_environment_cover_nothing()
    {
        Assert.Equal(["GPC4010 at ", "GPC1003 at SdsRegistration.Undeclared"], await ProviderAsync("", registration: "Undeclared"));
        Assert.Equal(
            ["GPC4010 at ", "GPC1003 at SdsRegistration.Undeclared"],
            await ProviderAsync("# nothing\n\nsearch: 2\nresult: 0 Success\n", registration: "Undeclared"));
        Assert.Equal(["GPC4010 at ", "GPC4010 at Practices"], await ProviderAsync(RightAs + RightMhs, snapshotEnvironment: "INT"));
    }

    [Fact]
    public async Task Environments_compare_without_regard_to_case() => Assert.Equal(
        ["GPC4001 at \"918999198993\""],
        await ProviderAsync(As("200000000001", "X26", "X26-822358", Slots) + RightMhs, environment: "Live", snapshotEnvironment: " LIVE "));

    [Fact]
    public async Task An_ASID_that_SDS_does_not_have_is_found_once() => Assert.Equal(
        ["GPC4001 at \"918999198993\""], await ProviderAsync(As("200000000001", "A20047", "A20047-821870", Slots) + RightMhs));

    [Fact]
    public async Task Another_party_key_and_another_organisation_are_found_and_quoted()
    {
        var reported = await AnalyzeAsync(Provider(), DataFileText.Snapshot("/sds.ldif", As("918999198993", "b82617", "B82617-820006", Slots) + RightMhs));
        Assert.Equal(["GPC4003", "GPC4002"], reported.Select(static diagnostic => diagnostic.Id));
        Assert.Contains("SDS has b82617", reported[0].GetMessage(), System.StringComparison.Ordinal);
        Assert.Equal("B82617", reported[0].Properties[DiagnosticProperties.SuggestedKey]);
        Assert.Contains("SDS has B82617-820006", reported[1].GetMessage(), System.StringComparison.Ordinal);
        Assert.Equal("B82617-820006", reported[1].Properties[DiagnosticProperties.SuggestedKey]);
    }

    [Fact]
    public async Task What_is_no_ODS_code_and_no_party_key_differs_and_is_not_proposed()
    {
        var reported = await AnalyzeAsync(Provider(), DataFileText.Snapshot("/sds.ldif", As("918999198993", "X", "Y", Slots) + RightMhs));
        Assert.Equal(["GPC4003", "GPC4002"], reported.Select(static diagnostic => diagnostic.Id));
        Assert.All(reported, static diagnostic => Assert.Empty(diagnostic.Properties));
    }

    [Fact]
    public async Task SDS_compares_without_regard_to_case() =>
        Assert.Empty(await ProviderAsync(As("918999198993", "a20047", "a20047-821870", Slots) + Mhs("1", "a20047", "a20047-821870", Url.Replace("A20047", "a20047"), Slots.ToUpperInvariant())));

    [Fact]
    public async Task A_record_without_party_key_and_organisation_proves_nothing_of_them() =>
        Assert.Empty(await ProviderAsync(As("918999198993", "", "") + As("200000000001", "B82617", "B82617-820006", Slots) + RightMhs));

    [Fact]
    public async Task A_provider_without_MHS_record_is_not_CMA()
    {
        string[] expected = ["GPC4004 at \"A20047-821870\""];
        Assert.Equal(expected, await ProviderAsync(RightAs + Mhs("1", "B82617", "B82617-820006", Url, Slots)));
        Assert.Equal(expected, await ProviderAsync(RightAs + Mhs("1", "B82617", "A20047-821870", Url, Slots)));
    }

    [Fact]
    public async Task A_provider_whose_party_key_another_AS_record_has_is_not_CMA()
    {
        var reported = Assert.Single(await AnalyzeAsync(
            Provider(), DataFileText.Snapshot("/sds.ldif", RightAs + RightMhs + As("200000000001", "B82617", "a20047-821870"))));
        Assert.Equal("GPC4004", reported.Id);
        Assert.Contains("ASID 200000000001 has the party key, too", reported.GetMessage(), System.StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_consumer_with_interactions_on_its_MHS_record_is_found_unless_it_provides()
    {
        var sds = RightAs + RightMhs;
        Assert.Equal(["GPC4005 at \"A20047-821870\""], await ReportAsync(Consumer("Separate"), Snapshot(sds)));
        Assert.Empty(await ReportAsync(Consumer("Separate"), Snapshot(RightAs + Mhs("1", "A20047", "A20047-821870", Url, "urn:nhs:names:services:psis:MCCI_IN010000UK13"))));
        Assert.Empty(await ReportAsync(Consumer("Separate") + Provider().Replace("using GpConnect;", ""), Snapshot(sds)));
        Assert.Empty(await ReportAsync(Provider().Replace("Shared", "Shared, AlsoConsumer = true"), Snapshot(sds)));
    }

    [Fact]
    public async Task What_is_wrong_with_the_registrys_party_key_is_said_there_once()
    {
        const string source = """
            using GpConnect;
            [ConsumerRegistry(MhsTopology.Shared, PartyKey = "X26-822358")]
            [SpineEndpoint("LeedsTeaching", OdsCode = "RR8", Asid = "200000001385")]
            [SpineEndpoint("Bradford", OdsCode = "RAE", Asid = "200000001386")]
            static partial class Trusts { }
            """;
        Assert.Equal(
            ["GPC4002 at \"X26-822358\""],
            await ReportAsync(source, Snapshot(As("200000001385", "RR8", "X26-000001") + As("200000001386", "RAE", "X26-000001"))));
    }

    [Fact]
    public async Task Interactions_of_other_services_are_found() => Assert.Equal(
        ["GPC4006 at \"918999198993\""],
        await ProviderAsync(As("918999198993", "A20047", "A20047-821870", Slots, "urn:nhs:names:services:psis:MCCI_IN010000UK13") + RightMhs));

    [Theory]
    [InlineData(200, " in SDS")]
    [InlineData(201, "… in SDS")]
    public async Task A_long_interaction_is_quoted_up_to_200_letters(int length, string more)
    {
        var interaction = "urn:nhs:names:services:" + new string('x', length - "urn:nhs:names:services:".Length);
        var reported = await AnalyzeAsync(Provider(), Snapshot(As("918999198993", "A20047", "A20047-821870", Slots, interaction) + RightMhs));
        Assert.Contains(interaction[..200] + more, Assert.Single(reported).GetMessage(), System.StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://pcs.thirdparty.nhs.uk/A20047/STU3/1/gpconnect/structured/")]
    [InlineData("http://pcs.thirdparty.nhs.uk/A20047/STU3/1/gpconnect")]
    [InlineData("https://pcs.thirdparty.nhs.uk/B82617/STU3/1/gpconnect")]
    [InlineData("https://pcs.thirdparty.nhs.uk/A20047/stu3/1/gpconnect")]
    public async Task A_URL_that_is_no_service_root_is_found(string url) => Assert.Equal(
        ["GPC4007 at \"918999198993\""], await ProviderAsync(RightAs + Mhs("1", "A20047", "A20047-821870", url, Slots)));

    [Fact]
    public async Task The_URL_of_another_service_is_not_looked_at() => Assert.Empty(await ProviderAsync(
        RightAs + RightMhs + Mhs("2", "A20047", "A20047-821870", "https://mesh.example.nhs.uk/in/", "urn:nhs:names:services:mesh:X")));

    [Fact]
    public async Task The_URL_of_a_record_of_several_services_and_of_none_is_looked_at()
    {
        string[] wrong = ["GPC4007 at \"918999198993\""];
        Assert.Equal(wrong, await ProviderAsync(RightAs + RightMhs + Mhs("2", "A20047", "A20047-821870", Url + "/", "urn:nhs:names:services:mesh:X", Slots)));
        Assert.Equal(wrong, await ProviderAsync(RightAs + RightMhs + Mhs("2", "A20047", "A20047-821870", Url + "/")));
    }

    [Fact]
    public async Task Interactions_on_one_record_only_are_found()
    {
        var onlyAs = As("918999198993", "A20047", "A20047-821870", Slots, Structured) + RightMhs;
        var onlyMhs = RightAs + RightMhs + Mhs("2", "A20047", "A20047-821870", Url, Structured);
        Assert.Equal(["GPC4008 at \"918999198993\""], await ProviderAsync(onlyAs));
        Assert.Equal(["GPC4008 at \"918999198993\""], await ProviderAsync(onlyMhs));

        var dual = Provider().Replace("Shared", "Shared, AlsoConsumer = true");
        Assert.Empty(await ReportAsync(dual, Snapshot(onlyAs)));
        Assert.Equal(["GPC4008 at \"918999198993\""], await ReportAsync(dual, Snapshot(onlyMhs)));
    }

    [Fact]
    public async Task Records_of_several_snapshots_count_together() => Assert.Empty(await ReportAsync(
        Provider(), Snapshot(RightAs), DataFileText.Snapshot("/other.ldif", RightMhs)));

    [Fact]
    public async Task What_cannot_be_read_is_reported_at_its_line_and_the_rest_counts()
    {
        var reported = await AnalyzeAsync(Provider(), Snapshot(RightAs + "no colon here\n\n" + RightMhs));
        var diagnostic = Assert.Single(reported);
        Assert.Equal("GPC4009", diagnostic.Id);
        Assert.Equal("/sds.ldif", diagnostic.Location.GetLineSpan().Path);
        Assert.Equal(RightAs.Count(static c => c == '\n'), diagnostic.Location.GetLineSpan().StartLinePosition.Line);
    }

    [Fact]
    public async Task An_answer_that_was_cut_off_says_so()
    {
        Assert.Equal(["GPC4011"], (await AnalyzeAsync(Provider(), Snapshot(RightAs + RightMhs + "search: 2\nresult: 4 Size limit exceeded\n"))).Select(static d => d.Id));
        Assert.Equal(["GPC4009"], (await AnalyzeAsync(Provider(), Snapshot("""{"resourceType":"OperationOutcome","issue":[{"severity":"error","code":"invalid","diagnostics":"no"}]}"""))).Select(static d => d.Id));
    }

    [Fact]
    public async Task Rows_are_compared_too()
    {
        const string source = """
            using GpConnect;
            [ProviderRegistry(MhsTopology.Shared)]
            [SpineEndpointsFrom("practices.csv")]
            static partial class Practices { }
            """;
        Assert.Equal(
            ["GPC4003 at B82617", "GPC4002 at B82617-820006"],
            await ReportAsync(
                source,
                Snapshot(RightAs + RightMhs),
                DataFileText.Endpoints("/practices.csv", "asid,ods code,party key\n918999198993,B82617,B82617-820006\n")));
    }

    [Fact]
    public void A_snapshot_changes_no_generated_code()
    {
        var project = Project.Of(Provider("Undeclared"));
        Assert.Equal(project.Build().GeneratedTexts, project.With(Snapshot(RightAs + RightMhs)).Build().GeneratedTexts);
    }

    private static string Provider(string registration = "Cma", string environment = "") => $$"""
        using GpConnect;
        [ProviderRegistry(MhsTopology.Shared{{(environment.Length > 0 ? $", Environment = \"{environment}\"" : "")}})]
        [SpineEndpoint("LeggPractice", OdsCode = "A20047", Asid = "918999198993", PartyKey = "A20047-821870", Registration = SdsRegistration.{{registration}})]
        static partial class Practices { }

        """;

    private static string Consumer(string topology) => $$"""
        using GpConnect;
        [ConsumerRegistry(MhsTopology.{{topology}})]
        [SpineEndpoint("LeggPractice", OdsCode = "A20047", Asid = "918999198993", PartyKey = "A20047-821870")]
        static partial class Consumers { }

        """;

    private static DataFileText Snapshot(string text) => DataFileText.Snapshot("/sds.ldif", text);

    private static Task<IReadOnlyList<string>> ProviderAsync(
        string sds, string registration = "Cma", string environment = "", string snapshotEnvironment = "") => ReportAsync(
        Provider(registration, environment), DataFileText.Snapshot("/sds.ldif", sds, snapshotEnvironment));

    private static async Task<IReadOnlyList<string>> ReportAsync(string source, params DataFileText[] files) =>
        [.. (await AnalyzeAsync(source, files)).Select(diagnostic => diagnostic.Location.IsInSource
            ? $"{diagnostic.Id} at {diagnostic.Location.SourceTree!.ToString().Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length)}"
            : $"{diagnostic.Id} at {files.Single(file => file.Path == diagnostic.Location.GetLineSpan().Path).GetText().ToString(diagnostic.Location.SourceSpan)}")];

    private static async Task<IReadOnlyList<Microsoft.CodeAnalysis.Diagnostic>> AnalyzeAsync(string source, params DataFileText[] files) =>
        await Project.Of(source).With(files).Build().AnalyzeAsync();
}

using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using GpConnect.Analyzers.Tests.Hosting;
using Xunit;
using static GpConnect.Analyzers.Tests.Rules.Sds.LeggPractice;
using static GpConnect.Analyzers.Tests.Rules.Sds.SdsText;

namespace GpConnect.Analyzers.Tests.Rules.Sds;

/// <summary>GPC4011: what a snapshot was not asked for, or was cut short of; and that no declaration is blamed for it.</summary>
public sealed class IncompleteSdsSnapshotTests
{
    [Fact]
    public async Task AS_records_only() => Assert.Equal(["GPC4011"], await ProviderAsync(RightAs));

    [Fact]
    public async Task MHS_records_only() => Assert.Equal(["GPC4011"], await ProviderAsync(RightMhs));

    [Theory]
    [InlineData("nhsIDCode")]
    [InlineData("nhsMHSPartyKey")]
    [InlineData("nhsAsSvcIA")]
    [InlineData("nhsMhsSvcIA")]
    [InlineData("nhsMhsEndPoint")]
    public async Task An_attribute_that_was_not_asked_for(string attribute) =>
        Assert.Equal(["GPC4011"], await ProviderAsync(Without(attribute, Right)));

    [Theory]
    [InlineData("nhsIDCode", "AS", "no AS record has an organisation", "GPC4003")]
    [InlineData("nhsMHSPartyKey", "AS", "no AS record has a party key", "GPC4002, GPC4004, GPC4008, GPC4012, GPC4013 and GPC4018")]
    [InlineData("nhsAsSvcIA", "AS", "no AS record has an interaction", "GPC4006, GPC4008 and GPC4017")]
    [InlineData("nhsIDCode", "MHS", "no MHS record has an organisation", "GPC4004, GPC4007, GPC4008 and GPC4013 to GPC4016")]
    [InlineData("nhsMHSPartyKey", "MHS", "no MHS record has a party key", "GPC4004 to GPC4008 and GPC4013 to GPC4016")]
    [InlineData("nhsMhsSvcIA", "MHS", "no MHS record has an interaction", "GPC4005, GPC4007, GPC4008 and GPC4013 to GPC4016")]
    [InlineData("nhsMhsEndPoint", "MHS", "no MHS record has a URL", "GPC4007 and GPC4014 to GPC4016")]
    public async Task An_attribute_of_one_kind_of_record(string attribute, string kind, string what, string rules)
    {
        var sds = kind == "AS" ? Without(attribute, RightAs) + RightMhs : RightAs + Without(attribute, RightMhs);
        var reported = Assert.Single(await VerifyAsync(Provider, "{|GPC4011:|}" + sds));
        Assert.Contains($"incomplete: {what}; ", reported.GetMessage(), System.StringComparison.Ordinal);
        Assert.Contains($" until then {rules} can decide nothing", reported.GetMessage(), System.StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_attribute_that_one_record_has_was_asked_for() => Assert.Empty(await ProviderAsync(
        Right + As("200000000001", "", "") + Mhs("2", "X", "Y", "")));

    [Fact]
    public async Task The_shortest_attribute_is_one() => Assert.Equal(["GPC4004"], await ProviderAsync(RightAs + Mhs("2", "X", "Y", Url, Slots)));

    [Fact]
    public async Task One_provider_among_consumers_needs_MHS_records() => Assert.Equal(
        ["GPC4011"],
        await ReportAsync(Provider + Consumer, DataFileText.Snapshot("/sds.ldif", RightAs)));

    [Fact]
    public async Task Each_environment_needs_its_own()
    {
        var live = Provider.Replace("Shared", "Shared, Environment = \"LIVE\"");
        var test = Provider.Replace("Shared", "Shared, Environment = \"INT\"").Replace("Practices", "Others");
        var consumers = Consumer.Replace("Separate", "Separate, Environment = \"INT\"");
        var (ofLive, ofTest) = (DataFileText.Snapshot("/live.ldif", Right, "LIVE"), DataFileText.Snapshot("/int.ldif", RightAs, "INT"));
        Assert.Equal(["GPC4011"], await ReportAsync(live + test, ofLive, ofTest));
        Assert.Empty(await ReportAsync(live + consumers, ofLive, ofTest));
        Assert.Empty(await ReportAsync(live, ofLive, DataFileText.Snapshot("/empty.ldif", RightAs, "LIVE")));
    }

    [Fact]
    public async Task A_snapshot_that_no_declaration_needs_is_not_judged() => Assert.Equal(
        ["GPC4010"],
        await ReportAsync(
            Provider.Replace("Shared", "Shared, Environment = \"LIVE\""),
            DataFileText.Snapshot("/live.ldif", Right, "LIVE"),
            DataFileText.Snapshot("/int.ldif", RightAs, "INT")));

    [Fact]
    public async Task One_file_that_is_cut_short_makes_all_of_them_incomplete() => Assert.Equal(
        ["GPC4011"],
        await ReportAsync(
            Provider,
            DataFileText.Snapshot("/a.ldif", As("200000000001", "B82617", "B82617-820006", Slots) + "result: 4 Size limit exceeded\n"),
            DataFileText.Snapshot("/b.ldif", RightMhs)));

    [Fact]
    public async Task One_file_with_some_interactions_only_makes_all_of_them_so() => Assert.Empty(await ReportAsync(
        Provider,
        DataFileText.Snapshot("/a.ldif", As("918999198993", "A20047", "A20047-821870", Slots, Structured)),
        DataFileText.Snapshot("/b.ldif", $"# filter: (nhsMhsSvcIA={Slots})\n" + RightMhs)));

    [Fact]
    public async Task Object_classes_need_not_be_asked_for() => Assert.Empty(await ProviderAsync(Without("objectClass", Right)));

    [Fact]
    public async Task Without_object_class_and_interactions_the_keys_tell_an_AS_record() =>
        Assert.Equal(["GPC4011"], await ProviderAsync(Without("nhsAsSvcIA", Without("objectClass", Right))));

    [Theory]
    [InlineData("result: 4 Size limit exceeded\n")]
    [InlineData("result: 3 Time limit exceeded\n")]
    public async Task A_search_that_was_cut_short(string result)
    {
        // The declared ASID is in the part that is missing.
        var others = As("200000000001", "B82617", "B82617-820006", Slots) + Mhs("2", "B82617", "B82617-820006", Url.Replace("A20047", "B82617"), Slots);
        Assert.Equal(["GPC4011"], await ProviderAsync(others + result));
        Assert.Equal(["GPC4001"], await ProviderAsync(others));
    }

    [Fact]
    public async Task What_is_there_still_counts_where_a_search_was_cut_short() => Assert.Equal(
        ["GPC4011", "GPC4002"],
        await ProviderAsync(As("918999198993", "A20047", "A20047-821871", Slots) + RightMhs + "result: 4 Size limit exceeded\n"));

    [Theory]
    [InlineData("\"total\":2")]
    [InlineData("\"link\":[{\"relation\":\"next\",\"url\":\"https://sds.example/Device?page=2\"}]")]
    public async Task A_bundle_that_is_not_all(string more)
    {
        var device = Device("918999198993", "A20047", "A20047-821870", Slots).Trim();
        var endpoint = Endpoint("1", "A20047", "A20047-821870", Url, Slots).Trim();
        Assert.Equal(["GPC4011"], await ProviderAsync(Bundle(device, more) + Bundle(endpoint, "\"total\":1")));
        Assert.Empty(await ProviderAsync(Bundle(device, "\"total\":1") + Bundle(endpoint, "\"total\":1,\"link\":[{\"relation\":\"self\",\"url\":\"https://sds.example/Endpoint\"}]")));
    }

    [Fact]
    public async Task An_outcome_that_informs_is_no_failure_and_no_match()
    {
        const string information = """{"resource":{"resourceType":"OperationOutcome","issue":[{"severity":"information","code":"informational"}]},"search":{"mode":"outcome"}}""";
        var device = Bundle(Device("918999198993", "A20047", "A20047-821870", Slots).Trim(), "\"total\":1").Replace("\"entry\":[", "\"entry\":[" + information + ",");
        Assert.Empty(await ProviderAsync(device + Bundle(Endpoint("1", "A20047", "A20047-821870", Url, Slots).Trim(), "\"total\":1")));
    }

    [Fact]
    public async Task Files_of_one_environment_are_judged_together() => Assert.Empty(await ReportAsync(
        Provider, DataFileText.Snapshot("/as.ldif", RightAs), DataFileText.Snapshot("/mhs.ldif", RightMhs)));

    [Fact]
    public async Task It_is_said_once_a_file() => Assert.Equal(
        ["GPC4011"],
        await ReportAsync(Provider, DataFileText.Snapshot("/a.ldif", RightAs), DataFileText.Snapshot("/b.ldif", As("200000000001", "B82617", "B82617-820006", Slots))));

    [Fact]
    public async Task Interactions_may_be_missing_in_one_file_alone()
    {
        var others = As("200000001385", "RR8", "RR8-824501", Slots);
        Assert.Equal(
            ["GPC4011"],
            await ReportAsync(Consumer, DataFileText.Snapshot("/a.ldif", Without("nhsAsSvcIA", RightAs)), DataFileText.Snapshot("/b.ldif", others)));
        Assert.Empty(await ReportAsync(Consumer, DataFileText.Snapshot("/a.ldif", RightAs), DataFileText.Snapshot("/b.ldif", Without("nhsAsSvcIA", others))));
        Assert.Empty(await ReportAsync(Consumer, DataFileText.Snapshot("/a.ldif", Without("nhsAsSvcIA", RightAs)), DataFileText.Snapshot("/b.ldif", RightAs)));
    }

    [Fact]
    public async Task All_that_is_missing_is_named()
    {
        var reported = Assert.Single(await VerifyAsync(Provider, "{|GPC4011:|}" + Without("nhsIDCode", RightAs) + Without("nhsMhsEndPoint", RightMhs)));
        Assert.Contains("no AS record has an organisation; ask for it (nhsIDCode, or a Device's owner); no MHS record has a URL; ", reported.GetMessage(), System.StringComparison.Ordinal);
        Assert.Contains(" until then GPC4003, GPC4007 and GPC4014 to GPC4016 can decide nothing", reported.GetMessage(), System.StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("# filter: (nhsMhsSvcIA=urn:nhs:names:services:gpconnect:fhir:rest:search:slot-1)\n")]
    [InlineData("")]
    public async Task An_MHS_record_that_was_not_asked_for_is_not_missing(string filter)
    {
        var sds = As("918999198993", "A20047", "A20047-821870", Structured) + Mhs("2", "B82617", "B82617-820006", Url.Replace("A20047", "B82617"), Slots);
        Assert.Equal(filter.Length > 0 ? [] : ["GPC4004"], await ProviderAsync(filter + sds));
    }

    [Fact]
    public async Task A_bare_Endpoint_does_not_tell_its_search() => Assert.Empty(await ProviderAsync(
        Device("918999198993", "A20047", "A20047-821870", Slots, Structured) + Endpoint("1", "A20047", "A20047-821870", Url, Slots)));

    [Fact]
    public async Task A_total_may_count_the_outcome()
    {
        const string outcome = """,{"resource":{"resourceType":"OperationOutcome","issue":[{"severity":"information","code":"informational"}]},"search":{"mode":"outcome"}}]}""";
        var device = Bundle(Device("918999198993", "A20047", "A20047-821870", Slots).Trim(), "\"total\":2").TrimEnd();
        Assert.Empty(await ProviderAsync(device[..^2] + outcome + "\n" + Bundle(Endpoint("1", "A20047", "A20047-821870", Url, Slots).Trim(), "\"total\":1")));
    }

    [Theory]
    [InlineData("add", "GPC4001")]
    [InlineData("delete", "GPC4011")]
    [InlineData("modify", "GPC4011")]
    public async Task A_change_that_is_no_whole_record(string change, string expected)
    {
        var others = As("200000000001", "B82617", "B82617-820006", Slots) + Mhs("2", "B82617", "B82617-820006", Url.Replace("A20047", "B82617"), Slots);
        Assert.Equal([expected], await ProviderAsync(others + $"dn: uniqueIdentifier=x,ou=Services,o=nhs\nchangetype: {change}\n"));
    }

    [Fact]
    public async Task A_trailer_without_a_blank_line_before_it() => Assert.Equal(
        ["GPC4011"], await ProviderAsync((As("200000000001", "B82617", "B82617-820006", Slots) + Mhs("2", "B82617", "B82617-820006", Url, Slots)).TrimEnd('\n') + "\nresult: 4 Size limit exceeded\n"));

    [Fact]
    public async Task Consumers_need_interactions_of_AS_records() => Assert.Equal(
        ["GPC4011"],
        await ReportAsync(Consumer, DataFileText.Snapshot("/sds.ldif", Without("nhsAsSvcIA", RightAs))));

    [Fact]
    public async Task Consumers_alone_need_no_MHS_records() =>
        Assert.Empty(await ReportAsync(Consumer, DataFileText.Snapshot("/sds.ldif", RightAs)));

    [Fact]
    public async Task Interactions_that_were_not_asked_for_are_not_missing()
    {
        // The Device has all of its interactions, whatever was asked; the Endpoint was asked for one of them.
        var device = Bundle(Device("918999198993", "A20047", "A20047-821870", Slots, Structured).Trim(), "\"total\":1");
        var endpoint = Endpoint("1", "A20047", "A20047-821870", Url, Slots).Trim();
        Assert.Empty(await ProviderAsync(device + Bundle(endpoint, "\"total\":1")));
        Assert.Empty(await ProviderAsync(device + Bundle(endpoint, Self("identifier=https://fhir.nhs.uk/Id/nhsServiceInteractionId|" + Slots))));
        Assert.Equal(["GPC4008"], await ProviderAsync(device + Bundle(endpoint, Self("identifier=https://fhir.nhs.uk/Id/nhsMhsPartyKey|A20047-821870"))));
        Assert.Empty(await ProviderAsync($"# filter: (nhsMhsSvcIA={Slots})\n" + As("918999198993", "A20047", "A20047-821870", Slots, Structured) + RightMhs));
    }

    [Theory]
    [InlineData("A20047", "")]
    [InlineData("A20047001", "")]
    [InlineData("", "")]
    [InlineData("RR8", "GPC4003")]
    public async Task The_owner_of_a_Device_is_its_client(string owner, string expected)
    {
        var device = Device("918999198993", owner, "A20047-821870", Slots).Trim();
        device = owner.Length > 0 ? device : device.Replace("\"owner\":{\"identifier\":{\"system\":\"https://fhir.nhs.uk/Id/ods-organization-code\",\"value\":\"\"}},", "");
        var other = Device("200000000001", "B82617", "B82617-820006", Slots).Trim();
        var endpoint = Bundle(Endpoint("1", "A20047", "A20047-821870", Url, Slots).Trim(), "\"total\":1");
        Assert.Equal(expected.Length == 0 ? [] : [expected], await ProviderAsync(Bundle(device, "\"total\":1") + Bundle(other, "\"total\":1") + endpoint));
    }

    [Fact]
    public async Task The_shortest_client_is_one() => Assert.DoesNotContain("GPC4011", await ProviderAsync(
        Bundle(Device("918999198993", "R", "A20047-821870", Slots).Trim(), "\"total\":1")
        + Bundle(Endpoint("1", "A20047", "A20047-821870", Url, Slots).Trim(), "\"total\":1")));

    private static string Self(string query) => $$"""
        "link":[{"relation":"self","url":"https://sds.example/Endpoint?{{query}}"}]
        """;

    private static string Bundle(string resource, string more) => $$"""
        {"resourceType":"Bundle",{{more}},"entry":[{"resource":{{resource}}}]}

        """;

    private static string Without(string attribute, string records) =>
        string.Join('\n', records.Split('\n').Where(line => !line.StartsWith(attribute, System.StringComparison.Ordinal)));

    private static Task<IReadOnlyList<string>> ProviderAsync(string sds) => ReportAsync(Provider, DataFileText.Snapshot("/sds.ldif", sds));

    private static async Task<IReadOnlyList<string>> ReportAsync(string source, params DataFileText[] files) =>
        [.. (await Project.Of("using GpConnect;\n" + source).With(files).Build().AnalyzeAsync())
            .Select(static diagnostic => diagnostic.Id).Where(static id => id != "GPC1009")]; // The same practice in two environments.
}

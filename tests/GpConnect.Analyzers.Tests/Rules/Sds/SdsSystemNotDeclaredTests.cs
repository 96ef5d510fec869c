using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using GpConnect.Analyzers.Tests.Hosting;
using Microsoft.CodeAnalysis;
using Xunit;
using Project = GpConnect.Analyzers.Tests.Hosting.Project;
using static GpConnect.Analyzers.Tests.Rules.Sds.SdsText;

namespace GpConnect.Analyzers.Tests.Rules.Sds;

/// <summary>GPC4012: what SDS has by a declared shared party key, or of a manufacturer, is declared.</summary>
public sealed class SdsSystemNotDeclaredTests
{
    private const string Trusts = """
        [ConsumerRegistry(MhsTopology.Shared, PartyKey = "X26-822358")]
        [SpineEndpoint("Leeds", OdsCode = "RR8", Asid = "200000001385")]
        internal static partial class Trusts { }

        """;

    private const string Practices = """
        [ProviderRegistry(MhsTopology.Shared)]
        [SpineEndpoint("LeggPractice", OdsCode = "A20047", Asid = "918999198993", PartyKey = "A20047-821870", Registration = SdsRegistration.Cma)]
        internal static partial class Practices { }

        """;

    private static readonly string Leeds = As("200000001385", "RR8", "X26-822358", Slots);
    private static readonly string Legg = Provider("918999198993", "A20047", "YGM12");

    [Fact]
    public async Task All_are_declared() => Assert.Empty(await ReportAsync(Trusts, Leeds));

    [Fact]
    public async Task One_is_not()
    {
        var reported = Assert.Single(await ReportAsync(Trusts, Leeds + As("200000001386", "RAE", "X26-822358", Slots)));
        Assert.Equal("GPC4012", reported.Id);
        Assert.Equal("Trusts", reported.Location.SourceTree!.GetText().ToString(reported.Location.SourceSpan));
        Assert.StartsWith("SDS has 1 system with party key X26-822358 that no registry declares: ASID 200000001386 (RAE); ", reported.GetMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Three_are_named_and_the_others_counted() => Assert.StartsWith(
        "SDS has 1,005 systems with party key X26-822358 that no registry declares: "
        + "ASID 200000002000 (RAE), ASID 200000002001 (RAE), ASID 200000002002 (RAE) and 1,002 more; ",
        Assert.Single(await ReportAsync(Trusts, Leeds + string.Concat(Enumerable.Range(0, 1005).Select(static i =>
            As($"20000000{2000 + i}", "RAE", "X26-822358", Slots))))).GetMessage(),
        StringComparison.Ordinal);

    [Fact]
    public async Task The_key_of_the_endpoints_counts_if_the_registry_has_none() => Assert.Single(await ReportAsync(
        Trusts.Replace(", PartyKey = \"X26-822358\"", "").Replace("\"200000001385\"", "\"200000001385\", PartyKey = \"X26-822358\""),
        Leeds + As("200000001386", "RAE", "x26-822358", Slots)));

    [Fact]
    public async Task Another_registry_of_the_project_may_declare_it() => Assert.Empty(await ReportAsync(
        Trusts + Trusts.Replace("Trusts", "North").Replace("RR8", "RAE").Replace("1385", "1386"),
        Leeds + As("200000001386", "RAE", "X26-822358", Slots)));

    [Fact]
    public async Task So_may_a_reference()
    {
        var north = (Project.Of("using GpConnect;\n" + Trusts.Replace("Trusts", "North").Replace("RR8", "RAE").Replace("1385", "1386")) with { AssemblyName = "North" }).Build();
        Assert.Empty(await Project.Of("using GpConnect;\n" + Trusts).Referencing(north)
            .With(DataFileText.Snapshot("/sds.ldif", Leeds + As("200000001386", "RAE", "X26-822358", Slots))).Build().AnalyzeAsync());
    }

    [Fact]
    public async Task Of_two_registries_with_one_key_the_first_has_it() => Assert.Equal(
        ["Trusts"],
        (await ReportAsync(
            Trusts + Trusts.Replace("Trusts", "Zone").Replace("RR8", "RAE").Replace("1385", "1386"),
            Leeds + As("200000001386", "RAE", "X26-822358", Slots) + As("200000001387", "RWD", "X26-822358", Slots)))
            .Select(static diagnostic => diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan)));

    [Fact]
    public async Task In_another_environment_it_is_not_declared() => Assert.Contains(
        "GPC4012",
        (await Project.Of("using GpConnect;\n" + Trusts.Replace("Shared", "Shared, Environment = \"LIVE\"")
            + Trusts.Replace("Shared", "Shared, Environment = \"INT\"").Replace("Trusts", "Others").Replace("RR8", "RAE").Replace("1385", "1386"))
            .With(DataFileText.Snapshot("/sds.ldif", Leeds + As("200000001386", "RAE", "X26-822358", Slots), "LIVE"))
            .Build().AnalyzeAsync()).Select(static diagnostic => diagnostic.Id));

    [Fact]
    public async Task A_separate_MHS_has_no_shared_key() => Assert.DoesNotContain(
        await ReportAsync(
            Trusts.Replace("Shared, PartyKey = \"X26-822358\"", "Separate").Replace("\"200000001385\"", "\"200000001385\", PartyKey = \"X26-822358\""),
            Leeds + As("200000001386", "RAE", "X26-822358", Slots)),
        static diagnostic => diagnostic.Id == "GPC4012");

    [Fact]
    public async Task A_system_of_another_service_is_none_of_ours() => Assert.Empty(await ReportAsync(
        Trusts, Leeds + As("200000001386", "RAE", "X26-822358", "urn:nhs:names:services:pdsquery:QUPA_IN050000UK32")));

    [Fact]
    public async Task A_system_whose_interactions_are_unknown_may_be() => Assert.Single(await ReportAsync(
        Trusts, Leeds + As("200000001386", "RAE", "X26-822358")));

    [Theory]
    [InlineData("OdsCode = \"RAE\", Asid = \"20000000138\"", "GPC2002")]
    [InlineData("OdsCode = \"rae\", Asid = \"200000001386\"", "GPC2004")]
    [InlineData("OdsCode = \"RAE\"", "GPC2001")]
    public async Task A_broken_declaration_may_be_its(string declared, string id) => Assert.Equal(
        [id],
        (await ReportAsync(
            Trusts.Replace("internal", $"[SpineEndpoint(\"Bradford\", {declared})]\ninternal"),
            Leeds + As("200000001386", "RAE", "X26-822358", Slots))).Select(static diagnostic => diagnostic.Id));

    [Theory]
    [InlineData("[SpineEndpointsFrom(\"nowhere.csv\")]\ninternal static partial class", "GPC3004")]
    [InlineData("internal static class", "GPC3001")]
    public async Task What_cannot_be_read_may_declare_it(string broken, string id) => Assert.Equal(
        [id],
        (await ReportAsync(
            Trusts + Trusts.Replace("Trusts", "Others").Replace("1385", "1387").Replace("internal static partial class", broken),
            Leeds + As("200000001387", "RR8", "X26-822358", Slots) + As("200000001386", "RAE", "X26-822358", Slots))).Select(static diagnostic => diagnostic.Id));

    [Fact]
    public async Task But_not_that_of_another_environment() => Assert.Equal(
        ["GPC4012", "GPC3001"],
        (await ReportAsync(
            Trusts + Trusts.Replace("Trusts", "Others").Replace("1385", "1387").Replace("Shared,", "Shared, Environment = \"INT\",").Replace("internal static partial class", "internal static class"),
            Leeds + As("200000001386", "RAE", "X26-822358", Slots))).Select(static diagnostic => diagnostic.Id));

    [Fact]
    public async Task Providers_of_the_manufacturer()
    {
        var sds = Legg + Provider("200000000002", "B82617", "YGM12");
        Assert.Empty(await ReportAsync(Practices, sds));
        var reported = Assert.Single(await ReportAsync(Practices, sds, "ygm12"));
        Assert.StartsWith("SDS has 1 system of manufacturer YGM12 that no registry declares: ASID 200000000002 (B82617); ", reported.GetMessage(), StringComparison.Ordinal);
        Assert.Equal("Practices", reported.Location.SourceTree!.GetText().ToString(reported.Location.SourceSpan));
    }

    [Fact]
    public async Task Its_consumers_and_those_of_others_do_not_matter() => Assert.Empty(await ReportAsync(
        Practices, Legg + Of("YGM12", As("200000000002", "B82617", "B82617-820006", Slots)) + Provider("200000000003", "C84023", "YGM99"), "YGM12"));

    [Theory]
    [InlineData("LIVE:YGM12:/sds.ldif|INT::/sds.ldif", "LIVE")]
    [InlineData("LIVE::/sds.ldif|INT:YGM12:/sds.ldif", "INT")]
    [InlineData("LIVE:YGM12:/sds.ldif|INT:YGM12:/sds.ldif", "LIVE INT")]
    [InlineData("LIVE::/sds.ldif|INT::/sds.ldif|:YGM12:/sds.ldif", "LIVE INT")]
    public async Task A_manufacturer_is_named_for_an_environment(string items, string expected)
    {
        var project = Project.Of("using GpConnect;\n"
            + Practices.Replace("Shared", "Shared, Environment = \"LIVE\"").Replace("Practices", "Live")
            + Practices.Replace("Shared", "Shared, Environment = \"INT\"").Replace("Practices", "Test"))
            .With(DataFileText.Snapshot("/sds.ldif", Legg + Provider("200000000002", "B82617", "YGM12"), items[..items.IndexOf(':', StringComparison.Ordinal)]))
            .With("GpConnectSnapshotItems", items);
        var reported = (await project.Build().AnalyzeAsync()).Where(static diagnostic => diagnostic.Id == "GPC4012")
            .Select(static diagnostic => diagnostic.Properties["environment"]);
        Assert.Equal(expected, string.Join(' ', reported));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[SpineEndpoint(\"Leeds\", OdsCode = \"RR8\", Asid = \"200000001385\")]")]
    public async Task Without_MHS_records_nobody_knows_the_providers(string endpoints) => Assert.Equal(
        ["GPC4011"],
        (await ReportAsync(
            $"[ConsumerRegistry(MhsTopology.Shared, PartyKey = \"X26-822358\")]\n{endpoints}\ninternal static partial class Trusts {{ }}",
            Of("YGM12", As("200000001385", "RR8", endpoints.Length > 0 ? "X26-822358" : "X26-822359", Slots)),
            "YGM12")).Select(static diagnostic => diagnostic.Id));

    [Fact]
    public async Task In_FHIR_an_extension_names_the_manufacturer()
    {
        const string manufacturer = """{"url":"https://fhir.nhs.uk/StructureDefinition/Extension-SDS-ManufacturingOrganisation","valueReference":{"identifier":{"system":"https://fhir.nhs.uk/Id/ods-organization-code","value":"YGM12"}}},""";
        var sds = Device("918999198993", "A20047", "A20047-821870", Slots) + Endpoint("1", "A20047", "A20047-821870", LeggPractice.Url, Slots)
            + Device("200000000002", "B82617", "B82617-820006", Slots) + Endpoint("2", "B82617", "B82617-820006", LeggPractice.Url.Replace("A20047", "B82617"), Slots);
        Assert.Single(await ReportAsync(Practices, sds.Replace("\"extension\":[", "\"extension\":[" + manufacturer), "YGM12"));
    }

    [Fact]
    public async Task Without_a_registry_of_providers_another_one_has_it() =>
        Assert.Equal("GPC4012", Assert.Single(await ReportAsync(Trusts, Leeds + Legg, "YGM12")).Id);

    [Fact]
    public async Task A_registry_has_it_once()
    {
        var reported = Assert.Single(await ReportAsync(Trusts, Leeds + Legg + As("200000001386", "RAE", "X26-822358", Slots), "YGM12"));
        Assert.StartsWith(
            "SDS has 1 system with party key X26-822358 and 1 system of manufacturer YGM12 that no registry declares: ASID 200000001386 (RAE), ASID 918999198993 (A20047); ",
            reported.GetMessage(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task If_manufacturers_were_not_asked_for_nothing_is_known() => Assert.Equal(
        ["GPC4011"],
        (await ReportAsync(Practices, Legg.Replace("nhsMhsManufacturerOrg: YGM12\n", ""), "YGM12")).Select(static diagnostic => diagnostic.Id));

    [Fact]
    public async Task A_manufacturer_that_no_record_is_of_checks_nothing()
    {
        var reported = Assert.Single(await ReportAsync(Practices, Legg, "YMG12"));
        Assert.Equal(("GPC4010", DiagnosticSeverity.Warning), (reported.Id, reported.Severity));
        Assert.Contains("manufacturer 'YMG12', so GPC4012 finds nothing; the nearest is 'YGM12'", reported.GetMessage(), StringComparison.Ordinal);
    }

    private static string Provider(string asid, string odsCode, string manufacturer) =>
        Of(manufacturer, As(asid, odsCode, odsCode + "-821870", Slots)) + Mhs("of " + asid, odsCode, odsCode + "-821870", LeggPractice.Url.Replace("A20047", odsCode), Slots);

    private static string Of(string manufacturer, string record) => record.TrimEnd('\n') + $"\nnhsMhsManufacturerOrg: {manufacturer}\n\n";

    private static async Task<IReadOnlyList<Diagnostic>> ReportAsync(string source, string sds, string manufacturer = "")
    {
        var snapshot = DataFileText.Snapshot("/sds.ldif", sds);
        snapshot.Manufacturer = manufacturer;
        return [.. await Project.Of("using GpConnect;\n" + source).With(snapshot).Build().AnalyzeAsync()];
    }
}

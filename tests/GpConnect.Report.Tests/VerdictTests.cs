using System;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using GpConnect.Rules.Model;
using Xunit;

namespace GpConnect.Report.Tests;

/// <summary>What a report says is known of each requirement, and by what.</summary>
public sealed class VerdictTests
{
    public static TheoryData<string, string, string> Applicable => new()
    {
        { "Provider", "Shared", "T1 T6 T7 S1 S2 S3 S7 S8 S11 S12 S10 S13" },
        { "Provider", "Separate", "T1 T8 T9 S1 S2 S3 S7 S8 S11 S12 S10 S13" },
        { "Consumer", "Shared", "T1 T2 T3 S1 S2 S5 S6 S14" },
        { "Consumer", "Separate", "T1 T4 T5 S1 S2 S5 S6 S14" },
    };

    [Theory]
    [MemberData(nameof(Applicable))]
    public async Task Each_topology_has_the_specifications_requirements(string role, string topology, string requirements)
    {
        using var folder = await new ReportFolder().WithReportAsync(new SampleEstate(Enum.Parse<Role>(role), Enum.Parse<MhsTopology>(topology), 3));

        Assert.Equal(requirements.Split(' ').Order(), VerdictsOf(Systems(folder)[0]).Keys.Order());
    }

    [Fact]
    public async Task A_claim_is_no_proof()
    {
        using var folder = await new ReportFolder().WithReportAsync(new SampleEstate(Role.Provider, MhsTopology.Shared, 3));

        var verdicts = VerdictsOf(Systems(folder)[0]);

        Assert.All("T1 T6 T7 S1 S3 S7".Split(' '), id => Assert.Equal("claimed", verdicts[id]));
        Assert.All("S2 S8 S10 S11 S12 S13".Split(' '), id => Assert.Equal("notChecked", verdicts[id]));
        Assert.Equal("declared as a CMA endpoint; no SDS snapshot covers LIVE", EvidenceOf(folder, "T7").Single().By);
    }

    [Fact]
    public async Task Records_of_SDS_prove()
    {
        using var folder = await new ReportFolder().WithReportAsync(new SampleEstate(Role.Provider, MhsTopology.Shared, 3), "--sds", "sds.ldif");

        Assert.All(VerdictsOf(Systems(folder)[0]), static pair => Assert.Equal("proved", pair.Value));
        Assert.StartsWith("SDS: a CMA endpoint", EvidenceOf(folder, "T7").Single().By, StringComparison.Ordinal);
        Assert.Equal("2026-11-25T06:00:00Z", folder.Json("report.json").GetProperty("snapshots")[0].GetProperty("exported").GetString());
        Assert.Contains("✓ Nothing is wrong", folder.Text("report.html"), StringComparison.Ordinal);
    }

    /// <summary>What a snapshot was never asked for proves nothing, and the report says what is missing.</summary>
    [Fact]
    public async Task A_snapshot_without_MHS_records_proves_no_CMA_endpoint()
    {
        var estate = new SampleEstate(Role.Provider, MhsTopology.Separate, 2);
        estate.Records.RemoveAll(static record => record.Contains("nhsMhsEndPoint", StringComparison.Ordinal));
        using var folder = await new ReportFolder().WithReportAsync(estate, "--sds", "sds.ldif");

        Assert.Equal(("notChecked", "the snapshot has no MHS records", 2), EvidenceOf(folder, "T9").Single());
        Assert.Equal("proved", EvidenceOf(folder, "T1").Single().Verdict);
    }

    [Fact]
    public async Task Both_sides_of_a_clash_are_wrong()
    {
        var estate = new SampleEstate(Role.Provider, MhsTopology.Shared, 4);
        estate.Rows[2] = estate.Rows[2] with { Asid = estate.Rows[0].Asid };
        using var folder = await new ReportFolder().WithReportAsync(estate);

        Assert.Equal(["violated", "claimed", "violated", "claimed"], Systems(folder).Select(static system => VerdictsOf(system)["T1"]));
        Assert.Equal(("violated", "GPC1001: An ASID is declared twice", 2), EvidenceOf(folder, "T6")[0]);
    }

    /// <summary>A value that two configurations have is reported once, and is wrong in both.</summary>
    [Fact]
    public async Task A_clash_in_settings_is_wrong_in_each_configuration()
    {
        using var folder = new ReportFolder();
        System.IO.File.WriteAllText(folder.Of("appsettings.json"), """
            { "GpConnect": { "Consumers": { "Topology": "Shared", "PartyKey": "X26-822358", "Endpoints": [
              { "OdsCode": "RR8", "Asid": "200000001385" }, { "OdsCode": "RAE", "Asid": "200000001385" }, { "OdsCode": "RCF", "Asid": "200000001387" } ] } } }
            """);
        System.IO.File.WriteAllText(folder.Of("appsettings.Test.json"), """{ "GpConnect": { "Environment": "INT" } }""");
        System.IO.File.WriteAllText(folder.Of("appsettings.Production.json"), """{ "GpConnect": { "Environment": "LIVE" } }""");

        Assert.Equal(1, (await folder.RunAsync("appsettings.json", "appsettings.Test.json", "appsettings.Production.json", "-o", "report.json")).ExitCode);

        Assert.Equal(
            ["violated", "violated", "claimed", "violated", "violated", "claimed"],
            Systems(folder).Select(static system => VerdictsOf(system)["T2"]));
    }

    [Fact]
    public async Task A_row_that_is_left_out_is_in_the_report()
    {
        var estate = new SampleEstate(Role.Provider, MhsTopology.Shared, 3);
        estate.Rows[1] = estate.Rows[1] with { Asid = "12345" };
        using var folder = await new ReportFolder().WithReportAsync(estate, "--sds", "sds.ldif");

        var leftOut = Assert.Single(Systems(folder), static system => system.TryGetProperty("leftOut", out _));
        Assert.Equal("12345", leftOut.GetProperty("asid").GetString());
        Assert.Equal("violated", VerdictsOf(leftOut)["T1"]);
    }

    [Fact]
    public async Task What_a_row_suppresses_is_silenced_with_its_reason()
    {
        var estate = new SampleEstate(Role.Provider, MhsTopology.Shared, 3);
        estate.Rows[1] = estate.Rows[1] with { Registration = "mhs", Suppress = "GPC1003", Justification = "CHG0042: registered again on Monday" };
        using var folder = await new ReportFolder().WithReportAsync(estate);

        Assert.Equal("silenced", VerdictsOf(Systems(folder)[1])["T7"]);
        var silenced = folder.Json("report.json").GetProperty("silenced").EnumerateArray().Single();
        Assert.Equal("GPC1003", silenced.GetProperty("rule").GetString());
        Assert.Equal("CHG0042: registered again on Monday", silenced.GetProperty("justification").GetString());
        Assert.All(new[] { "report.html", "report.md" }, name => Assert.Contains("CHG0042: registered again on Monday", folder.Text(name), StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_SDS_has_and_nobody_declares_is_listed()
    {
        var estate = new SampleEstate(Role.Provider, MhsTopology.Shared, 3);
        estate.Rows.RemoveAt(1);
        using var folder = await new ReportFolder().WithReportAsync(estate, "--sds", "sds.ldif");

        var undeclared = folder.Json("report.json").GetProperty("inSdsAndNotDeclared").EnumerateArray().Single();
        Assert.Equal("B00001", undeclared.GetProperty("odsCode").GetString());
        Assert.True(undeclared.GetProperty("provider").GetBoolean());
    }

    private static JsonElement[] Systems(ReportFolder folder) =>
        [.. folder.Json("report.json").GetProperty("registries").EnumerateArray().SelectMany(static registry => registry.GetProperty("systems").EnumerateArray())];

    private static System.Collections.Generic.Dictionary<string, string> VerdictsOf(JsonElement system) => system.GetProperty("requirements").EnumerateObject()
        .SelectMany(static group => group.Value.GetString()!.Split(' '), static (group, id) => (group.Name, id))
        .ToDictionary(static pair => pair.id, static pair => pair.Name);

    private static (string Verdict, string By, int Systems)[] EvidenceOf(ReportFolder folder, string requirement) =>
    [
        .. folder.Json("report.json").GetProperty("requirements").EnumerateArray()
            .Single(one => one.GetProperty("id").GetString() == requirement)
            .GetProperty("evidence").EnumerateArray()
            .Select(static one => (one.GetProperty("verdict").GetString()!, one.GetProperty("by").GetString()!, one.GetProperty("systems").GetInt32())),
    ];
}

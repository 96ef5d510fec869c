using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Xunit;

namespace GpConnect.Hosting.Tests;

/// <summary>Registries that are made at run time, one alone.</summary>
public sealed class EndpointRegistryTests
{
    private static readonly PartyKey Mhs = PartyKey.Parse("X26-822358");

    [Fact]
    public void Endpoints_that_are_right_are_a_registry_of_the_same_objects()
    {
        ConsumerEndpoint[] trusts = [Consumer("RR8", "200000001385"), Consumer("RAE", "200000001386")];

        var registry = EndpointRegistry.Create(MhsTopology.Shared, "LIVE", Mhs, trusts);

        Assert.Equal(trusts, registry);
        Assert.Equal(("LIVE", MhsTopology.Shared), (registry.Environment, registry.Topology));
        Assert.True(registry.TryGetByAsid(Asid.Parse("200000001386"), out var bradford));
        Assert.Same(trusts[1], bradford);
        Assert.Equal(trusts, registry.FindByPartyKey(Mhs));
    }

    [Fact]
    public void All_findings_are_in_the_exception()
    {
        ConsumerEndpoint[] trusts = [Consumer("RR8", "200000001385"), Consumer("RAE", "200000001385"), Consumer("X26", "200000001387", "X26-822359")];

        var findings = Assert.Throws<EstateException>(() => EndpointRegistry.Create(MhsTopology.Shared, "LIVE", Mhs, trusts)).Findings;

        Assert.Collection(
            findings,
            clash =>
            {
                Assert.Equal(("GPC1001", FindingSeverity.Error, "Consumers 2"), (clash.RuleId, clash.Severity, clash.Place));
                Assert.Same(trusts[1], clash.Endpoint);
                Assert.Same(trusts[0], clash.Other);
                Assert.Contains("200000001385", clash.Message, StringComparison.Ordinal);
            },
            differs =>
            {
                Assert.Equal(("GPC1005", "Consumers 3"), (differs.RuleId, differs.Place));
                Assert.Same(trusts[2], differs.Endpoint);
            });
    }

    [Fact]
    public void The_exceptions_message_has_each_error_up_to_twenty()
    {
        var error = Assert.Throws<EstateException>(() => EndpointRegistry.Create<ConsumerEndpoint>(
            MhsTopology.Shared, "", Mhs, Enumerable.Range(0, 30).Select(i => new EndpointRow { OdsCode = $"A{i:D5}", Asid = "1" })));

        var lines = error.Message.Split(Environment.NewLine);
        Assert.Equal(22, lines.Length);
        Assert.Equal("The endpoint registries have 30 errors:", lines[0]);
        Assert.StartsWith("GPC2002: Consumers 1: '1' ", lines[1], StringComparison.Ordinal);
        Assert.Equal("… and 10 more, in Findings.", lines[21]);
    }

    [Fact]
    public void Warnings_do_not_stop_a_registry()
    {
        var made = EndpointRegistry.TryCreate<ProviderEndpoint>(
            MhsTopology.Separate, "", default, [new ProviderEndpoint("A", OdsCode.Parse("A20047"), Asid.Parse("918999198993"), PartyKey.Parse("B82617-82187"), SdsRegistration.Cma)], out var registry, out var findings);

        Assert.True(made);
        Assert.Single(registry!);
        Assert.Equal(["GPC2006 Warning", "GPC2005 Info"], findings.Select(static finding => $"{finding.RuleId} {finding.Severity}"));
    }

    [Fact]
    public void Rows_of_a_database_are_checked_whole()
    {
        EndpointRow[] rows =
        [
            new() { OdsCode = " A20047 ", Asid = "918999198993", PartyKey = "A20047-821870", Name = "Dr Legg & Partners' Surgery" },
            new() { OdsCode = "b82617", Asid = "22731990754", PartyKey = null },
            new() { OdsCode = "C83019", Asid = "918999198994", PartyKey = "C83019-821871", Registration = SdsRegistration.Mhs },
        ];

        Assert.False(EndpointRegistry.TryCreate<ProviderEndpoint>(MhsTopology.Shared, "LIVE", default, rows, out var none, out var findings, SdsRegistration.Cma));
        Assert.Null(none);
        Assert.Equal(
            ["GPC2004 Providers 2", "GPC2002 Providers 2", "GPC2001 Providers 2", "GPC1003 Providers 3"],
            findings.OrderBy(static finding => finding.Place).Select(static finding => $"{finding.RuleId} {finding.Place}").OrderBy(static text => text[8..]).ThenByDescending(static text => text));
        Assert.Null(findings.First(static finding => finding.RuleId == "GPC2002").Endpoint);

        var registry = EndpointRegistry.Create<ProviderEndpoint>(MhsTopology.Shared, "LIVE", default, rows[..1], SdsRegistration.Cma);
        Assert.Equal("DrLeggPartnersSurgery (A20047, ASID 918999198993, party key A20047-821870)", Assert.Single(registry).ToString());
        Assert.Equal(SdsRegistration.Cma, registry[0].Registration);
    }

    [Fact]
    public void Consumers_without_a_party_key_have_the_registrys()
    {
        var registry = EndpointRegistry.Create<ConsumerEndpoint>(MhsTopology.Shared, "", Mhs, [new EndpointRow { OdsCode = "RR8", Asid = "200000001385" }]);
        Assert.Equal(Mhs, Assert.Single(registry).PartyKey);
    }

    [Fact]
    public void An_endpoint_file_is_read_as_the_compiler_reads_it()
    {
        const string Csv = "NACS;ASID;MHS party key\nA20047;918999198993;A20047-821870\nB82617;227319907549;B82617-820006\n";
        var registry = EndpointRegistry.ReadCsv<ProviderEndpoint>(new StringReader(Csv), MhsTopology.Shared, "LIVE", registration: SdsRegistration.Cma);
        Assert.Equal(["A20047", "B82617"], registry.Select(static practice => practice.Name));

        var path = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N") + ".csv");
        File.WriteAllText(path, Csv + "B82617;227319907549;B82617-820007\nC83019;1\n");
        try
        {
            var error = Assert.Throws<EstateException>(() => EndpointRegistry.ReadCsv<ProviderEndpoint>(path, MhsTopology.Shared, "LIVE", registration: SdsRegistration.Cma));
            var file = Path.GetFileName(path);
            Assert.Contains(error.Findings, finding => finding.RuleId == "GPC1001" && finding.Place == file + ":4" && finding.Endpoint!.PartyKey == PartyKey.Parse("B82617-820007"));
            Assert.Contains(error.Findings, finding => finding.RuleId == "GPC3005" && finding.Place == file + ":5");
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void A_dual_role_registry_serves_and_sends()
    {
        IEndpointRegistry<DualRoleEndpoint> registry = EndpointRegistry.Create<DualRoleEndpoint>(
            MhsTopology.Separate, "", default, [new EndpointRow { OdsCode = "A20047", Asid = "918999198993", PartyKey = "A20047-821870", Registration = SdsRegistration.Cma }]);
        Assert.IsAssignableFrom<IConsumer>(Assert.Single(registry));
    }

    [Fact]
    public void Wrong_arguments_are_named()
    {
        Assert.Equal("environment", Assert.Throws<ArgumentNullException>(() => EndpointRegistry.Create<ConsumerEndpoint>(MhsTopology.Shared, null!, Mhs, [])).ParamName);
        Assert.Equal("endpoints", Assert.Throws<ArgumentNullException>(() => EndpointRegistry.Create(MhsTopology.Shared, "", Mhs, (IEnumerable<ConsumerEndpoint>)null!)).ParamName);
        Assert.Equal("rows", Assert.Throws<ArgumentException>(() => EndpointRegistry.Create<ConsumerEndpoint>(MhsTopology.Shared, "", Mhs, new EndpointRow[] { null! })).ParamName);
        Assert.Equal("partyKey", Assert.Throws<ArgumentException>(() => EndpointRegistry.Create<ProviderEndpoint>(MhsTopology.Shared, "", Mhs, Array.Empty<EndpointRow>())).ParamName);
        Assert.Contains("must be ProviderEndpoint", Assert.Throws<ArgumentException>(() => EndpointRegistry.Create<SpineEndpoint>(MhsTopology.Shared, "", Mhs, new EndpointRow[] { new() })).Message, StringComparison.Ordinal);
    }

    private static ConsumerEndpoint Consumer(string odsCode, string asid, string partyKey = "X26-822358") =>
        new(odsCode, OdsCode.Parse(odsCode), Asid.Parse(asid), PartyKey.Parse(partyKey), SdsRegistration.Mhs);
}

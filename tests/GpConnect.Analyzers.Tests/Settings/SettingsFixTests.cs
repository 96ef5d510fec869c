using System.Threading.Tasks;
using GpConnect.Analyzers.CodeFixes.Identifiers;
using GpConnect.Analyzers.CodeFixes.Sds;
using GpConnect.Analyzers.CodeFixes.Topology;
using GpConnect.Analyzers.Tests.CodeFixes;
using GpConnect.Analyzers.Tests.Hosting;
using Microsoft.CodeAnalysis.CodeFixes;
using Xunit;
using static GpConnect.Analyzers.Tests.Rules.Sds.SdsText;

namespace GpConnect.Analyzers.Tests.Settings;

/// <summary>Fixes in settings files write over the value, quotes and all.</summary>
public sealed class SettingsFixTests
{
    [Fact]
    public Task An_identifier() => FixAsync<MalformedIdentifierFix>(
        """{ "GpConnect": { "Consumers": { "Topology": "Shared", "PartyKey": "X26-822358", "Endpoints": [ { "OdsCode": "RR8", "Asid": "2000 0000 1385" } ] } } }""",
        """{ "GpConnect": { "Consumers": { "Topology": "Shared", "PartyKey": "X26-822358", "Endpoints": [ { "OdsCode": "RR8", "Asid": "200000001385" } ] } } }""");

    [Fact]
    public Task One_outside_of_the_section() => FixAsync<MalformedIdentifierFix>(
        """{ "Spine": { "Asid": "2000-0000-1385" } }""", """{ "Spine": { "Asid": "200000001385" } }""");

    [Fact]
    public Task In_a_config_file() => FixAsync<MalformedIdentifierFix>(
        """<configuration><appSettings><add key="Asid" value="2000 0000 1385" /></appSettings></configuration>""",
        """<configuration><appSettings><add key="Asid" value="200000001385" /></appSettings></configuration>""");

    [Fact]
    public Task A_party_key() => FixAsync<SharedMhsPartyKeyDiffersFix>(
        """{ "GpConnect": { "Consumers": { "Topology": "Shared", "PartyKey": "X26-822358", "Endpoints": [ { "OdsCode": "RR8", "Asid": "200000001385", "PartyKey": "X26-822359" } ] } } }""",
        """{ "GpConnect": { "Consumers": { "Topology": "Shared", "PartyKey": "X26-822358", "Endpoints": [ { "OdsCode": "RR8", "Asid": "200000001385", "PartyKey": "X26-822358" } ] } } }""");

    [Fact]
    public Task A_registration() => FixAsync<ConsumerRegisteredAsCmaFix>(
        """{ "GpConnect": { "Consumers": { "Topology": "Shared", "PartyKey": "X26-822358", "Endpoints": [ { "OdsCode": "RR8", "Asid": "200000001385", "Registration": "Cma" } ] } } }""",
        """{ "GpConnect": { "Consumers": { "Topology": "Shared", "PartyKey": "X26-822358", "Endpoints": [ { "OdsCode": "RR8", "Asid": "200000001385", "Registration": "mhs" } ] } } }""");

    [Fact]
    public Task Nothing_over_an_endpoint_that_lacks_it() => FixTest.NoneAsync<MissingCmaRegistrationFix>("GPC1003", Project.Of("").With(DataFileText.Settings(
        "/src/appsettings.json",
        """{ "GpConnect": { "Providers": { "Topology": "Shared", "Endpoints": [ { "OdsCode": "A20047", "Asid": "918999198993", "PartyKey": "A20047-821870" } ] } } }""")));

    [Fact]
    public Task What_SDS_has() => FixTest.ProjectAsync<DiffersFromSdsFix>(With("X26-822359"), With("X26-822358"));

    private static Project With(string partyKey) => Project.Of("").With(
        DataFileText.Settings("/src/appsettings.json", $$"""{ "GpConnect": { "Consumers": { "Topology": "Separate", "Endpoints": [ { "OdsCode": "RR8", "Asid": "200000001385", "PartyKey": "{{partyKey}}" } ] } } }"""),
        DataFileText.Snapshot("/src/sds.ldif", As("200000001385", "RR8", "X26-822358", Slots)));

    private static Task FixAsync<TFix>(string before, string after)
        where TFix : CodeFixProvider, new() => FixTest.ProjectAsync<TFix>(
            Project.Of("").With(DataFileText.Settings("/src/appsettings.json", before)),
            Project.Of("").With(DataFileText.Settings("/src/appsettings.json", after)));
}

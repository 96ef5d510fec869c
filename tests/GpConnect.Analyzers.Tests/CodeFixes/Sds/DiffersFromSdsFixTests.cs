using System.Threading.Tasks;
using GpConnect.Analyzers.CodeFixes.Sds;
using GpConnect.Analyzers.Tests.Hosting;
using Xunit;

namespace GpConnect.Analyzers.Tests.CodeFixes.Sds;

/// <summary>GPC4002, GPC4003: use what SDS has.</summary>
public sealed class DiffersFromSdsFixTests
{
    private const string AsRecord = """
        dn: uniqueIdentifier=918999198993,ou=Services,o=nhs
        objectClass: nhsAs
        uniqueIdentifier: 918999198993
        nhsIDCode: A20047
        nhsMHSPartyKey: a20047-821870
        nhsAsSvcIA: urn:nhs:names:services:gpconnect:fhir:rest:search:slot-1

        """;

    private static readonly DataFileText Snapshot = DataFileText.Snapshot("/src/sds.ldif", AsRecord + """

        dn: uniqueIdentifier=472b35d4641b76454b13,ou=Services,o=nhs
        objectClass: nhsMhs
        uniqueIdentifier: 472b35d4641b76454b13
        nhsIDCode: A20047
        nhsMHSPartyKey: A20047-821870
        nhsMhsSvcIA: urn:nhs:names:services:gpconnect:fhir:rest:search:slot-1
        nhsMhsEndPoint: https://pcs.thirdparty.nhs.uk/A20047/STU3/1/gpconnect
        """);

    [Theory]
    [InlineData("\"A20048\"", "\"A20047-821870\"", "Use the ODS code in SDS: A20047")]
    [InlineData("Code", "\"A20047-821870\"", "Use the ODS code in SDS: A20047")]
    [InlineData("\"A20047\"", "\"A20047-821871\"", "Use the party key in SDS: A20047-821870")]
    [InlineData("\"A20047\"", "Code + \"-821870\"", "Use the party key in SDS: A20047-821870")]
    public Task Argument(string odsCode, string partyKey, string title) => FixTest.ProjectAsync<DiffersFromSdsFix>(
        Project.Of(Source(odsCode, partyKey)).With(Snapshot), Project.Of(Source("\"A20047\"", "\"A20047-821870\"")).With(Snapshot), title);

    [Theory]
    [InlineData("A20048,918999198993,A20047-821870")]
    [InlineData("A20047,918999198993,A20047-821871")]
    public Task Row(string row)
    {
        return FixTest.ProjectAsync<DiffersFromSdsFix>(With(row), With("A20047,918999198993,A20047-821870"));

        static Project With(string row) => Project.Of("""
            using GpConnect;
            [ProviderRegistry(MhsTopology.Shared), SpineEndpointsFrom("rows.csv")]
            public static partial class Practices { }
            """).With(Snapshot, DataFileText.Endpoints("/src/rows.csv", "ods code,asid,party key\n" + row + "\n"));
    }

    [Theory]
    [InlineData("GPC4002", "\"A20048\"", "\"A20047-821871\"", "\"A20048\"", "\"A20047-821870\"")]
    [InlineData("GPC4003", "\"A20048\"", "\"A20047-821871\"", "\"A20047\"", "\"A20047-821871\"")]
    public Task All_of_one_rule(string id, string odsCode, string partyKey, string fixedOdsCode, string fixedPartyKey) =>
        FixTest.AllAsync<DiffersFromSdsFix>(
            id, Project.Of(Source(odsCode, partyKey)).With(Snapshot), Project.Of(Source(fixedOdsCode, fixedPartyKey)).With(Snapshot));

    [Fact]
    public Task The_registry_s_party_key()
    {
        return FixTest.ProjectAsync<DiffersFromSdsFix>(With("A20047-000001"), With("A20047-821870"));

        // Not with the MHS record, which would make the consumer a provider in SDS.
        static Project With(string partyKey) => Project.Of($$"""
            using GpConnect;
            [ConsumerRegistry(MhsTopology.Shared, PartyKey = "{{partyKey}}")]
            [SpineEndpoint("Legg", OdsCode = "A20047", Asid = "918999198993")]
            public static partial class Practices { }
            """).With(DataFileText.Snapshot("/src/sds.ldif", AsRecord));
    }

    private static string Source(string odsCode, string partyKey) => $$"""
        using GpConnect;

        [ProviderRegistry(MhsTopology.Shared)]
        [SpineEndpoint("Legg", OdsCode = {{odsCode}}, Asid = "918999198993", PartyKey = {{partyKey}})]
        public static partial class Practices
        {
            internal const string Code = "A20048";
        }
        """;
}

using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using GpConnect.Analyzers.Tests.Documentation;
using GpConnect.Analyzers.Tests.Hosting;
using Xunit;

namespace GpConnect.Analyzers.Tests.Ldap;

/// <summary>A system in each role as it is declared, as SDS has it, and what may be wrong there.</summary>
internal static class SampleEstate
{
    /// <summary>The manufacturer that the snapshots' item names.</summary>
    public const string Manufacturer = "X09001";

    /// <summary>Those of the declarations, and two that have nothing in SDS unless a fault gives it to them.</summary>
    public const string Organisations = "A20047\nB82617\nD81637\nRR8\nRAE\nRCB\nRCD\nC81010\n";

    /// <summary>All that the systems serve or send.</summary>
    public const string Interactions = """
        urn:nhs:names:services:gpconnect:fhir:rest:search:slot-1
        urn:nhs:names:services:gpconnect:fhir:operation:gpc.getstructuredrecord-1

        """;

    private const string Source = """
        using GpConnect;

        [ProviderRegistry(MhsTopology.Shared, Environment = "Live")]
        [SpineEndpoint("LeggPractice", OdsCode = "A20047", Asid = "918999198993", PartyKey = "A20047-821870")]
        [SpineEndpointsFrom("practices.csv")]
        static partial class Practices { }

        [ProviderRegistry(MhsTopology.Separate, AlsoConsumer = true, Environment = "LIVE")]
        [SpineEndpoint("MillRoadSurgery", OdsCode = "D81637", Asid = "200000000894", PartyKey = "D81637-823402")]
        static partial class Surgeries { }

        [ConsumerRegistry(MhsTopology.Shared, PartyKey = "X26-822358", Environment = "LIVE")]
        [SpineEndpoint("LeedsTeaching", OdsCode = "RR8", Asid = "200000001385")]
        [SpineEndpoint("Bradford", OdsCode = "RAE", Asid = "200000001386")]
        static partial class Trusts { }

        [ConsumerRegistry(MhsTopology.Separate, Environment = "LIVE")]
        [SpineEndpoint("York", OdsCode = "RCB", Asid = "200000001387", PartyKey = "RCB-824501")]
        static partial class Hospitals { }
        """;

    private const string Rows = "ods code,asid,party key\nB82617,227319907549,B82617-820006\n";

    /// <summary>SDS as it should be.</summary>
    public static readonly string Ldif = RepositoryFiles.Read("tests/GpConnect.Analyzers.Tests/Ldap/estate.ldif");

    /// <summary>What is wrong in SDS, as an edit of its records, and what the build says by LDAP's snapshot and by the FHIR API's.</summary>
    public static TheoryData<string, string, string, string> Faults
    {
        get
        {
            var faults = new TheoryData<string, string, string, string>();
            foreach (var (right, wrong, byLdap, byFhir) in All)
            {
                faults.Add(right, wrong, byLdap, byFhir);
            }

            return faults;
        }
    }

    private static IEnumerable<(string Right, string Wrong, string ByLdap, string ByFhir)> All =>
    [
        Same("dn: uniqueIdentifier=227319907549,ou=Services,o=nhs\nobjectClass: nhsAs\nuniqueIdentifier: 227319907549", "dn: uniqueIdentifier=227319907540,ou=Services,o=nhs\nobjectClass: nhsAs\nuniqueIdentifier: 227319907540", "GPC4001 at 227319907549, GPC4012 at Practices"),
        Same("nhsIDCode: b82617\nnhsMHSPartyKey: b82617-820006", "nhsIDCode: b82617\nnhsMHSPartyKey: b82617-820007", "GPC4002 at B82617-820006"),
        ("nhsIDCode: b82617\n", "nhsIDCode: B82618\n", "GPC4003 at B82617", "GPC4001 at 227319907549"),
        Same("nhsIDCode: B82617\nnhsMHSPartyKey: B82617-820006\nnhsMhs", "nhsIDCode: B82617\nnhsMHSPartyKey: B82617-820007\nnhsMhs", "GPC4004 at B82617-820006"),
        Same("nhsIDCode: RAE\nnhsMHSPartyKey: X26-822358", "nhsIDCode: RAE\nnhsMHSPartyKey: B82617-820006", "GPC4004 at B82617-820006, GPC4002 at \"X26-822358\""),
        Same("urn:nhs:names:services:example:acknowledge-1", "urn:nhs:names:services:gpconnect:fhir:rest:read:metadata-1", "GPC4005 at \"X26-822358\""),
        Same("nhsAsClient: A20047", "nhsAsSvcIA: urn:nhs:names:services:example:acknowledge-1", "GPC4006 at \"918999198993\""),
        Same("https://pcs.thirdparty.nhs.uk/B82617/STU3/1/gpconnect", "https://pcs.thirdparty.nhs.uk/b82617/STU3/1/gpconnect", "GPC4007 at 227319907549"),
        Same("nhsAsSvcIA: urn:nhs:names:services:gpconnect:fhir:operation:gpc.getstructuredrecord-1\nnhsAsClient: A20047", "nhsAsClient: A20047", "GPC4008 at \"918999198993\""),
        Same("nhsAsClient: A20047", "nhsAsSvcIA: urn:nhs:names:services:gpconnect:fhir:rest:read:metadata-1", "GPC4008 at \"918999198993\""),
        Added(As("200000001388", "RCD", "X26-822358"), "GPC4012 at Trusts"),
        Added(As("200000001389", "C81010", "C81010-821870", "nhsMhsManufacturerOrg: X09001") + Mhs("C81010", "C81010-821870"), "GPC4012 at Practices"),
        Added(As("200000001390", "A20047", "A20047-830001") + Mhs("A20047", "A20047-830001"), "GPC4013 at \"A20047\""),
        Added(Mhs("A20047", "A20047-821870"), "GPC4014 at \"A20047-821870\""),
        Same("/A20047/STU3/1/gpconnect/structured", "/A20047/STU3/1/gpconnect", "GPC4015 at \"A20047-821870\""),
        Same("/A20047/STU3/1/gpconnect/structured", "/A20047/DSTU2/1/gpconnect/structured", "GPC4016 at \"A20047-821870\""),
        ("nhsAsSvcIA: urn:nhs:names:services:gpconnect:fhir:operation:gpc.getstructuredrecord-1\nnhsAsClient: RAE", "nhsAsClient: RAE", "GPC4017 at \"200000001386\"", "GPC4001 at \"200000001386\""),
        Added(As("200000001388", "RCD", "RCB-824501"), "GPC4018 at \"RCB-824501\""),
    ];

    /// <summary>The records with one thing changed.</summary>
    public static string With(string right, string wrong)
    {
        Assert.Contains(right, Ldif, StringComparison.Ordinal);
        return Ldif.Replace(right, wrong, StringComparison.Ordinal);
    }

    /// <summary>Builds against the snapshots; says what was found.</summary>
    public static async Task<string> BuildAsync(IReadOnlyList<DataFileText> snapshots)
    {
        var built = Project.Of(Source).With([DataFileText.Endpoints("/practices.csv", Rows), .. snapshots]).Build();
        Assert.Empty(built.CompilerDiagnostics);
        return string.Join(", ", (await built.AnalyzeAsync()).Select(diagnostic => $"{diagnostic.Id} at {TextAt(diagnostic.Location)}"));

        string TextAt(Microsoft.CodeAnalysis.Location location) => (location.SourceTree?.GetText()
            ?? built.Project.DataFiles.Single(file => file.Path == location.GetLineSpan().Path).GetText()).ToString(location.SourceSpan);
    }

    private static (string, string, string, string) Same(string right, string wrong, string found) => (right, wrong, found, found);

    private static (string, string, string, string) Added(string records, string found)
    {
        const string end = "nhsMhsEndPoint: https://mhs.hosting.example.nhs.uk/reliablemessaging/intermediary";
        return Same(end, end + records, found);
    }

    private static string As(string asid, string odsCode, string partyKey, string more = "nhsProductName: Example") => $"""


        dn: uniqueIdentifier={asid},ou=Services,o=nhs
        objectClass: nhsAs
        uniqueIdentifier: {asid}
        nhsIDCode: {odsCode}
        nhsMHSPartyKey: {partyKey}
        nhsAsSvcIA: urn:nhs:names:services:gpconnect:fhir:rest:search:slot-1
        nhsAsClient: {odsCode}
        {more}
        """;

    private static string Mhs(string odsCode, string partyKey) => $"""


        dn: uniqueIdentifier=77aa35d4641b76454b13,ou=Services,o=nhs
        objectClass: nhsMhs
        uniqueIdentifier: 77aa35d4641b76454b13
        nhsIDCode: {odsCode}
        nhsMHSPartyKey: {partyKey}
        nhsMhsSvcIA: urn:nhs:names:services:gpconnect:fhir:rest:search:slot-1
        nhsMhsEndPoint: https://new.thirdparty.nhs.uk/{odsCode}/STU3/1/gpconnect
        """;
}

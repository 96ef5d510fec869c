using System.Collections.Generic;
using System.Linq;
using GpConnect.Analyzers.Tests.Hosting;

namespace GpConnect.Analyzers.Tests.Documentation;

/// <summary>Small declarations and calls that get each message that rules have.</summary>
internal static partial class MessageCases
{
    private const string Legg = """[SpineEndpoint("LeggPractice", OdsCode = "A20047", Asid = "918999198993", PartyKey = "A20047-821870", Registration = SdsRegistration.Cma)]""";
    private const string Beech = """[SpineEndpoint("BeechSurgery", OdsCode = "B82617", Asid = "227319907549", PartyKey = "B82617-820006", Registration = SdsRegistration.Cma)]""";
    private const string Leeds = """[SpineEndpoint("LeedsTeaching", OdsCode = "RR8", Asid = "200000001385")]""";
    private const string Bradford = """[SpineEndpoint("Bradford", OdsCode = "RAE", Asid = "200000001386")]""";
    private const string Hub = """[SpineEndpoint("Hub", OdsCode = "Y04977", Asid = "200000009001", PartyKey = "Y04977-820009", Registration = SdsRegistration.Cma)]""";
    private const string LeedsOwn = """[SpineEndpoint("LeedsTeaching", OdsCode = "RR8", Asid = "200000001385", PartyKey = "RR8-824501")]""";

    private const string LeggAs = """
        dn: uniqueIdentifier=918999198993,ou=Services,o=nhs
        objectClass: nhsAs
        uniqueIdentifier: 918999198993
        nhsIDCode: A20047
        nhsMHSPartyKey: A20047-821870
        nhsAsSvcIA: urn:nhs:names:services:gpconnect:fhir:rest:search:slot-1

        """;

    private const string LeggMhs = """

        dn: uniqueIdentifier=472b35d4641b76454b13,ou=Services,o=nhs
        objectClass: nhsMhs
        uniqueIdentifier: 472b35d4641b76454b13
        nhsIDCode: A20047
        nhsMHSPartyKey: A20047-821870
        nhsMhsSvcIA: urn:nhs:names:services:gpconnect:fhir:rest:search:slot-1
        nhsMhsEndPoint: https://pcs.thirdparty.nhs.uk/A20047/STU3/1/gpconnect

        """;

    private const string BeechMhs = """

        dn: uniqueIdentifier=472b35d4641b76454b14,ou=Services,o=nhs
        objectClass: nhsMhs
        uniqueIdentifier: 472b35d4641b76454b14
        nhsIDCode: B82617
        nhsMHSPartyKey: B82617-820006
        nhsMhsSvcIA: urn:nhs:names:services:gpconnect:fhir:rest:search:slot-1
        nhsMhsEndPoint: https://pcs.thirdparty.nhs.uk/B82617/STU3/1/gpconnect

        """;

    /// <summary>Those whose generated registry leaves something out.</summary>
    public static IEnumerable<Project> OfGenerator =>
    [
        Project.Of(Source("[ConsumerRegistry(MhsTopology.Shared)]", "Trusts", Leeds)),
        Project.Of(Source("[ConsumerRegistry(MhsTopology.Shared, PartyKey = \"X26-822358\")]", "Trusts", Leeds, Own("Hull", "RWA", "2000 0000 1387", ""))),
        Rows("ods code,asid\nRAE,200000001386\nRR8,20000000138\n"),
        Rows("ods code|asid\nRAE|200000001386\nRR8|200000001385\n"),
        Rows("").WithFile("trusts.csv", withItem: false),
        Project.Of(Source("[ProviderRegistry(MhsTopology.Shared), ConsumerRegistry(MhsTopology.Shared)]", "Practices", Legg)),
    ];

    public static IEnumerable<Project> All => [.. OfTopology, .. OfIdentifiers, .. OfDeclarations, .. OfSettings, .. OfSds, .. OfEvidence, .. OfUsage];

    private static IEnumerable<Project> OfTopology =>
    [
        // GPC1001: by topology; of a reference.
        Providers(Legg, Beech.Replace("227319907549", "918999198993")),
        Separate(Legg, Beech.Replace("227319907549", "918999198993")),
        Consumers(Leeds, Bradford.Replace("200000001386", "200000001385")),
        SeparateConsumers(LeedsOwn, Own("Bradford", "RAE", "200000001385", "RAE-824502")),
        Providers(Legg.Replace("A20047", "C84023")).Referencing(Providers(Legg).Named("North").Build()),

        // GPC1002: a provider's and another's; the registry's own key.
        Providers(Legg, Beech.Replace("B82617-820006", "A20047-821870")),
        Project.Of(ProvidersOf(Legg), Source("[ConsumerRegistry(MhsTopology.Shared, PartyKey = \"A20047-821870\")]", "Trusts", Leeds, Bradford)),

        // GPC1003: undeclared and declared otherwise.
        Providers(Legg.Replace(", Registration = SdsRegistration.Cma", "")),
        Separate(Legg.Replace("SdsRegistration.Cma", "SdsRegistration.Mhs")),

        // GPC1004.
        SeparateConsumers(LeedsOwn, Own("Bradford", "RAE", "200000001386", "RR8-824501")),

        // GPC1005: against the registry's key and against the first endpoint's.
        Consumers(Leeds, Own("Bradford", "RAE", "200000001386", "X26-822359")),
        Project.Of(Source("[ConsumerRegistry(MhsTopology.Shared)]", "Trusts", LeedsOwn, Own("Bradford", "RAE", "200000001386", "RAE-824502"))),

        // GPC1006, GPC1007.
        SeparateConsumers(LeedsOwn.Replace(")]", ", Registration = SdsRegistration.Cma)]")),
        Providers(Legg, Legg.Replace("LeggPractice", "LeggBranch").Replace("918999198993", "918999198994").Replace("821870", "821871")),

        // GPC1008: one clash and several.
        Project.Of("").Referencing(
            Providers(Legg).Named("North").Build(), Providers(Beech.Replace("227319907549", "918999198993")).Named("South").Build()),
        Project.Of("").Referencing(Providers(Legg).Named("North").Build(), Providers(Legg).Named("South").Build()),
    ];

    private static IEnumerable<Project> OfIdentifiers =>
    [
        // GPC2001: absent, by what and by topology; not constant.
        Providers(Legg.Replace("OdsCode = \"A20047\", ", "")),
        Providers(Legg.Replace("Asid = \"918999198993\", ", "")),
        Providers(Legg.Replace("PartyKey = \"A20047-821870\", ", "")),
        Separate(Legg.Replace("PartyKey = \"A20047-821870\", ", "")),
        SeparateConsumers(Leeds),
        Project.Of(Source("[ConsumerRegistry(MhsTopology.Shared)]", "Trusts", Leeds)),
        Providers(Legg, Beech.Replace("\"227319907549\"", "Practices.Asids.LeggPractice")),
        Project.Of(Source("[ConsumerRegistry(MhsTopology.Shared, PartyKey = Keys.OfMhs)]", "Trusts", Leeds)),

        // GPC2002 to GPC2004: with and without what would be right.
        Providers(Legg.Replace("918999198993", "9189 9919 8993")),
        Providers(Legg.Replace("918999198993", "91899919899")),
        Rows("ods code,asid\nRAE,9.18999E+11\nRR8,18999198993\n"),
        Providers(Legg.Replace("A20047-821870", "a20047-821870")),
        Providers(Legg.Replace("A20047-821870", "A20047/821870")),
        Project.Of(Source("[ConsumerRegistry(MhsTopology.Shared, PartyKey = \"X26 822358\")]", "Trusts", Leeds)),
        Providers(Legg.Replace("OdsCode = \"A20047\"", "OdsCode = \"a20047\"")),
        Providers(Legg.Replace("OdsCode = \"A20047\"", "OdsCode = \"A2\"")),

        // GPC2005.
        Providers(Beech.Replace("B82617-820006", "C84023-820006")),
        Separate(Beech.Replace("B82617-820006", "C84023-820006")),

        // GPC2006: a provider's, and the registry's own.
        Providers(Legg.Replace("A20047-821870", "A20047-82187")),
        Project.Of(Source("[ConsumerRegistry(MhsTopology.Shared, PartyKey = \"X26-82235800\")]", "Trusts", Leeds)),
    ];

    private static IEnumerable<Project> OfDeclarations =>
    [
        // GPC3001: each shape.
        .. new[]
        {
            "public partial class Practices { }",
            "public static class Practices { }",
            "public class Practices { }",
            "public partial record Practices { }",
            "public static partial class Practices<T> { }",
            "file static partial class Practices { }",
            "public static partial class Registry { }",
            "public static partial class Practices { public static int Asids; }",
        }.Select(static declaration => Shaped(declaration)),
        Shaped("public static partial class Practices { }", around: "public class Estate"),
        Shaped("public static class Practices { }", around: "public class Estate"),
        Shaped("public static partial class Practices { }", around: "public partial class Estate<T>"),

        // GPC3002: each fault of a name.
        .. new[] { "", "Legg Practice", "class", "Registry", "Practices", "ToString", "Own", "BeechSurgery" }.Select(static name => Project.Of(Source(
            "[ProviderRegistry(MhsTopology.Shared)]", "Practices", Beech, Legg.Replace("LeggPractice", name)).Replace("{ }", "{ public const int Own = 1; }"))),
        Providers(Legg.Replace("\"LeggPractice\"", "Names.Legg")),
        Rows("ods code,asid,name\nRAE,200000001386,Leeds\nRR8,200000001385,Leeds\n"),
        Rows("ods code,asid,name\n" + string.Concat(Enumerable.Range(0, 1_235).Select(static i => $"RAE,20000000{1_000 + i},Leeds\n"))),

        // GPC3003, GPC3006.
        Project.Of(Source("", "Practices", Legg)),
        Project.Of(Source("[ProviderRegistry(MhsTopology.Shared), ConsumerRegistry(MhsTopology.Shared)]", "Practices", Legg)),

        // GPC3004: none, none alike, several, no name.
        Rows("ods code,asid\n").WithFile("practises.csv"),
        Rows("ods code,asid\n").WithFile("practices.csv", withItem: false),
        Rows("ods code,asid\n").With(DataFileText.Endpoints("/src/north/practices.csv", "ods code,asid\n")),
        Rows("ods code,asid\n").WithFile(""),

        // GPC3005: each fault of a file.
        Rows(""),
        Rows("asid\n918999198993\n"),
        Rows("ods code\nA20047\n"),
        Rows("A20047,918999198993\n"),
        Rows("ods code,asid,ASID\nA20047,918999198993,918999198993\n"),
        Rows("ods code,asid,party key\nA20047,918999198993\n"),
        Rows("ods code,asid,name\nA20047,918999198993,Legg, Dr\n"),
        Rows("ods code,asid,registration\nA20047,918999198993,cam\n"),
        Rows("ods code,asid,name\nA20047,918999198993,Dr \"Legg\"\n"),
        Rows("ods code,asid,name\nA20047,918999198993,\"Dr\" Legg\n"),
        Rows("ods code,asid,name\nA20047,918999198993,\"Dr Legg\n"),
        Rows("ods code,asid,name\nA20047,918999198993,\"Dr Legg\nB82617,227319907549,\"Beech\" Surgery\n"),
        Rows("ods code,asid\rA20047,918999198993\n"),
        Rows("ods code,asid\nA20047,9189\0\n"),
        Rows("ods code|asid\nA20047|918999198993\n"),
        Rows("ods code;asid\nA20047,918999198993\n"),
        Rows("ods code;asid;name\nA20047;918999198993;Legg; Dr\n"),
        Rows("nacs,asid,ods code\nA20047,918999198993,A20047\n"),
        Rows("Trusts\nods code,asid\nA20047,918999198993\n"),
        Rows("Trusts\nOrganisation,Spine\nods code,asid\nA20047,918999198993\n"),
        Rows("ods code,asid,note\nA20047,918999198993,\uFFFD\n"),
        Rows("ods code,asid,CMA registered?,Old ASID\nA20047,918999198993,yes,\n"),
        Rows("ods code,asid\nA20047,918999198993\nA20047,918999198993\n"),
        Rows("ods code,asid,suppress\nA20047,918999198993,GPC1001\n"),
        Rows("ods code,asid,suppress,justification\nA20047,918999198993,GPC2002,yes\nA20048,918999198994,GPC1,yes\n"),
    ];

    private static IEnumerable<Project> OfUsage =>
    [
        .. new[]
        {
            "System.Console.WriteLine(\"918999198993\");",
            "System.Console.WriteLine(\"A20047-821870\");",
            "request.Headers.Add(SspHeaders.From, \"200000000115\");",
            "request.SetSspHeaders(Trusts.LeedsTeaching, Practices.LeggPractice, default);",
            "_ = System.Linq.Enumerable.FirstOrDefault(request.Headers.GetValues(SspHeaders.From)) ?? \"200000000115\";",
            "request.Headers.Add(SspHeaders.From, Practices.LeggPractice.Asid.ToString());",
            "request.Headers.Add(SspHeaders.To, Trusts.LeedsTeaching.Asid.ToString());",
            "request.Headers.Add(SspHeaders.TraceId, \"5790f855-1fc9-4f05-b74d-a0c0901f8272\");",
            "request.SetSspHeaders(Trusts.LeedsTeaching, Tests.Hub, default);",
            "request.SetSspHeaders(Tests.Hub, Tests.Hub, default);",
            "Practices.Registry.TryGetByAsid(Asid.Parse(string.Concat(request.Headers.GetValues(SspHeaders.To))), out _);",
            "System.Console.WriteLine(\"urn:nhs:names:services:gpconnect:fhir:rest:search:slots-1\");",
            "System.Console.WriteLine(\"urn:nhs:names:services:gpconnect:fhir:rest:search:immunization-1\");",
            "void Send(DualRoleEndpoint hub) => request.SetSspHeaders(hub, hub.Asid, default);",
            "new System.Net.Http.HttpClient().DefaultRequestHeaders.Add(SspHeaders.TraceId, System.Guid.NewGuid().ToString());",
        }.Select(static statement => Project.Of(
            ProvidersOf(Legg),
            ConsumersOf(Leeds, Bradford),
            Source("[ProviderRegistry(MhsTopology.Separate, AlsoConsumer = true, Environment = \"INT\")]", "Tests", Hub),
            $"using GpConnect; static class Client {{ static void Send(System.Net.Http.HttpRequestMessage request) {{ {statement} }} }}")),
    ];

    private static Project Providers(params string[] endpoints) => Project.Of(ProvidersOf(endpoints));

    private static Project Separate(params string[] endpoints) =>
        Project.Of(Source("[ProviderRegistry(MhsTopology.Separate)]", "Practices", endpoints));

    private static Project Consumers(params string[] endpoints) => Project.Of(ConsumersOf(endpoints));

    private static Project SeparateConsumers(params string[] endpoints) =>
        Project.Of(Source("[ConsumerRegistry(MhsTopology.Separate)]", "Trusts", endpoints));

    private static string ProvidersOf(params string[] endpoints) => Source("[ProviderRegistry(MhsTopology.Shared)]", "Practices", endpoints);

    private static string ConsumersOf(params string[] endpoints) =>
        Source("[ConsumerRegistry(MhsTopology.Shared, PartyKey = \"X26-822358\")]", "Trusts", endpoints);

    private static string Own(string name, string odsCode, string asid, string partyKey) =>
        $"[SpineEndpoint(\"{name}\", OdsCode = \"{odsCode}\", Asid = \"{asid}\", PartyKey = \"{partyKey}\")]";

    private static string Source(string registry, string name, params string[] endpoints) =>
        $"using GpConnect;\n{registry}\n{string.Join('\n', endpoints)}\npublic static partial class {name} {{ }}\n";

    private static Project Shaped(string declaration, string? around = null)
    {
        var attributed = $"[ProviderRegistry(MhsTopology.Shared)]\n{Legg}\n{declaration}";
        return Project.Of("using GpConnect;\n" + (around is null ? attributed : $"{around}\n{{\n{attributed}\n}}"));
    }

    /// <summary>A registry of the rows of <c>practices.csv</c>.</summary>
    private static Project Rows(string text) => Project
        .Of(Source("[ConsumerRegistry(MhsTopology.Shared, PartyKey = \"X26-822358\")]", "Trusts", "[SpineEndpointsFrom(\"practices.csv\")]"))
        .With(DataFileText.Endpoints("/src/practices.csv", text));

    private static Project WithFile(this Project project, string name, bool withItem = true) => Project
        .Of(project.Sources[0].Text.Replace("practices.csv", name)) with { DataFiles = withItem ? project.DataFiles : [] };

    private static Project InSds(
        string endpoint, string snapshot, string registry = "[ProviderRegistry(MhsTopology.Shared, Environment = \"LIVE\")]") => Project
        .Of(Source(registry, registry.Contains("Provider") ? "Practices" : "Trusts", endpoint))
        .With(DataFileText.Snapshot("/src/sds.ldif", snapshot, "LIVE"));

    private static string As(string asid, string odsCode, string partyKey) =>
        "\n" + LeggAs.Replace("918999198993", asid).Replace("nhsIDCode: A20047", "nhsIDCode: " + odsCode).Replace("A20047-821870", partyKey);

    private static Project Named(this Project project, string assembly) => project with { AssemblyName = assembly };
}

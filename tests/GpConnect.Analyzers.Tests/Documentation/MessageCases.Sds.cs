using System.Collections.Generic;
using System.Linq;
using GpConnect.Analyzers.Tests.Hosting;

namespace GpConnect.Analyzers.Tests.Documentation;

/// <content>Those of the rules that compare with SDS, and of what snapshots lack.</content>
internal static partial class MessageCases
{
    private static IEnumerable<Project> OfSds =>
    [
        // GPC4001.
        InSds(Legg.Replace("918999198993", "918999198939"), LeggAs + LeggMhs),

        // GPC2001 and GPC2002, with SDS's answer.
        InSds(Legg.Replace("Asid = \"918999198993\", ", ""), LeggAs + LeggMhs),
        InSds(Legg.Replace("918999198993", "9.18999E+11"), LeggAs + LeggMhs),

        // GPC4002: by topology; the registry's own key.
        InSds(Legg.Replace("821870", "821807"), LeggAs + LeggMhs),
        InSds(Legg.Replace("821870", "821807"), LeggAs + LeggMhs, "[ProviderRegistry(MhsTopology.Separate, Environment = \"LIVE\")]"),
        InSds(Leeds, As("200000001385", "RR8", "X26-822359"), "[ConsumerRegistry(MhsTopology.Shared, PartyKey = \"X26-822358\", Environment = \"LIVE\")]"),
        InSds(LeedsOwn, As("200000001385", "RR8", "RR8-824502"), "[ConsumerRegistry(MhsTopology.Separate, Environment = \"LIVE\")]"),

        // GPC4003.
        InSds(Leeds, """{"resourceType":"Device","identifier":[{"system":"https://fhir.nhs.uk/Id/nhsSpineASID","value":"200000001385"},{"system":"https://fhir.nhs.uk/Id/nhsMhsPartyKey","value":"X26-822358"}],"owner":{"identifier":{"value":"RAE"}}}""", "[ConsumerRegistry(MhsTopology.Shared, PartyKey = \"X26-822358\", Environment = \"LIVE\")]"),
        InSds(Leeds, As("200000001385", "RAE", "X26-822358"), "[ConsumerRegistry(MhsTopology.Shared, PartyKey = \"X26-822358\", Environment = \"LIVE\")]"),

        // GPC4004: condition 2, condition 3, both.
        InSds(Legg, LeggAs + BeechMhs),
        InSds(Legg, LeggAs + LeggMhs + As("227319907549", "B82617", "A20047-821870"), "[ProviderRegistry(MhsTopology.Separate, Environment = \"LIVE\")]"),
        InSds(Legg, LeggAs + As("227319907549", "B82617", "A20047-821870") + BeechMhs),

        // GPC4005.
        InSds(
            LeedsOwn,
            As("200000001385", "RR8", "RR8-824501") + LeggMhs.Replace("A20047-821870", "RR8-824501").Replace("A20047", "RR8"),
            "[ConsumerRegistry(MhsTopology.Separate, Environment = \"LIVE\")]"),

        // GPC4006.
        InSds(Legg, LeggAs + "nhsAsSvcIA: urn:nhs:names:services:pds:QUPA_IN000008UK02\n" + LeggMhs),

        InSds(Legg, LeggAs + LeggMhs + "nhsMhsSvcIA: urn:nhs:names:services:pds:QUPA_IN000008UK02\n"),

        // GPC4007: each fault of a URL.
        .. new[]
        {
            "http://pcs.thirdparty.nhs.uk/A20047/STU3/1/gpconnect",
            "https://pcs.thirdparty.nhs.uk/A20047/STU3/1/gpconnect/",
            "https://pcs.thirdparty.nhs.uk/A20047/STU3/1/gpconnect?a=b",
            "https://pcs.thirdparty.nhs.uk/A20047/STU3/1//gpconnect",
            "https://pcs/A20047/STU3/1/gpconnect",
            "https://pcs.thirdparty.nhs.uk/B82617/STU3/1/gpconnect",
            "https://pcs.thirdparty.nhs.uk/a20047/STU3/1/gpconnect",
            "https://pcs.thirdparty.nhs.uk/A20047/stu3/1/gpconnect",
            "https://pcs.thirdparty.nhs.uk/A20047/three/1/gpconnect",
            "https://pcs.thirdparty.nhs.uk/A20047/STU3/one/gpconnect",
            "https://pcs.thirdparty.nhs.uk/A20047/STU3/1",
            "https://pcs.thirdparty.nhs.uk/A20047/STU3",
            "https://pcs.thirdparty.nhs.uk/A20047",
            "https://pcs.thirdparty.nhs.uk",
            "https://pcs.thirdparty.nhs.uk/A20047/STU3/1/gpconnect/Patient",
        }.Select(static url => InSds(Legg, LeggAs + LeggMhs.Replace("https://pcs.thirdparty.nhs.uk/A20047/STU3/1/gpconnect", url))),

        // GPC4008: on one record, on the other, several.
        InSds(Legg, LeggAs + "nhsAsSvcIA: urn:nhs:names:services:gpconnect:fhir:rest:read:patient-1\n" + LeggMhs),
        InSds(Legg, LeggAs + LeggMhs + "nhsMhsSvcIA: urn:nhs:names:services:gpconnect:fhir:rest:read:patient-1\n"),
        InSds(
            Legg,
            LeggAs + "nhsAsSvcIA: urn:nhs:names:services:gpconnect:fhir:rest:read:patient-1\n"
            + "nhsAsSvcIA: urn:nhs:names:services:gpconnect:fhir:rest:read:location-1\n" + LeggMhs),

        // GPC4012: by a shared key, and of a manufacturer: one and several.
        InSds(Leeds, As("200000001385", "RR8", "X26-822358") + As("200000001386", "RAE", "X26-822358"), "[ConsumerRegistry(MhsTopology.Shared, PartyKey = \"X26-822358\", Environment = \"LIVE\")]"),
        InSds(
            Leeds,
            string.Concat(Enumerable.Range(0, 5).Select(static i => As("20000000138" + (5 + i), i == 0 ? "RR8" : "RA" + i, "X26-822358"))),
            "[ConsumerRegistry(MhsTopology.Shared, PartyKey = \"X26-822358\", Environment = \"LIVE\")]"),
        OfManufacturer(Legg, LeggAs + "nhsMhsManufacturerOrg: YGM12\n" + LeggMhs + As("227319907549", "B82617", "B82617-820006") + "nhsMhsManufacturerOrg: YGM12\n" + BeechMhs),

        // GPC4013.
        InSds(Legg, LeggAs + LeggMhs + As("227319907549", "A20047", "B82617-820006") + BeechMhs),

        // GPC4014.
        InSds(Legg, LeggAs + LeggMhs + LeggMhs.Replace("4b13", "4b14").Replace("pcs", "old")),

        // GPC4015: shared, and apart.
        InSds(Legg, Both(LeggAs + LeggMhs + LeggMhs.Replace("4b13", "4b14"), "operation:gpc.getstructuredrecord-1")),
        InSds(Legg, Both(LeggAs + LeggMhs + LeggMhs.Replace("4b13", "4b14").Replace("/gpconnect\n", "/foundations\n"), "rest:read:metadata-1")),

        // GPC4016: two versions, and one that is none of the capability's.
        InSds(Legg, Both(LeggAs + LeggMhs + LeggMhs.Replace("4b13", "4b14").Replace("STU3", "DSTU2"), "rest:create:appointment-1")),
        InSds(Legg, (LeggAs + LeggMhs).Replace("rest:search:slot-1", "operation:gpc.getstructuredrecord-1").Replace("STU3", "DSTU2")),

        // GPC4017.
        InSds(
            LeedsOwn,
            Without("nhsAsSvcIA", As("200000001385", "RR8", "RR8-824501")) + LeggAs,
            "[ConsumerRegistry(MhsTopology.Separate, Environment = \"LIVE\")]"),

        // GPC4018.
        InSds(
            LeedsOwn,
            As("200000001385", "RR8", "RR8-824501") + As("200000001386", "RAE", "RR8-824501"),
            "[ConsumerRegistry(MhsTopology.Separate, Environment = \"LIVE\")]"),

        // GPC4009: each fault of a snapshot.
        .. new[]
        {
            LeggAs + LeggMhs + "\nsearch: 2\nresult: 4 Size limit exceeded\n",
            LeggAs + LeggMhs + "\nldap_result: Can't contact LDAP server (-1)\n\nCan't contact LDAP server\n",
            LeggAs + LeggMhs + "\ndn: ou=Services,o=nhs\nobjectClass: nhsAs\nnhsIDCode: A20047\n",
            LeggAs + LeggMhs + As("918999198993", "A20047", "A20047-821999"),
            LeggAs + LeggMhs + "\ndn: uniqueIdentifier=1,o=nhs\nnhsIDCode:< file:///tmp/code\n",
            LeggAs + LeggMhs + "\ndn: uniqueIdentifier=1,o=nhs\nnhsIDCode:: ?\n",
            "<html><body>Sign in</body></html>",
            "\0\0",
            string.Concat(Enumerable.Repeat("dn: ou=Services,o=nhs\nobjectClass: nhsAs\nnhsIDCode: A20047\n\n", 101)),
            "{ \"a\": " + new string('[', 300),
            "[1]",
            "{ \"a\": 1 }",
            "{ \"resourceType\": \"Bundle\", \"entry\": [",
            "{ \"resourceType\" \"Bundle\" }",
            "{ \"resourceType\": \"Bun\\dle\" }",
            "{ \"resourceType\": \"Bundle\n\" }",
            "{ \"resourceType\": \"Bundle\", \"entry\": [ { \"resource\": { \"resourceType\": \"Device\", \"identifier\": [] } } ] }",
            "{ \"resourceType\": \"OperationOutcome\", \"issue\": [ { \"severity\": \"error\", \"code\": \"forbidden\", \"diagnostics\": \"Access denied\" } ] }",
        }.Select(static text => Project.Of("").With(DataFileText.Snapshot("/src/sds.txt", text, "LIVE"))),

        // GPC4009: two that contradict each other.
        Project.Of("").With(
            DataFileText.Snapshot("/src/new.ldif", LeggAs + LeggMhs, "LIVE"),
            DataFileText.Snapshot("/src/old.ldif", LeggAs.Replace("821870", "821999") + LeggMhs.Replace("thirdparty", "otherparty"), "LIVE")),
    ];

    private static IEnumerable<Project> OfEvidence =>
    [
        // GPC4010: nothing in the file; another environment than the registry's, and none; required.
        InSds(Legg, ""),
        InSds(Legg, LeggAs + LeggMhs, "[ProviderRegistry(MhsTopology.Shared, Environment = \"LIFE\")]"),
        InSds(Legg, LeggAs + LeggMhs, "[ProviderRegistry(MhsTopology.Shared)]"),
        Providers(Legg) with { RequiresSnapshot = true },
        InSds(Legg, "") with { RequiresSnapshot = true },

        OfManufacturer(Legg, (LeggAs + "nhsMhsManufacturerOrg: YGM12\n" + LeggMhs).Replace("YGM12", "YMG12")),

        // GPC4011: cut short, in each format; what was not asked for.
        InSds(Legg, LeggAs + LeggMhs + "\nresult: 4 Size limit exceeded\n"),
        InSds(Legg, LeggAs + LeggMhs + "\ndn: uniqueIdentifier=1,o=nhs\nchangetype: delete\n"),
        InSds(Legg, """{"resourceType":"Bundle","total":2,"entry":[]}"""),
        InSds(Legg, """{"resourceType":"Bundle","link":[{"relation":"next","url":"https://x.example"}],"entry":[]}"""),
        InSds(Legg, LeggAs),
        InSds(Legg, LeggMhs),
        OfManufacturer(Legg, LeggAs + LeggMhs),
        .. new[] { "nhsMHSPartyKey", "nhsIDCode", "nhsAsSvcIA" }.Select(static attribute => InSds(Legg, Without(attribute, LeggAs) + LeggMhs)),
        .. new[] { "nhsMHSPartyKey", "nhsIDCode", "nhsMhsSvcIA", "nhsMhsEndPoint" }.Select(static attribute => InSds(Legg, LeggAs + Without(attribute, LeggMhs))),
    ];

    private static Project OfManufacturer(string endpoints, string sds)
    {
        var project = InSds(endpoints, sds);
        project.DataFiles[0].Manufacturer = "YGM12";
        return project;
    }

    /// <summary>The second MHS record has another interaction, and the AS record has both.</summary>
    private static string Both(string records, string interaction)
    {
        var other = "urn:nhs:names:services:gpconnect:fhir:" + interaction;
        const string slots = "urn:nhs:names:services:gpconnect:fhir:rest:search:slot-1";
        var second = records.LastIndexOf(slots, System.StringComparison.Ordinal);
        records = records.Remove(second, slots.Length).Insert(second, other);
        var first = records.IndexOf("nhsAsSvcIA", System.StringComparison.Ordinal);
        return records.Insert(first, $"nhsAsSvcIA: {other}\n");
    }

    private static string Without(string attribute, string record) =>
        string.Join('\n', record.Split('\n').Where(line => !line.StartsWith(attribute, System.StringComparison.Ordinal)));
}

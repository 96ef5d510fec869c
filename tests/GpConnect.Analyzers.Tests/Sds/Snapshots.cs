using System.Linq;
using System.Threading;
using GpConnect.Rules.Snapshots;
using GpConnect.Rules.Snapshots.Reading;

namespace GpConnect.Analyzers.Tests.Sds;

/// <summary>Snapshots in SDS's formats, of organisations that do not exist.</summary>
internal static class Snapshots
{
    public const string Slots = "urn:nhs:names:services:gpconnect:fhir:rest:search:slot-1";
    public const string Structured = "urn:nhs:names:services:gpconnect:fhir:operation:gpc.getstructuredrecord-1";

    /// <summary>What <c>ldapsearch -x -b ou=services,o=nhs</c> prints: comments, folded lines, trailers.</summary>
    public const string Ldif = """
        # extended LDIF
        #
        # LDAPv3
        # base <ou=services,o=nhs> with scope subtree
        # filter: (|(objectClass=nhsAs)(objectClass=nhsMhs)), which is long enough to be 
         folded, as: comments are
        # requesting: ALL
        #

        # 918000000011, Services, nhs
        dn: uniqueIdentifier=918000000011,ou=Services,o=nhs
        objectClass: top
        objectClass: nhsAs
        uniqueIdentifier: 918000000011
        nhsIDCode: K81001
        nhsMHSPartyKey: K81001-810001
        nhsAsSvcIA: urn:nhs:names:services:gpconnect:fhir:rest:search:slot-1
        nhsAsSvcIA: urn:nhs:names:services:gpconnect:fhir:operation:gpc.getstructure
         drecord-1
        nhsAsClient: K81001
        nhsMhsManufacturerOrg: X09001

        # 5a1c00ff, Services, nhs
        dn: uniqueIdentifier=5a1c00ff,ou=Services,o=nhs
        objectClass: nhsMhs
        uniqueIdentifier: 5a1c00ff
        nhsIDCode: K81001
        nhsMHSPartyKey: K81001-810001
        nhsMhsSvcIA: urn:nhs:names:services:gpconnect:fhir:operation:gpc.getstructur
         edrecord-1
        nhsMhsEndPoint: https://gpc.supplier.example/K81001/STU3/1/gpconnect/structu
         red
        nhsMhsFQDN: gpc.supplier.example

        # search result
        search: 2
        result: 0 Success

        # numResponses: 3
        # numEntries: 2

        """;

    /// <summary>The same two records as the SDS FHIR API gives them, in one bundle.</summary>
    public const string Bundle = """
        {
          "resourceType": "Bundle",
          "type": "searchset",
          "total": 2,
          "link": [ { "relation": "self", "url": "https://sds.example/FHIR/R4/Device" } ],
          "entry": [
            {
              "fullUrl": "https://sds.example/FHIR/R4/Device/1",
              "resource": {
                "resourceType": "Device",
                "id": "1",
                "identifier": [
                  { "system": "https://fhir.nhs.uk/Id/nhsSpineASID", "value": "918000000011" },
                  { "system": "https://fhir.nhs.uk/Id/nhsMhsPartyKey", "value": "K81001-810001" }
                ],
                "extension": [
                  {
                    "url": "https://fhir.nhs.uk/StructureDefinition/Extension-SDS-ManufacturingOrganisation",
                    "valueReference": { "identifier": { "system": "https://fhir.nhs.uk/Id/ods-organization-code", "value": "X09001" } }
                  },
                  {
                    "url": "https://fhir.nhs.uk/StructureDefinition/Extension-SDS-NhsServiceInteractionId",
                    "valueReference": {
                      "identifier": {
                        "system": "https://fhir.nhs.uk/Id/nhsServiceInteractionId",
                        "value": "urn:nhs:names:services:gpconnect:fhir:rest:search:slot-1"
                      }
                    }
                  },
                  {
                    "url": "https://fhir.nhs.uk/StructureDefinition/Extension-SDS-NhsServiceInteractionId",
                    "valueReference": {
                      "identifier": { "value": "urn:nhs:names:services:gpconnect:fhir:operation:gpc.getstructuredrecord-1" }
                    }
                  }
                ],
                "owner": { "identifier": { "system": "https://fhir.nhs.uk/Id/ods-organization-code", "value": "K81001" } }
              },
              "search": { "mode": "match" }
            },
            {
              "resource": {
                "extension": [
                  {
                    "url": "https://fhir.nhs.uk/StructureDefinition/Extension-SDS-ReliabilityConfiguration",
                    "extension": [ { "url": "nhsMHSRetries", "valueInteger": 2 }, { "url": "nhsMHSActor", "valueString": "to" } ]
                  },
                  {
                    "url": "https://fhir.nhs.uk/StructureDefinition/Extension-SDS-NhsServiceInteractionId",
                    "valueReference": {
                      "identifier": { "value": "urn:nhs:names:services:gpconnect:fhir:operation:gpc.getstructuredrecord-1" }
                    }
                  }
                ],
                "identifier": [
                  { "system": "https://fhir.nhs.uk/Id/nhsMhsFQDN", "value": "gpc.supplier.example" },
                  { "system": "https://fhir.nhs.uk/Id/nhsMhsPartyKey", "value": "K81001-810001" },
                  { "system": "https://fhir.nhs.uk/Id/nhsMHSId", "value": "5a1c00ff" }
                ],
                "status": "active",
                "address": "https:\/\/gpc.supplier.example/K81001/STU3/1/gpconnect/structured",
                "managingOrganization": { "identifier": { "system": "https://fhir.nhs.uk/Id/ods-organization-code", "value": "K81001" } },
                "resourceType": "Endpoint"
              }
            }
          ]
        }
        """;

    /// <summary>What both <see cref="Ldif"/> and <see cref="Bundle"/> say.</summary>
    public static readonly string[] Records =
    [
        $"AS 918000000011 K81001 K81001-810001 [{Structured} {Slots}]",
        $"MHS 5a1c00ff K81001 K81001-810001 [{Structured}] [https://gpc.supplier.example/K81001/STU3/1/gpconnect/structured]",
    ];

    public static SdsSnapshot Read(string text) => SdsSnapshotReader.Read(text, CancellationToken.None);

    public static string[] RecordsOf(SdsSnapshot snapshot) =>
    [
        .. snapshot.AsRecords.Select(Describe),
        .. snapshot.MhsRecords.Select(Describe),
    ];

    public static string Describe(AsRecord record) =>
        $"AS {record.Asid} {record.OdsCode}{record.Client} {record.PartyKey} [{string.Join(" ", record.Interactions)}]";

    public static string Describe(MhsRecord record) =>
        $"MHS {record.Id} {record.OdsCode} {record.PartyKey} [{string.Join(" ", record.Interactions)}] "
        + $"[{string.Join(" ", record.EndPoints)}]";
}

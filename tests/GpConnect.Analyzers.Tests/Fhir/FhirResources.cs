using System;
using System.Linq;

namespace GpConnect.Analyzers.Tests.Fhir;

/// <summary>Records of SDS as the resources of its FHIR API, shaped as the examples of its specification.</summary>
internal static class FhirResources
{
    public static object Device(Guid id, LdifEntry entry) => new
    {
        resourceType = "Device",
        id,
        identifier = (object[])
        [
            Identifier("nhsSpineASID", entry["uniqueIdentifier"].Single()),
            Identifier("nhsMhsPartyKey", entry["nhsMHSPartyKey"].Single()),
        ],
        extension = (object[])
        [
            .. entry["nhsMhsManufacturerOrg"].Select(static value => Extension("ManufacturingOrganisation", "ods-organization-code", value)),
            .. entry["nhsAsSvcIA"].Select(static value => Extension("NhsServiceInteractionId", "nhsServiceInteractionId", value)),
        ],
        owner = entry["nhsAsClient"].Select(static value => new { identifier = Identifier("ods-organization-code", value) }).FirstOrDefault(),
    };

    public static object Endpoint(Guid id, LdifEntry entry) => new
    {
        resourceType = "Endpoint",
        id,
        status = "active",
        connectionType = new { system = "http://terminology.hl7.org/CodeSystem/endpoint-connection-type", code = "hl7-fhir-msg", display = "HL7 FHIR Messaging" },
        payloadType = (object[])[new { coding = (object[])[new { system = "http://terminology.hl7.org/CodeSystem/endpoint-payload-type", code = "any", display = "Any" }] }],
        address = entry["nhsMhsEndPoint"].Single(),
        managingOrganization = new { identifier = Identifier("ods-organization-code", entry["nhsIDCode"].Single()) },
        identifier = (object[])
        [
            Identifier("nhsMhsFQDN", new Uri(entry["nhsMhsEndPoint"].Single()).Host),
            Identifier("nhsMhsPartyKey", entry["nhsMHSPartyKey"].Single()),
            Identifier("nhsMHSId", entry["uniqueIdentifier"].Single()),
        ],
        extension = (object[])
        [
            new
            {
                url = "https://fhir.nhs.uk/StructureDefinition/Extension-SDS-ReliabilityConfiguration",
                extension = (object[])[new { url = "nhsMHSRetries", valueInteger = 2 }, new { url = "nhsMHSPersistDuration", valueString = "PT5M" }],
            },
            .. entry["nhsMhsSvcIA"].Select(static value => Extension("NhsServiceInteractionId", "nhsServiceInteractionId", value)),
        ],
    };

    private static object Identifier(string system, string value) => new { system = "https://fhir.nhs.uk/Id/" + system, value };

    private static object Extension(string name, string system, string value) => new
    {
        url = "https://fhir.nhs.uk/StructureDefinition/Extension-SDS-" + name,
        valueReference = new { identifier = Identifier(system, value) },
    };
}

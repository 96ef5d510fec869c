using System.Linq;
using System.Text;

namespace GpConnect.Analyzers.Tests.Rules.Sds;

/// <summary>Writes SDS records as ldapsearch prints them, and as the resources of the SDS FHIR API.</summary>
internal static class SdsText
{
    public const string Slots = "urn:nhs:names:services:gpconnect:fhir:rest:search:slot-1";
    public const string Structured = "urn:nhs:names:services:gpconnect:fhir:operation:gpc.getstructuredrecord-1";

    public static string As(string asid, string odsCode, string partyKey, params string[] interactions) => Record(
        $"dn: uniqueIdentifier={asid},ou=Services,o=nhs",
        "objectClass: nhsAs",
        $"uniqueIdentifier: {asid}",
        Optional("nhsIDCode", odsCode),
        Optional("nhsMHSPartyKey", partyKey),
        Many("nhsAsSvcIA", interactions));

    public static string Mhs(string id, string odsCode, string partyKey, string url, params string[] interactions) => Record(
        $"dn: uniqueIdentifier={id},ou=Services,o=nhs",
        "objectClass: nhsMhs",
        $"uniqueIdentifier: {id}",
        $"nhsIDCode: {odsCode}",
        $"nhsMHSPartyKey: {partyKey}",
        Optional("nhsMhsEndPoint", url),
        Many("nhsMhsSvcIA", interactions));

    public static string Device(string asid, string odsCode, string partyKey, params string[] interactions) => Resource(
        "Device", "nhsSpineASID", asid, partyKey, $"\"owner\":{Organisation(odsCode)}", interactions);

    public static string Endpoint(string id, string odsCode, string partyKey, string url, params string[] interactions) => Resource(
        "Endpoint", "nhsMHSId", id, partyKey, $"\"address\":\"{url}\",\"managingOrganization\":{Organisation(odsCode)}", interactions);

    private static string Resource(string type, string system, string id, string partyKey, string more, string[] interactions) => $$$"""
        {"resourceType":"{{{type}}}",{{{more}}},
         "identifier":[{"system":"https://fhir.nhs.uk/Id/{{{system}}}","value":"{{{id}}}"},{"system":"https://fhir.nhs.uk/Id/nhsMhsPartyKey","value":"{{{partyKey}}}"}],
         "extension":[{{{string.Join(",\n ", interactions.Select(Interaction))}}}]}

        """;

    private static string Interaction(string id) =>
        $$$$"""{"url":"https://fhir.nhs.uk/StructureDefinition/Extension-SDS-NhsServiceInteractionId","valueReference":{"identifier":{"value":"{{{{id}}}}"}}}""";

    private static string Organisation(string odsCode) =>
        $$$"""{"identifier":{"system":"https://fhir.nhs.uk/Id/ods-organization-code","value":"{{{odsCode}}}"}}""";

    private static string Optional(string name, string value) => value.Length == 0 ? "" : $"{name}: {value}";

    private static string Many(string name, string[] values) => string.Join('\n', values.Select(value => $"{name}: {value}"));

    private static string Record(params string[] lines)
    {
        var text = new StringBuilder();
        foreach (var line in lines.Where(static line => line.Length > 0))
        {
            text.Append(line).Append('\n');
        }

        return text.Append('\n').ToString();
    }
}

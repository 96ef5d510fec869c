using System.Linq;
using System.Text;

namespace GpConnect.Analyzers.Tests.Rules.Sds;

/// <summary>Writes SDS records as ldapsearch prints them.</summary>
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

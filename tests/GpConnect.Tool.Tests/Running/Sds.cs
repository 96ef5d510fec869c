namespace GpConnect.Tool.Tests.Running;

/// <summary>Records of SDS.</summary>
internal static class Sds
{
    public const string Slots = "urn:nhs:names:services:gpconnect:fhir:rest:search:slot-1";

    /// <summary>A provider's AS record and MHS record, as LDIF.</summary>
    public static string Provider(string odsCode, string asid, string partyKey) => $"""
        dn: uniqueIdentifier={asid},ou=Services,o=nhs
        objectClass: nhsAs
        uniqueIdentifier: {asid}
        nhsIDCode: {odsCode}
        nhsMHSPartyKey: {partyKey}
        nhsAsSvcIA: {Slots}

        dn: uniqueIdentifier=m{asid},ou=Services,o=nhs
        objectClass: nhsMhs
        uniqueIdentifier: m{asid}
        nhsIDCode: {odsCode}
        nhsMHSPartyKey: {partyKey}
        nhsMhsSvcIA: {Slots}
        nhsMhsEndPoint: https://gpc.example/{odsCode}/STU3/1/gpconnect


        """.ReplaceLineEndings("\n");
}

using System;

namespace GpConnect.Rules.Snapshots.Fhir;

/// <summary>The identifier systems and extensions of the SDS FHIR API, without their scheme.</summary>
internal static class FhirUrl
{
    public const string Asid = "fhir.nhs.uk/Id/nhsSpineASID";
    public const string PartyKey = "fhir.nhs.uk/Id/nhsMhsPartyKey";
    public const string MhsId = "fhir.nhs.uk/Id/nhsMHSId";
    public const string OdsCode = "fhir.nhs.uk/Id/ods-organization-code";
    public const string Interaction = "fhir.nhs.uk/StructureDefinition/Extension-SDS-NhsServiceInteractionId";
    public const string Manufacturer = "fhir.nhs.uk/StructureDefinition/Extension-SDS-ManufacturingOrganisation";

    private static readonly string[] Schemes = ["https://", "http://"];

    /// <summary>
    /// Whether <paramref name="url"/> is <paramref name="known"/>: both schemes are seen, and spellings that differ in case.
    /// </summary>
    public static bool Is(string url, string known)
    {
        foreach (var scheme in Schemes)
        {
            if (url.Length == scheme.Length + known.Length
                && url.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)
                && url.EndsWith(known, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}

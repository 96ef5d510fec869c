using System;

namespace GpConnect.Tool.Exporting.Fhir;

/// <summary>A question to the SDS FHIR API.</summary>
/// <param name="Resource"><c>Device</c> (AS records) or <c>Endpoint</c> (MHS records).</param>
/// <param name="Organisation">The ODS code.</param>
/// <param name="IdentifierSystem"><c>nhsServiceInteractionId</c> or <c>nhsMhsPartyKey</c>.</param>
/// <param name="Identifier">The interaction id or the party key.</param>
internal sealed record FhirQuestion(string Resource, string Organisation, string IdentifierSystem, string Identifier)
{
    private const string Systems = "https://fhir.nhs.uk/Id/";

    public static FhirQuestion ByInteraction(string resource, string organisation, string interaction) =>
        new(resource, organisation, "nhsServiceInteractionId", interaction);

    public static FhirQuestion ByPartyKey(string organisation, string partyKey) => new("Endpoint", organisation, "nhsMhsPartyKey", partyKey);

    /// <summary>Whether its answer is a part of the snapshot: MHS records that were asked for by interaction only tell party keys.</summary>
    public bool IsKept => Resource == "Device" || IdentifierSystem == "nhsMhsPartyKey";

    /// <summary>The question, as it follows the base URL.</summary>
    public string Query { get; } =
        $"{Resource}?organization={Escaped("ods-organization-code", Organisation)}&identifier={Escaped(IdentifierSystem, Identifier)}";

    private static string Escaped(string system, string value) => Uri.EscapeDataString($"{Systems}{system}|{value}");
}

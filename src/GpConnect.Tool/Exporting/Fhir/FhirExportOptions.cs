using System;
using System.Collections.Generic;

namespace GpConnect.Tool.Exporting.Fhir;

/// <summary>What to take a snapshot of by the SDS FHIR API.</summary>
/// <param name="BaseUrl">The API's base URL, without a slash at its end.</param>
/// <param name="ApiKey">The key; null where the server asks for none.</param>
/// <param name="Organisations">The ODS codes of the organisations.</param>
/// <param name="Interactions">The interaction ids: a system with none of them isn't found.</param>
/// <param name="PartyKeys">Party keys to ask for beside those that are found.</param>
/// <param name="Environment">The Spine environment, or the empty string.</param>
/// <param name="Rate">How many questions a second are asked at most.</param>
internal sealed record FhirExportOptions(
    Uri BaseUrl,
    string? ApiKey,
    IReadOnlyList<string> Organisations,
    IReadOnlyList<string> Interactions,
    IReadOnlyList<string> PartyKeys,
    string Environment,
    int Rate);

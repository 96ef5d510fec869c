using System;
using System.Collections.Generic;
using System.Linq;
using GpConnect.Rules.Model;
using GpConnect.Rules.Snapshots;
using GpConnect.Rules.Text;

namespace GpConnect.Tool.Importing;

/// <summary>Makes an endpoint file of what SDS has.</summary>
/// <param name="Sds">What SDS has.</param>
/// <param name="Role">Whose endpoints: providers' or consumers'.</param>
/// <param name="Manufacturer">The ODS code of the manufacturer of the systems; null for all.</param>
/// <param name="PartyKey">Their party key; null for all.</param>
internal sealed record SdsSelection(SdsDirectory Sds, Role Role, string? Manufacturer, string? PartyKey)
{
    /// <summary>Makes it, sorted by ODS code and ASID.</summary>
    public ImportResult Make()
    {
        var (rows, leftOut) = (new List<string[]>(), new List<string>());
        foreach (var record in Sds.AsRecords.Where(IsChosen).OrderBy(static record => OrganisationOf(record), StringComparer.Ordinal))
        {
            var (odsCode, partyKey) = (OrganisationOf(record), record.PartyKey.ToUpperInvariant());
            if (DeclaredFormat.IsOdsCode(odsCode) && DeclaredFormat.IsAsid(record.Asid) && DeclaredFormat.IsPartyKey(partyKey))
            {
                rows.Add([odsCode, record.Asid, partyKey, RegistrationOf(record, odsCode), string.Empty, string.Empty, string.Empty]);
            }
            else
            {
                leftOut.Add(
                    $"left out: ASID '{QuotedText.Text(record.Asid)}': SDS has the ODS code '{QuotedText.Text(odsCode)}' and the party key '{QuotedText.Text(partyKey)}', which make no endpoint");
            }
        }

        return new ImportResult(EndpointFileText.Print(rows), rows.Count, [], leftOut);
    }

    private bool IsChosen(AsRecord record) =>
        (Role == Role.Consumer ? !Sds.IsProvider(record) && record.Interactions.Any(GpConnectInteraction.Is) : Sds.IsProvider(record))
        && (Manufacturer is null || record.Manufacturer.Equals(Manufacturer.Trim(), StringComparison.OrdinalIgnoreCase))
        && (PartyKey is null || record.PartyKey.Equals(PartyKey.Trim(), StringComparison.OrdinalIgnoreCase));

    /// <summary>A claim is made only of what SDS shows: a provider that isn't a CMA endpoint is left without one, for the rules to find.</summary>
    private string RegistrationOf(AsRecord record, string odsCode) =>
        Role != Role.Consumer && Sds.CmaOf(record.PartyKey, record.Asid, odsCode).IsCma ? "cma" : string.Empty;

    private static string OrganisationOf(AsRecord record) => (record.OdsCode.Length > 0 ? record.OdsCode : record.Client).ToUpperInvariant();
}

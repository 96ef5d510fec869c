using System;
using System.Collections.Generic;

namespace GpConnect.Rules.Snapshots;

/// <summary>An AS record of SDS (<c>nhsAs</c>, FHIR <c>Device</c>): one accredited system at one organisation.</summary>
/// <remarks>Compared by reference. A value that SDS's answer lacks is empty.</remarks>
internal sealed class AsRecord(
    string asid, string odsCode, string client, string partyKey, string manufacturer, IReadOnlyList<string> interactions)
{
    /// <summary>The ASID (<c>uniqueIdentifier</c>), never empty; not checked to be one.</summary>
    public string Asid { get; } = asid;

    /// <summary>The organisation (<c>nhsIDCode</c>).</summary>
    public string OdsCode { get; } = odsCode;

    /// <summary>
    /// The client (<c>nhsAsClient</c>, FHIR <c>Device.owner</c>), which is optional, and may be another than the organisation, such as a
    /// branch of it: all that the FHIR API says of whose the system is.
    /// </summary>
    public string Client { get; } = client;

    /// <summary>The party key (<c>nhsMHSPartyKey</c>).</summary>
    public string PartyKey { get; } = partyKey;

    /// <summary>The ODS code of the manufacturer (<c>nhsMhsManufacturerOrg</c>).</summary>
    public string Manufacturer { get; } = manufacturer;

    /// <summary>The interaction ids (<c>nhsAsSvcIA</c>), in ordinal order, each once.</summary>
    public IReadOnlyList<string> Interactions { get; } = interactions;

    /// <summary>Whether interactions were asked for where the record was read: without, none is missing.</summary>
    public bool HasKnownInteractions { get; init; } = true;

    /// <summary>Where its snapshot has it: its first line.</summary>
    public (int Start, int Length) Span { get; init; }

    /// <summary>The same record, its interactions unknown.</summary>
    public AsRecord WithoutKnownInteractions() => new(Asid, OdsCode, Client, PartyKey, Manufacturer, Interactions) { HasKnownInteractions = false };

    /// <summary>Whether the record may be the organisation's: nothing in it says that it is another's.</summary>
    public bool MayBeOf(string organisation) => OdsCode.Length > 0
        ? OdsCode.Equals(organisation, StringComparison.OrdinalIgnoreCase)
        : Client.StartsWith(organisation, StringComparison.OrdinalIgnoreCase) || Client.Length == 0;

    /// <summary>Whether the record is the organisation's, as far as it says whose it is.</summary>
    public bool IsOf(string organisation) =>
        (OdsCode.Length > 0 ? OdsCode : Client).Equals(organisation, StringComparison.OrdinalIgnoreCase);
}

using System.Collections.Generic;

namespace GpConnect.Rules.Snapshots;

/// <summary>An AS record of SDS (<c>nhsAs</c>, FHIR <c>Device</c>): one accredited system at one organisation.</summary>
/// <remarks>Compared by reference. A value that SDS's answer lacks is empty.</remarks>
internal sealed class AsRecord(string asid, string odsCode, string partyKey, IReadOnlyList<string> interactions)
{
    /// <summary>The ASID (<c>uniqueIdentifier</c>), never empty; not checked to be one.</summary>
    public string Asid { get; } = asid;

    /// <summary>The organisation (<c>nhsIDCode</c>).</summary>
    public string OdsCode { get; } = odsCode;

    /// <summary>The party key (<c>nhsMHSPartyKey</c>).</summary>
    public string PartyKey { get; } = partyKey;

    /// <summary>The interaction ids (<c>nhsAsSvcIA</c>), in ordinal order, each once.</summary>
    public IReadOnlyList<string> Interactions { get; } = interactions;
}

using System;
using System.Collections.Generic;

namespace GpConnect.Rules.Snapshots;

/// <summary>An AS record of SDS (<c>nhsAs</c>, FHIR <c>Device</c>): one accredited system at one organisation.</summary>
/// <remarks>Compared by reference. A value that SDS's answer lacks is empty.</remarks>
internal sealed class AsRecord(string asid, string odsCode, string client, string partyKey, IReadOnlyList<string> interactions)
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

    /// <summary>The interaction ids (<c>nhsAsSvcIA</c>), in ordinal order, each once.</summary>
    public IReadOnlyList<string> Interactions { get; } = interactions;

    /// <summary>Whether the record may be the organisation's: nothing in it says that it is another's.</summary>
    public bool MayBeOf(string organisation) => OdsCode.Length > 0
        ? OdsCode.Equals(organisation, StringComparison.OrdinalIgnoreCase)
        : Client.StartsWith(organisation, StringComparison.OrdinalIgnoreCase) || Client.Length == 0;
}

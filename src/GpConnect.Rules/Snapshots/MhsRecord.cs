using System.Collections.Generic;

namespace GpConnect.Rules.Snapshots;

/// <summary>
/// An MHS record of SDS (<c>nhsMhs</c>, FHIR <c>Endpoint</c>): where a message handling server is reached, and for what.
/// </summary>
/// <remarks>Compared by reference. A value that SDS's answer lacks is empty.</remarks>
internal sealed class MhsRecord(
    string id, string odsCode, string partyKey, IReadOnlyList<string> interactions, IReadOnlyList<string> endPoints)
{
    /// <summary>The record's own identifier (<c>uniqueIdentifier</c>, FHIR <c>nhsMHSId</c>).</summary>
    public string Id { get; } = id;

    /// <summary>The organisation (<c>nhsIDCode</c>).</summary>
    public string OdsCode { get; } = odsCode;

    /// <summary>The party key (<c>nhsMHSPartyKey</c>).</summary>
    public string PartyKey { get; } = partyKey;

    /// <summary>The interaction ids (<c>nhsMhsSvcIA</c>), in ordinal order, each once.</summary>
    public IReadOnlyList<string> Interactions { get; } = interactions;

    /// <summary>The URLs (<c>nhsMhsEndPoint</c>, FHIR <c>address</c>), in ordinal order, each once.</summary>
    public IReadOnlyList<string> EndPoints { get; } = endPoints;
}

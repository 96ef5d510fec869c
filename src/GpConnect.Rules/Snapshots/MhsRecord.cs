using System.Collections.Generic;
using System.Linq;
using GpConnect.Rules.Model;

namespace GpConnect.Rules.Snapshots;

/// <summary>
/// An MHS record of SDS (<c>nhsMhs</c>, FHIR <c>Endpoint</c>): where a message handling server is reached, and for what.
/// </summary>
/// <remarks>Compared by reference. A value that SDS's answer lacks is empty.</remarks>
internal sealed class MhsRecord(
    string id, string odsCode, string partyKey, IReadOnlyList<string> interactions, IReadOnlyList<string> endPoints)
{
    // Asked for by several rules at each analysis, and the same as long as the snapshot's text is.
    private IReadOnlyList<Capability>? _capabilities;

    /// <summary>The record's own identifier (<c>uniqueIdentifier</c>, FHIR <c>nhsMHSId</c>).</summary>
    public string Id { get; } = id;

    /// <summary>The organisation (<c>nhsIDCode</c>).</summary>
    public string OdsCode { get; } = odsCode;

    /// <summary>The party key (<c>nhsMHSPartyKey</c>).</summary>
    public string PartyKey { get; } = partyKey;

    /// <summary>The interaction ids (<c>nhsMhsSvcIA</c>), in ordinal order, each once.</summary>
    public IReadOnlyList<string> Interactions { get; } = interactions;

    /// <summary>The capabilities of the interactions, each once; interactions that no specification has are left out.</summary>
    public IReadOnlyList<Capability> Capabilities => _capabilities ??=
        [.. Interactions.Select(GpConnectInteraction.CapabilityOf).OfType<Capability>().Distinct()];

    /// <summary>Whether any interaction is one of GP Connect's.</summary>
    public bool IsOfGpConnect { get; } = interactions.Any(GpConnectInteraction.Is);

    /// <summary>The URLs (<c>nhsMhsEndPoint</c>, FHIR <c>address</c>), in ordinal order, each once.</summary>
    public IReadOnlyList<string> EndPoints { get; } = endPoints;

    /// <summary>Where its snapshot has it: its first line.</summary>
    public (int Start, int Length) Span { get; init; }
}

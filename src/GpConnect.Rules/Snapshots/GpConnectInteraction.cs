using System;

namespace GpConnect.Rules.Snapshots;

/// <summary>What tells GP Connect's interactions from those of other Spine services.</summary>
internal static class GpConnectInteraction
{
    private const string Prefix = "urn:nhs:names:services:gpconnect:";

    /// <summary>Whether the id is one of GP Connect's, of whatever version.</summary>
    public static bool Is(string interactionId) => interactionId.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase);
}

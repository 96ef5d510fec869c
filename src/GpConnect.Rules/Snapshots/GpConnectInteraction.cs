using System;
using System.Collections.Generic;
using System.Linq;
using GpConnect.Rules.Model;

namespace GpConnect.Rules.Snapshots;

/// <summary>GP Connect's interactions in SDS, without regard to case as SDS has it.</summary>
internal static class GpConnectInteraction
{
    private static readonly Dictionary<string, Capability> Capabilities =
        SpecifiedInteractions.Capabilities.ToDictionary(static pair => pair.Key, static pair => pair.Value, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the id is one of GP Connect's, of whatever version.</summary>
    public static bool Is(string interactionId) => interactionId.StartsWith(SpecifiedInteractions.Prefix, StringComparison.OrdinalIgnoreCase);

    /// <summary>The capability that the specifications have the id for; null where none of them has it.</summary>
    public static Capability? CapabilityOf(string interactionId) =>
        Capabilities.TryGetValue(interactionId, out var capability) ? capability : null;
}

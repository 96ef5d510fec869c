using GpConnect.Rules.Model;

namespace GpConnect.Tool.Inputs;

/// <summary>What is said of endpoint files and settings from outside: by options, or by a <c>gpconnect.json</c> beside them.</summary>
/// <param name="Role">What the endpoints do.</param>
/// <param name="Topology">How they reach Spine.</param>
/// <param name="Environment">The Spine environment.</param>
/// <param name="PartyKey">The party key of a shared consumer MHS.</param>
/// <param name="Registration">What rows are declared as that say nothing themselves.</param>
internal sealed record RegistryOptions(Role? Role, MhsTopology? Topology, string? Environment, string? PartyKey, Registration? Registration)
{
    /// <summary>Nothing is said.</summary>
    public static readonly RegistryOptions None = new(null, null, null, null, null);

    /// <summary>These, and what <paramref name="other"/> says of that which they leave open.</summary>
    public RegistryOptions Or(RegistryOptions other) => new(
        Role ?? other.Role,
        Topology ?? other.Topology,
        Environment ?? other.Environment,
        PartyKey ?? other.PartyKey,
        Registration ?? other.Registration);
}

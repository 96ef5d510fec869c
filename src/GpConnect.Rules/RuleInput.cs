using System.Collections.Generic;
using GpConnect.Rules.Model;
using GpConnect.Rules.Settings;
using GpConnect.Rules.Snapshots;

namespace GpConnect.Rules;

/// <summary>What rules look at.</summary>
/// <param name="Estate">What is declared.</param>
/// <param name="Sds">What SDS has of it, as far as snapshots show.</param>
internal sealed record RuleInput(Estate Estate, SdsEvidence Sds)
{
    /// <summary>The registries of the project itself.</summary>
    public IReadOnlyList<OwnRegistry> Registries { get; init; } = [];

    /// <summary>The endpoints that the project declares in a way that makes none of them: their identifiers are not known to be missing.</summary>
    public IReadOnlyList<(string Environment, string OdsCode, string Asid)> Broken { get; init; } = [];

    /// <summary>The environments that the project has declarations of which nobody could read: what is declared there isn't all known.</summary>
    public IReadOnlyCollection<string> Unread { get; init; } = [];

    /// <summary>What the project's settings files declare.</summary>
    public SettingsEstate Settings { get; init; } = SettingsEstate.None;

    /// <summary>Whether each registry must be covered by a snapshot (<c>GpConnectRequireSdsSnapshot</c>).</summary>
    public bool RequiresSnapshot { get; init; }

    /// <summary>What SDS has in the environment of <paramref name="endpoint"/>, where a snapshot covers it.</summary>
    public SdsDirectory? SdsOf(DeclaredEndpoint endpoint) => Sds.In(endpoint.Environment);
}

/// <summary>A registry of the project.</summary>
/// <param name="Registry">The registry.</param>
/// <param name="ClassName">The name of its class.</param>
internal sealed record OwnRegistry(Registry Registry, Site ClassName)
{
    /// <summary>Its environment in the form that environments are compared in.</summary>
    public string Environment { get; } = DeclaredEndpoint.EnvironmentKey(Registry.Environment);
}

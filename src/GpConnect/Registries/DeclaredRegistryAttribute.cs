using System;
using System.ComponentModel;

namespace GpConnect;

/// <summary>
/// What a compiled registry holds. Written by the generator, and read by the analyzers of projects that reference the
/// assembly; not for use in code.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class DeclaredRegistryAttribute : Attribute
{
    /// <summary>Says what a registry of this assembly holds.</summary>
    /// <param name="registry">The registry class's full name.</param>
    /// <param name="provider">Whether its endpoints serve requests.</param>
    /// <param name="consumer">Whether its endpoints send requests.</param>
    /// <param name="topology">How they connect to Spine.</param>
    /// <param name="environment">The Spine environment; empty where none is named.</param>
    /// <param name="endpoints">The endpoints, in the format of <see cref="GeneratedRegistry"/>.</param>
    public DeclaredRegistryAttribute(
        string registry, bool provider, bool consumer, MhsTopology topology, string environment, string endpoints)
    {
        Registry = registry;
        Provider = provider;
        Consumer = consumer;
        Topology = topology;
        Environment = environment;
        Endpoints = endpoints;
    }

    /// <summary>The registry class's full name.</summary>
    public string Registry { get; }

    /// <summary>Whether its endpoints serve requests.</summary>
    public bool Provider { get; }

    /// <summary>Whether its endpoints send requests.</summary>
    public bool Consumer { get; }

    /// <summary>How they connect to Spine.</summary>
    public MhsTopology Topology { get; }

    /// <summary>The Spine environment; empty where none is named.</summary>
    public string Environment { get; }

    /// <summary>The one party key of a shared consumer MHS (T3), if the registry declares it; else empty.</summary>
    public string PartyKey { get; set; } = "";

    /// <summary>The endpoints, in the format of <see cref="GeneratedRegistry"/>.</summary>
    public string Endpoints { get; }
}

using System;
using System.Diagnostics;

namespace GpConnect;

/// <summary>
/// Declares the class a registry of providers: GP practice systems that serve GP Connect requests, each with an ASID and a
/// party key of its own (T6, T8), registered as a CMA endpoint (T7, T9).
/// </summary>
/// <remarks>
/// The class is <see langword="static"/> and <see langword="partial"/>. Its endpoints are declared by
/// <see cref="SpineEndpointAttribute"/> and <see cref="SpineEndpointsFromAttribute"/>; the generator adds a member for each
/// of them, and <c>Registry</c>, an <see cref="EndpointRegistry{T}"/> of them all.
/// </remarks>
// Read from source by the generator and the analyzers, by nothing at run time, and so not emitted: see SpineEndpointAttribute.
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
[Conditional("GPCONNECT_ATTRIBUTES")]
public sealed class ProviderRegistryAttribute : Attribute
{
    /// <summary>Declares the class a registry of providers.</summary>
    /// <param name="topology">Whether each provider has an MHS of its own or they share one.</param>
    public ProviderRegistryAttribute(MhsTopology topology) => Topology = topology;

    /// <summary>Whether each provider has an MHS of its own or they share one.</summary>
    public MhsTopology Topology { get; }

    /// <summary>
    /// Whether the same systems also send requests. They do so with the same ASID and party key (S9); their endpoints are
    /// <see cref="DualRoleEndpoint"/>s.
    /// </summary>
    public bool AlsoConsumer { get; set; }

    /// <summary>
    /// The Spine environment (<c>"LIVE"</c>, <c>"INT"</c>, …), compared without regard to case. Identifiers are compared
    /// within one environment only; none is an environment of its own.
    /// </summary>
    public string? Environment { get; set; }

    /// <summary>
    /// How the endpoints are registered in SDS that say nothing themselves, and whose file says nothing: a provider is a CMA endpoint (T7, T9).
    /// </summary>
    public SdsRegistration Registration { get; set; }
}

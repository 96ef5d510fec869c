using System;
using System.Diagnostics;

namespace GpConnect;

/// <summary>
/// Declares the class a registry of consumers: systems that send GP Connect requests, with one ASID for each organisation
/// that uses them (T2, T4).
/// </summary>
/// <remarks>
/// The class is <see langword="static"/> and <see langword="partial"/>. Its endpoints are declared by
/// <see cref="SpineEndpointAttribute"/> and <see cref="SpineEndpointsFromAttribute"/>; the generator adds a member for each
/// of them, and <c>Registry</c>, an <see cref="EndpointRegistry{T}"/> of them all.
/// </remarks>
// Read from source by the generator and the analyzers, by nothing at run time, and so not emitted: see SpineEndpointAttribute.
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
[Conditional("GPCONNECT_ATTRIBUTES")]
public sealed class ConsumerRegistryAttribute : Attribute
{
    /// <summary>Declares the class a registry of consumers.</summary>
    /// <param name="topology">Whether each consumer has an MHS of its own or they share one.</param>
    public ConsumerRegistryAttribute(MhsTopology topology) => Topology = topology;

    /// <summary>Whether each consumer has an MHS of its own or they share one.</summary>
    public MhsTopology Topology { get; }

    /// <summary>
    /// The one party key of a shared MHS (T3): ODS code, <c>-</c>, 5 to 9 digits, in upper case. With
    /// <see cref="MhsTopology.Separate"/> it is not a default: each endpoint needs its own (T5).
    /// </summary>
    public string? PartyKey { get; set; }

    /// <summary>
    /// The Spine environment (<c>"LIVE"</c>, <c>"INT"</c>, …), compared without regard to case. Identifiers are compared
    /// within one environment only; none is an environment of its own.
    /// </summary>
    public string? Environment { get; set; }

    /// <summary>
    /// How the endpoints are registered in SDS that say nothing themselves, and whose file says nothing: a consumer never is a CMA endpoint (S5).
    /// </summary>
    public SdsRegistration Registration { get; set; }
}

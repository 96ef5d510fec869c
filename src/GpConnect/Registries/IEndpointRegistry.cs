using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;

namespace GpConnect;

/// <summary>The endpoints of a Spine environment in one role, in order of declaration, found by ASID, ODS code or party key.</summary>
/// <remarks>
/// What code should take that looks endpoints up: a generated <see cref="EndpointRegistry{T}"/> is one, one that is made at run time from
/// configuration or a database is one, and a test can give a small one of its own.
/// </remarks>
/// <typeparam name="T">
/// The role: <see cref="ProviderEndpoint"/>, <see cref="ConsumerEndpoint"/> or <see cref="DualRoleEndpoint"/>.
/// </typeparam>
public interface IEndpointRegistry<T> : IReadOnlyList<T>
    where T : SpineEndpoint
{
    /// <summary>The Spine environment, such as <c>LIVE</c> or <c>INT</c>; empty where none is named.</summary>
    string Environment { get; }

    /// <summary>How the endpoints connect to Spine: each by an MHS of its own, or by one that they share.</summary>
    MhsTopology Topology { get; }

    /// <summary>Finds the endpoint that has an ASID; where several were declared with it, the first.</summary>
    /// <param name="asid">The ASID. An unset one isn't an endpoint's.</param>
    /// <param name="endpoint">The endpoint, or null where there is none.</param>
    /// <returns>Whether there is one.</returns>
    bool TryGetByAsid(Asid asid, [MaybeNullWhen(false)] out T endpoint);

    /// <summary>Finds the endpoints of an organisation: one provider at most (S3), any number of consumers (S4).</summary>
    /// <param name="odsCode">The organisation's ODS code. An unset one belongs to no organisation.</param>
    /// <returns>Its endpoints, in order of declaration; empty where there are none.</returns>
    IReadOnlyList<T> FindByOdsCode(OdsCode odsCode);

    /// <summary>Finds the endpoints behind an MHS: one provider (T6, T8), or the consumers that share it (T3).</summary>
    /// <param name="partyKey">The party key of the MHS. An unset one belongs to no MHS.</param>
    /// <returns>Its endpoints, in order of declaration; empty where there are none.</returns>
    IReadOnlyList<T> FindByPartyKey(PartyKey partyKey);
}

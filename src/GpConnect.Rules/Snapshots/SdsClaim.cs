using System;
using GpConnect.Rules.Model;

namespace GpConnect.Rules.Snapshots;

/// <summary>What a declared endpoint says that SDS can contradict: a rule that compares the two decides by nothing else of it.</summary>
/// <param name="OdsCode">The organisation's ODS code.</param>
/// <param name="Asid">The ASID.</param>
/// <param name="PartyKey">The party key.</param>
/// <param name="Role">What it does on Spine.</param>
/// <param name="HasOtherRole">Whether the same system is declared in the other role, too (S9).</param>
/// <param name="Topology">How it reaches Spine.</param>
internal readonly record struct SdsClaim(string OdsCode, string Asid, string PartyKey, Role Role, bool HasOtherRole, MhsTopology Topology)
{
    /// <summary>Of the ASID, which is nearly always different where anything is.</summary>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Asid);

    /// <summary>What <paramref name="endpoint"/> says.</summary>
    public static SdsClaim Of(DeclaredEndpoint endpoint) => new(
        endpoint.Endpoint.OdsCode,
        endpoint.Endpoint.Asid,
        endpoint.Endpoint.PartyKey,
        endpoint.Registry.Role,
        endpoint.OtherRole is not null,
        endpoint.Registry.Topology);
}

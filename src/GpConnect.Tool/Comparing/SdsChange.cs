using System.Collections.Generic;

namespace GpConnect.Tool.Comparing;

/// <summary>What became of a record of SDS.</summary>
internal enum SdsChangeKind
{
    /// <summary>It is there now.</summary>
    New,

    /// <summary>It isn't there any more.</summary>
    Gone,

    /// <summary>It has other values.</summary>
    Changed,
}

/// <summary>What became of a record of SDS.</summary>
/// <param name="Kind">What became of it.</param>
/// <param name="Record">The record: <c>ASID 918999198993</c>, <c>MHS record 472b35d4641b76454b13</c>.</param>
/// <param name="OdsCode">The organisation; empty if the snapshots don't say it.</param>
/// <param name="PartyKey">The party key, the old one if it has another now.</param>
/// <param name="Values">The values that changed.</param>
internal sealed record SdsChange(SdsChangeKind Kind, string Record, string OdsCode, string PartyKey, IReadOnlyList<SdsValueChange> Values);

/// <summary>A value of a record that changed.</summary>
/// <param name="What">What it is: <c>party key</c>, <c>URL</c>.</param>
/// <param name="Old">What it was, or what of it isn't there any more.</param>
/// <param name="New">What it is now, or what of it is new.</param>
internal sealed record SdsValueChange(string What, string Old, string New);

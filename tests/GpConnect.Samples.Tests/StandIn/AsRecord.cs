namespace GpConnect.Samples.Tests.StandIn;

/// <summary>What SDS has of a system.</summary>
internal sealed record AsRecord(string OdsCode, string Asid, string PartyKey, params string[] Interactions);

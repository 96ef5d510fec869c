namespace GpConnect.Samples.Tests.StandIn;

/// <summary>What SDS has of an MHS: the service root URL of some interactions.</summary>
internal sealed record MhsRecord(string OdsCode, string PartyKey, string CpaId, string EndPoint, params string[] Interactions);

using GpConnect;

/// <summary>
/// The organisations that use one consumer system, all connected through one MHS: an ASID for each (T2), one party key for all (T3).
/// </summary>
[ConsumerRegistry(MhsTopology.Shared, PartyKey = "X26-822358")]
[SpineEndpoint("LeedsTeaching", OdsCode = "RR8", Asid = "200000001385")]
[SpineEndpoint("Bradford", OdsCode = "RAE", Asid = "200000001386")]
[SpineEndpoint("Airedale", OdsCode = "RCF", Asid = "200000001387")]
[SpineEndpoint("LocalCareDirect", OdsCode = "NL3", Asid = "200000001388")]
internal static partial class Trusts;

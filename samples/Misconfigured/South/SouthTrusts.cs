using GpConnect;

/// <summary>Right in itself; it clashes with the other project's, and a project that uses both gets GPC1008.</summary>
[ConsumerRegistry(MhsTopology.Separate, Environment = "GPC1008")]
[SpineEndpoint("WestSuffolk", OdsCode = "RGR", Asid = "200000001386", PartyKey = "RGR-824503")]
public static partial class SouthTrusts;

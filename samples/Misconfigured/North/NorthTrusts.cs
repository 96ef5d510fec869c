using GpConnect;

/// <summary>Right in itself; it clashes with the other project's, and a project that uses both gets GPC1008.</summary>
[ConsumerRegistry(MhsTopology.Separate, Environment = "GPC1008")]
[SpineEndpoint("Bradford", OdsCode = "RAE", Asid = "200000001386", PartyKey = "RAE-824502")]
public static partial class NorthTrusts;

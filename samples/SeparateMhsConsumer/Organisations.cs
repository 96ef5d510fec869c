using GpConnect;

/// <summary>
/// The organisations that run a consumer system and an MHS of their own: an ASID (T4) and a party key (T5) for each. A consumer
/// has separate MHS and AS records in SDS, and is never a CMA endpoint (S5).
/// </summary>
[ConsumerRegistry(MhsTopology.Separate)]
[SpineEndpoint("WestSuffolk", OdsCode = "RGR", Asid = "200000001421", PartyKey = "RGR-824101", Registration = SdsRegistration.Mhs)]
[SpineEndpoint("EastCoastUrgentCare", OdsCode = "NQ1", Asid = "200000001422", PartyKey = "NQ1-824102", Registration = SdsRegistration.Mhs)]
[SpineEndpoint("CoastalCommunityCare", OdsCode = "RY2", Asid = "200000001423", PartyKey = "RY2-0000431", Registration = SdsRegistration.Mhs)]
internal static partial class Organisations;

using GpConnect;

/// <summary>
/// The practices that one MHS serves. Each has an ASID and a party key of its own (T6), and each pair is registered in SDS as a
/// CMA endpoint (T7): the one MHS holds many party keys.
/// </summary>
[ProviderRegistry(MhsTopology.Shared)]
[SpineEndpoint("LeggPractice", OdsCode = "A20047", Asid = "918999198993", PartyKey = "A20047-821870", Registration = SdsRegistration.Cma)]
[SpineEndpoint("BeechSurgery", OdsCode = "B82617", Asid = "227319907549", PartyKey = "B82617-820006", Registration = SdsRegistration.Cma)]
[SpineEndpoint("MillRoadSurgery", OdsCode = "D81637", Asid = "200000000894", PartyKey = "D81637-823402", Registration = SdsRegistration.Cma)]
[SpineEndpoint("HarbourMedicalCentre", OdsCode = "J82090", Asid = "200000000895", PartyKey = "J82090-823403", Registration = SdsRegistration.Cma)]
internal static partial class Practices;

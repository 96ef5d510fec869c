using GpConnect;

/// <summary>
/// The practices that one MHS serves. Each has an ASID and a party key of its own (T6), and each pair is registered in SDS as a
/// CMA endpoint (T7): the one MHS holds many party keys. A large estate is better in a file than in attributes.
/// </summary>
[ProviderRegistry(MhsTopology.Shared)]
[SpineEndpoint("LeggPractice", OdsCode = "A20047", Asid = "918999198993", PartyKey = "A20047-821870", Registration = SdsRegistration.Cma)]
[SpineEndpoint("BeechSurgery", OdsCode = "B82617", Asid = "227319907549", PartyKey = "B82617-820006", Registration = SdsRegistration.Cma)]
[SpineEndpointsFrom("practices.csv")]
internal static partial class Practices;

using GpConnect;

/// <summary>
/// Practices with an MHS each. As with a shared MHS, each has an ASID and a party key of its own (T8), registered as a CMA
/// endpoint (T9). The systems also book appointments at other practices, with the ASID and party key they are served by (S9).
/// </summary>
[ProviderRegistry(MhsTopology.Separate, AlsoConsumer = true, Environment = "LIVE")]
[SpineEndpoint("OakwoodSurgery", OdsCode = "C84023", Asid = "200000000901", PartyKey = "C84023-823511", Registration = SdsRegistration.Cma)]
[SpineEndpoint("RiversidePractice", OdsCode = "H81070", Asid = "200000000902", PartyKey = "H81070-823512", Registration = SdsRegistration.Cma)]
[SpineEndpoint("StationRoadSurgery", OdsCode = "M85174", Asid = "200000000903", PartyKey = "M85174-823513", Registration = SdsRegistration.Cma)]
internal static partial class Practices;

/// <summary>The same practices in the integration environment, where their identifiers are others.</summary>
[ProviderRegistry(MhsTopology.Separate, AlsoConsumer = true, Environment = "INT")]
[SpineEndpoint("OakwoodSurgery", OdsCode = "C84023", Asid = "200000001901", PartyKey = "C84023-0000811", Registration = SdsRegistration.Cma)]
[SpineEndpoint("RiversidePractice", OdsCode = "H81070", Asid = "200000001902", PartyKey = "H81070-0000812", Registration = SdsRegistration.Cma)]
internal static partial class IntegrationPractices;

// Rules on what the Spine Directory Service has: sds/services.ldif, the snapshot of the environment "SDS".
using GpConnect;

[ProviderRegistry(MhsTopology.Shared, Environment = "SDS")]

// GPC4001: SDS does not have the ASID.
[SpineEndpoint("LeggPractice", OdsCode = "A20047", Asid = "918999198993", PartyKey = "A20047-821870", Registration = SdsRegistration.Cma)]

// GPC4002: in SDS the ASID has the party key B82617-820006.
[SpineEndpoint("BeechSurgery", OdsCode = "B82617", Asid = "227319907549", PartyKey = "B82617-820007", Registration = SdsRegistration.Cma)]

// GPC4003: in SDS the ASID is D81637's.
[SpineEndpoint("MillRoadSurgery", OdsCode = "D81638", Asid = "200000000894", PartyKey = "D81637-823402", Registration = SdsRegistration.Cma)]

// GPC4004: SDS has an AS record, but no MHS record of the same party key and organisation.
[SpineEndpoint("HarbourMedicalCentre", OdsCode = "J82090", Asid = "200000000895", PartyKey = "J82090-823403", Registration = SdsRegistration.Cma)]

// GPC4006: its AS record has an interaction of another Spine service, too.
[SpineEndpoint("OakwoodSurgery", OdsCode = "C84023", Asid = "200000000901", PartyKey = "C84023-823511", Registration = SdsRegistration.Cma)]

// GPC4007: its service root URL ends in '/'.
[SpineEndpoint("RiversidePractice", OdsCode = "H81070", Asid = "200000000902", PartyKey = "H81070-823512", Registration = SdsRegistration.Cma)]

// GPC4008: an interaction is on its AS record only.
[SpineEndpoint("StationRoadSurgery", OdsCode = "M85174", Asid = "200000000903", PartyKey = "M85174-823513", Registration = SdsRegistration.Cma)]
internal static partial class PracticesInSds;

// GPC4005: a consumer, but its MHS record has a GP Connect interaction, as a provider's has.
[ConsumerRegistry(MhsTopology.Separate, Environment = "SDS")]
[SpineEndpoint("LeedsTeaching", OdsCode = "RR8", Asid = "200000001385", PartyKey = "RR8-824501")]
internal static partial class TrustsInSds;

// GPC4009: sds/truncated.ldif, the snapshot of another environment, ends in the middle of a record.

// GPC4011: sds/incomplete.ldif was cut short, so that what it lacks is no evidence.
[ConsumerRegistry(MhsTopology.Separate, Environment = "GPC4011")]
[SpineEndpoint("Airedale", OdsCode = "RCF", Asid = "200000001387", PartyKey = "RCF-824505")]
internal static partial class TrustsInIncompleteSds;

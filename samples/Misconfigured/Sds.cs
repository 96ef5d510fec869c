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

// GPC4013: SDS has another provider for the organisation, with another party key.
[SpineEndpoint("ParkLane", OdsCode = "Y02619", Asid = "200000000904", PartyKey = "Y02619-823514", Registration = SdsRegistration.Cma)]

// GPC4014: two MHS records have the same interaction, with different URLs.
[SpineEndpoint("QuaySurgery", OdsCode = "L81022", Asid = "200000000905", PartyKey = "L81022-823515", Registration = SdsRegistration.Cma)]

// GPC4015: Access Record Structured and Access Document share a service root URL.
[SpineEndpoint("HillTop", OdsCode = "P84004", Asid = "200000000906", PartyKey = "P84004-823516", Registration = SdsRegistration.Cma)]

// GPC4016: Access Record Structured under DSTU2.
[SpineEndpoint("ValeSurgery", OdsCode = "N82054", Asid = "200000000907", PartyKey = "N82054-823517", Registration = SdsRegistration.Cma)]
internal static partial class PracticesInSds;

// GPC4005: a consumer, but its MHS record has a GP Connect interaction, as a provider's has.
[ConsumerRegistry(MhsTopology.Separate, Environment = "SDS")]
[SpineEndpoint("LeedsTeaching", OdsCode = "RR8", Asid = "200000001385", PartyKey = "RR8-824501")]

// GPC4017: its AS record has no GP Connect interaction.
[SpineEndpoint("Calderdale", OdsCode = "RWY", Asid = "200000001388", PartyKey = "RWY-824506")]

// GPC4018: a separate MHS, but another AS record has the party key, too.
[SpineEndpoint("Harrogate", OdsCode = "RCD", Asid = "200000001389", PartyKey = "RCD-824507")]
internal static partial class TrustsInSds;

// GPC4012: SDS has RAE, with this party key, too.
[ConsumerRegistry(MhsTopology.Shared, PartyKey = "X26-822358", Environment = "SDS")]
[SpineEndpoint("Doncaster", OdsCode = "RP5", Asid = "200000001390")]
internal static partial class TrustsOfPortalInSds;

// GPC4009: sds/truncated.ldif, the snapshot of another environment, ends in the middle of a record.

// GPC4011: sds/incomplete.ldif was cut short, so that what it lacks is no evidence.
[ConsumerRegistry(MhsTopology.Separate, Environment = "GPC4011")]
[SpineEndpoint("Airedale", OdsCode = "RCF", Asid = "200000001387", PartyKey = "RCF-824505")]
internal static partial class TrustsInIncompleteSds;

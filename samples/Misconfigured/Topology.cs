// Rules on topologies. Each is shown in a Spine environment of its own, because identifiers are compared within one only.
using GpConnect;

// GPC1001: the second practice has the first one's ASID.
[ProviderRegistry(MhsTopology.Shared, Environment = "GPC1001")]
[SpineEndpoint("LeggPractice", OdsCode = "A20047", Asid = "918999198993", PartyKey = "A20047-821870", Registration = SdsRegistration.Cma)]
[SpineEndpoint("BeechSurgery", OdsCode = "B82617", Asid = "918999198993", PartyKey = "B82617-820006", Registration = SdsRegistration.Cma)]
internal static partial class DuplicateAsid;

// GPC1002: one party key for the MHS, as a consumer has it; a provider's MHS holds a party key for each practice.
// GPC2005: it is another organisation's, too.
[ProviderRegistry(MhsTopology.Shared, Environment = "GPC1002")]
[SpineEndpoint("LeggPractice", OdsCode = "A20047", Asid = "918999198993", PartyKey = "A20047-821870", Registration = SdsRegistration.Cma)]
[SpineEndpoint("BeechSurgery", OdsCode = "B82617", Asid = "227319907549", PartyKey = "A20047-821870", Registration = SdsRegistration.Cma)]
internal static partial class SharedProviderPartyKey;

// GPC1003: a provider, but not said to be registered as a CMA endpoint.
[ProviderRegistry(MhsTopology.Separate, Environment = "GPC1003")]
[SpineEndpoint("LeggPractice", OdsCode = "A20047", Asid = "918999198993", PartyKey = "A20047-821870")]
internal static partial class MissingCmaRegistration;

// GPC1004: an MHS each, and one party key.
[ConsumerRegistry(MhsTopology.Separate, Environment = "GPC1004")]
[SpineEndpoint("LeedsTeaching", OdsCode = "RR8", Asid = "200000001385", PartyKey = "RR8-824501")]
[SpineEndpoint("Bradford", OdsCode = "RAE", Asid = "200000001386", PartyKey = "RR8-824501")]
internal static partial class SeparateMhsPartyKeyShared;

// GPC1005: one MHS, and two party keys.
[ConsumerRegistry(MhsTopology.Shared, PartyKey = "X26-822358", Environment = "GPC1005")]
[SpineEndpoint("LeedsTeaching", OdsCode = "RR8", Asid = "200000001385")]
[SpineEndpoint("Bradford", OdsCode = "RAE", Asid = "200000001386", PartyKey = "X26-822359")]
internal static partial class SharedMhsPartyKeyDiffers;

// GPC1006: a consumer has separate MHS and AS records.
[ConsumerRegistry(MhsTopology.Separate, Environment = "GPC1006")]
[SpineEndpoint("LeedsTeaching", OdsCode = "RR8", Asid = "200000001385", PartyKey = "RR8-824501", Registration = SdsRegistration.Cma)]
internal static partial class ConsumerRegisteredAsCma;

// GPC1007: two provider systems for one organisation.
[ProviderRegistry(MhsTopology.Separate, Environment = "GPC1007")]
[SpineEndpoint("LeggPractice", OdsCode = "A20047", Asid = "918999198993", PartyKey = "A20047-821870", Registration = SdsRegistration.Cma)]
[SpineEndpoint("LeggPracticeBranch", OdsCode = "A20047", Asid = "918999198994", PartyKey = "A20047-821871", Registration = SdsRegistration.Cma)]
internal static partial class SecondProviderForOrganisation;

// GPC1008: the projects North and South, which do not know each other, declare one ASID. This project, which uses both, is told.

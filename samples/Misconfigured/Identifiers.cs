// Rules on identifiers. An endpoint with a broken argument is left out; the rest of its registry is there.
using GpConnect;

[ProviderRegistry(MhsTopology.Shared, Environment = "GPC2000")]

// GPC2001: no party key.
[SpineEndpoint("LeggPractice", OdsCode = "A20047", Asid = "918999198993", Registration = SdsRegistration.Cma)]

// GPC2002: not 12 digits. The fix takes out the spaces.
[SpineEndpoint("BeechSurgery", OdsCode = "B82617", Asid = "2273 1990 7549", PartyKey = "B82617-820006", Registration = SdsRegistration.Cma)]

// GPC2003: not ODS code, '-' and digits.
[SpineEndpoint("MillRoadSurgery", OdsCode = "D81637", Asid = "200000000894", PartyKey = "D81637/823402", Registration = SdsRegistration.Cma)]

// GPC2004: not in upper case. The fix writes J82090.
[SpineEndpoint("HarbourMedicalCentre", OdsCode = "j82090", Asid = "200000000895", PartyKey = "J82090-823403", Registration = SdsRegistration.Cma)]

// GPC2005: a provider's party key that begins with another ODS code. By default it informs; .editorconfig makes it a warning here.
[SpineEndpoint("StationRoadSurgery", OdsCode = "M85174", Asid = "200000000903", PartyKey = "C84023-823513", Registration = SdsRegistration.Cma)]

// GPC2006: SDS takes eight digits, but every party key seen has six or seven.
[SpineEndpoint("ElmPractice", OdsCode = "H81070", Asid = "200000000904", PartyKey = "H81070-82351400", Registration = SdsRegistration.Cma)]
internal static partial class WrongIdentifiers;

// Rules on the declarations themselves.
using GpConnect;

// GPC3001: not partial, so nothing can be generated into it.
[ConsumerRegistry(MhsTopology.Shared, PartyKey = "X26-822358", Environment = "GPC3001")]
[SpineEndpoint("LeedsTeaching", OdsCode = "RR8", Asid = "200000001385")]
internal static class RegistryClassShape;

// GPC3002: a name that cannot be a member.
[ConsumerRegistry(MhsTopology.Shared, PartyKey = "X26-822358", Environment = "GPC3002")]
[SpineEndpoint("Leeds Teaching", OdsCode = "RR8", Asid = "200000001385")]
internal static partial class InvalidEndpointName;

// GPC3003: neither of providers nor of consumers.
[SpineEndpoint("LeedsTeaching", OdsCode = "RR8", Asid = "200000001385", PartyKey = "X26-822358")]
internal static partial class EndpointOutsideRegistry;

// GPC3004: the project file names no such file.
[ConsumerRegistry(MhsTopology.Shared, PartyKey = "X26-822358", Environment = "GPC3004")]
[SpineEndpointsFrom("malfromed.csv")]
internal static partial class EndpointFileNotFound;

// GPC3005: a row of the file is malformed; the error is in the file.
[ConsumerRegistry(MhsTopology.Shared, PartyKey = "X26-822358", Environment = "GPC3005")]
[SpineEndpointsFrom("malformed.csv")]
internal static partial class InvalidEndpointRow;

// GPC3006: a system that serves and sends is ProviderRegistry with AlsoConsumer = true.
[ProviderRegistry(MhsTopology.Separate, Environment = "GPC3006")]
[ConsumerRegistry(MhsTopology.Separate, Environment = "GPC3006")]
[SpineEndpoint("LeggPractice", OdsCode = "A20047", Asid = "918999198993", PartyKey = "A20047-821870", Registration = SdsRegistration.Cma)]
internal static partial class ConflictingRegistryRoles;

// GPC3007, more than 50,000 named members in one registry, is not shown: it takes as many endpoints.

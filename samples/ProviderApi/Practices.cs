using GpConnect;

namespace ProviderApi;

/// <summary>The practices that this system serves, each registered in SDS as a CMA endpoint (T6, T7).</summary>
[ProviderRegistry(MhsTopology.Shared, Environment = "LIVE")]
[SpineEndpointsFrom("practices.csv", Registration = SdsRegistration.Cma)]
internal static partial class Practices;

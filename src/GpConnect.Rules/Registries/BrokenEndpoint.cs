using GpConnect.Rules.Model;

namespace GpConnect.Rules.Registries;

/// <summary>An endpoint that is left out of its registry, with what is known of it. A value that isn't sound is as it was written.</summary>
/// <param name="Site">Its declaration.</param>
/// <param name="OdsCode">The ODS code, or the empty string.</param>
/// <param name="Asid">The ASID, or the empty string.</param>
/// <param name="PartyKey">The party key, its own or its registry's, or the empty string.</param>
/// <param name="IsProvider">Whether its registry is one of providers.</param>
internal readonly record struct BrokenEndpoint(Site Site, string OdsCode, string Asid, string PartyKey, bool IsProvider);

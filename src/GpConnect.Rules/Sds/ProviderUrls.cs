using System.Collections.Generic;
using System.Linq;
using GpConnect.Rules.Model;
using GpConnect.Rules.Snapshots;

namespace GpConnect.Rules.Sds;

/// <summary>The service root URLs that SDS has for a provider, by capability.</summary>
internal static class ProviderUrls
{
    /// <summary>Each URL of each capability, in the order of capabilities, then of URLs; interactions that no specification has are left out.</summary>
    public static IReadOnlyList<(Capability Capability, string Url)> Of(DeclaredEndpoint provider, SdsDirectory sds)
    {
        var urls = new SortedSet<(Capability, string)>(Comparer<(Capability Capability, string Url)>.Create(static (one, other) =>
            one.Capability != other.Capability ? one.Capability.CompareTo(other.Capability) : string.CompareOrdinal(one.Url, other.Url)));
        foreach (var record in sds.GpConnectMhsRecordsOf(provider.Endpoint.PartyKey, provider.Endpoint.OdsCode))
        {
            foreach (var interaction in record.Interactions)
            {
                if (GpConnectInteraction.CapabilityOf(interaction) is { } capability)
                {
                    urls.UnionWith(record.EndPoints.Where(static url => url.Length > 0).Select(url => (capability, url)));
                }
            }
        }

        return [.. urls];
    }

    /// <summary>A capability in the specification's words.</summary>
    public static string NameOf(Capability capability) => capability switch
    {
        Capability.AccessRecordHtml => "Access Record HTML",
        Capability.Foundations => "Foundations",
        Capability.AppointmentManagement => "Appointment Management",
        Capability.AccessRecordStructured => "Access Record Structured",
        Capability.AccessDocument => "Access Document",
        _ => "Migrate",
    };
}

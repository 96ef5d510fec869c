using System.Collections.Generic;
using GpConnect.Rules.Model;
using GpConnect.Rules.Snapshots;

namespace GpConnect.Rules.Sds;

/// <summary>The service root URLs that SDS has for a provider, by capability.</summary>
internal static class ProviderUrls
{
    /// <summary>Each URL of each capability, in the order of capabilities, then of URLs; interactions that no specification has are left out.</summary>
    public static IReadOnlyList<(Capability Capability, string Url)> Of(DeclaredEndpoint provider, SdsDirectory sds)
    {
        // A handful: a list is searched faster than a set is made, ten thousand times.
        var urls = new List<(Capability Capability, string Url)>();
        foreach (var record in sds.GpConnectMhsRecordsOf(provider.Endpoint.PartyKey, provider.Endpoint.OdsCode))
        {
            foreach (var capability in record.Capabilities)
            {
                foreach (var url in record.EndPoints)
                {
                    if (url.Length > 0 && !urls.Contains((capability, url)))
                    {
                        urls.Add((capability, url));
                    }
                }
            }
        }

        urls.Sort(static (one, other) => one.Capability != other.Capability
            ? one.Capability.CompareTo(other.Capability)
            : string.CompareOrdinal(one.Url, other.Url));
        return urls;
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

using System.Collections.Generic;
using System.Linq;
using GpConnect.Rules.Model;
using GpConnect.Rules.Snapshots;
using GpConnect.Rules.Text;

namespace GpConnect.Rules.Sds;

/// <summary>GPC4015: capabilities that share a service root URL, or Foundations and Appointment Management that do not (S13).</summary>
internal sealed class ServiceRootUrlsOfCapabilities : SdsRule
{
    private static readonly Rule Descriptor = new(
        "GPC4015",
        "Capabilities have the wrong service root URLs",
        RuleSeverity.Warning,
        "{0} of {1} {2} in SDS: {3} (S13); ask NHS England to correct the registration",
        "Foundations and Appointment Management have the same service root URL; every other capability has one of its own (S13): each is a "
        + "FHIR server of its own.");

    public override Rule Rule => Descriptor;

    public override Finding? Check(DeclaredEndpoint endpoint, SdsDirectory sds)
    {
        if (!endpoint.IsProvider)
        {
            return null;
        }

        // Migrate has no URL of its own: its requests go to those of Access Record Structured and of Access Document.
        IReadOnlyList<(Capability Capability, string Url)> urls = [.. ProviderUrls.Of(endpoint, sds).Where(static url => url.Capability != Capability.Migrate)];
        return (Shared(urls) ?? Apart(urls)) is var (capabilities, have, must)
            ? new Finding(Descriptor, endpoint.PartyKeySite, capabilities, endpoint.Label, have, must)
            : null;
    }

    /// <summary>The first URL that two capabilities share which may not.</summary>
    private static (string Capabilities, string Have, string Must)? Shared(IReadOnlyList<(Capability Capability, string Url)> urls)
    {
        for (var i = 0; i < urls.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (urls[i].Url == urls[j].Url && (urls[j].Capability, urls[i].Capability) != (Capability.Foundations, Capability.AppointmentManagement))
                {
                    return (
                        $"{ProviderUrls.NameOf(urls[j].Capability)} and {ProviderUrls.NameOf(urls[i].Capability)}",
                        $"share the service root URL {QuotedText.Url(urls[i].Url)}",
                        "each of them must have one of its own");
                }
            }
        }

        return null;
    }

    /// <summary>A URL of Foundations and one of Appointment Management, where they differ.</summary>
    private static (string Capabilities, string Have, string Must)? Apart(IReadOnlyList<(Capability Capability, string Url)> urls)
    {
        foreach (var (_, one) in urls.Where(static url => url.Capability == Capability.Foundations))
        {
            foreach (var (_, other) in urls.Where(url => url.Capability == Capability.AppointmentManagement && url.Url != one))
            {
                return (
                    "Foundations and Appointment Management",
                    $"have the service root URLs {QuotedText.Url(one)} and {QuotedText.Url(other)}",
                    "they must share one");
            }
        }

        return null;
    }
}

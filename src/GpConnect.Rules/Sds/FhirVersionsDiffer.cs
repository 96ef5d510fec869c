using System.Collections.Generic;
using GpConnect.Rules.Model;
using GpConnect.Rules.Snapshots;
using GpConnect.Rules.Text;

namespace GpConnect.Rules.Sds;

/// <summary>GPC4016: service root URLs of one capability with two FHIR versions, or with one that it never has (S12).</summary>
internal sealed class FhirVersionsDiffer : SdsRule
{
    private static readonly Rule Descriptor = new(
        "GPC4016",
        "The FHIR version of a service root URL is wrong",
        RuleSeverity.Warning,
        "SDS has {0} for {1} of {2}{3}: {4} (S12); ask NHS England to correct the registration",
        "All service root URLs of one capability at one practice have the same FHIR version, so that references in answers can be followed; "
        + "Access Record Structured and Access Document are STU3, never DSTU2 (S12).");

    public override Rule Rule => Descriptor;

    public override Finding? Check(DeclaredEndpoint endpoint, SdsDirectory sds)
    {
        if (!endpoint.IsProvider)
        {
            return null;
        }

        var firsts = new Dictionary<Capability, (string Url, string Version)>();
        foreach (var (capability, url) in ProviderUrls.Of(endpoint, sds))
        {
            // What has no FHIR version at all is GPC4007's.
            if (ServiceRootUrl.FhirVersionOf(url, endpoint.Endpoint.OdsCode) is not { } version)
            {
                continue;
            }

            if (version == "DSTU2" && capability is Capability.AccessRecordStructured or Capability.AccessDocument)
            {
                return Found(QuotedText.Url(url), capability, string.Empty, "this capability is STU3, never DSTU2");
            }

            if (!firsts.TryGetValue(capability, out var first))
            {
                firsts.Add(capability, (url, version));
            }
            else if (first.Version != version)
            {
                return Found($"{QuotedText.Url(first.Url)} ({first.Version})", capability, $", and {QuotedText.Url(url)} ({version})", "all URLs of one capability must have the same FHIR version");
            }
        }

        return null;

        Finding Found(string url, Capability capability, string other, string must) =>
            new(Descriptor, endpoint.PartyKeySite, url, ProviderUrls.NameOf(capability), endpoint.Label, other, must);
    }
}

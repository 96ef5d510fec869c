using GpConnect.Rules.Model;
using GpConnect.Rules.Snapshots;
using GpConnect.Rules.Text;

namespace GpConnect.Rules.Sds;

/// <summary>GPC4007: a provider's URL in SDS that isn't a service root URL (S10).</summary>
internal sealed class InvalidServiceRootUrl : SdsRule
{
    private static readonly Rule Descriptor = new(
        "GPC4007",
        "A provider's URL in SDS isn't a valid service root URL",
        RuleSeverity.Warning,
        "SDS has {0} for {1}, but {2}: a service root URL is https://[FQDN]/[ODS code]/[FHIR version]/[major version] (S10); ask NHS England to correct the registration",
        "A provider's nhsMhsEndPoint has the practice's ODS code, then the FHIR version in upper case, then the major version of GP Connect; "
        + "https, without a slash at the end, and it ends before any FHIR resource or operation (S10). The SSP compares it with the URL of each "
        + "request, case and all.");

    public override Rule Rule => Descriptor;

    public override Finding? Check(DeclaredEndpoint endpoint, SdsDirectory sds)
    {
        if (!endpoint.IsProvider)
        {
            return null;
        }

        foreach (var record in sds.MhsRecordsOf(endpoint.Endpoint.PartyKey, endpoint.Endpoint.OdsCode))
        {
            // The URLs of other services follow other requirements, and without interactions nobody knows whose they are.
            if (!record.IsOfGpConnect)
            {
                continue;
            }

            foreach (var url in record.EndPoints)
            {
                if (ServiceRootUrl.Check(url, record.OdsCode) is { } wrong)
                {
                    return new Finding(Descriptor, endpoint.Site.At(Place.Asid), QuotedText.Url(url), endpoint.Label, wrong);
                }
            }
        }

        return null;
    }
}

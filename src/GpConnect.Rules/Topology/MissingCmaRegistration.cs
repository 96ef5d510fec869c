using System.Collections.Generic;
using GpConnect.Rules.Model;

namespace GpConnect.Rules.Topology;

/// <summary>GPC1003: a provider not declared as a CMA endpoint (T7, T9, S7).</summary>
internal sealed class MissingCmaRegistration : EstateRule
{
    private static readonly Rule Descriptor = new(
        "GPC1003",
        "A provider is not declared as a CMA endpoint",
        RuleSeverity.Error,
        "{0} is {1}: a provider's ASID, here {2}, and party key, here {3}, must be registered in SDS as a CMA endpoint ({4}, S7); declare registration Cma if they are, or else ask NHS England to register them",
        "A provider's party key and ASID are registered in SDS as a CMA endpoint (T7, T9, S7). Without that the SSP does not accept "
        + "the organisation as a receiver.");

    public override Rule Rule => Descriptor;

    public override void Find(RuleInput input, ICollection<Finding> findings)
    {
        foreach (var endpoint in input.Estate.Own)
        {
            if (endpoint.IsProvider && !endpoint.HasUnreadRegistration && IsMissing(endpoint.Endpoint.Registration, input.SdsOf(endpoint) is not null))
            {
                findings.Add(new Finding(
                    Descriptor,
                    endpoint.RegistrationSite,
                    endpoint.Label,
                    endpoint.Endpoint.Registration == Registration.Mhs ? "declared as an MHS endpoint" : "not declared as a CMA endpoint",
                    endpoint.Endpoint.Asid,
                    endpoint.Endpoint.PartyKey,
                    endpoint.Registry.Topology == MhsTopology.Shared ? "T7" : "T9"));
            }
        }
    }

    /// <summary>With a snapshot the evidence decides (GPC4004), and only a claim against it is left to report.</summary>
    private static bool IsMissing(Registration registration, bool hasSnapshot) =>
        hasSnapshot ? registration == Registration.Mhs : registration != Registration.Cma;
}

using System.Collections.Generic;
using GpConnect.Rules.Model;

namespace GpConnect.Rules.Topology;

/// <summary>GPC1006: a consumer declared as a CMA endpoint (S5). One system in both roles is a provider, and so a CMA endpoint.</summary>
internal sealed class ConsumerRegisteredAsCma : EstateRule
{
    private static readonly Rule Descriptor = new(
        "GPC1006",
        "A consumer is declared as a CMA endpoint",
        RuleSeverity.Error,
        "{0}, a consumer with ASID {1}, is declared as a CMA endpoint: a consumer must not be one: it has separate MHS and AS records (S5); declare registration Mhs",
        "A consumer is never a CMA endpoint: it has separate MHS and AS records (S5). One that is also a provider is declared in both roles (S9).");

    public override Rule Rule => Descriptor;

    public override void Find(RuleInput input, ICollection<Finding> findings)
    {
        foreach (var endpoint in input.Estate.Own)
        {
            if (endpoint.Registry.Role == Role.Consumer
                && endpoint.Endpoint.Registration == Registration.Cma
                && endpoint.OtherRole is null)
            {
                findings.Add(new Finding(Descriptor, endpoint.RegistrationSite, endpoint.Label, endpoint.Endpoint.Asid));
            }
        }
    }
}

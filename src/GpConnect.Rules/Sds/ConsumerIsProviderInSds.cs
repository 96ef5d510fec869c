using System.Linq;
using GpConnect.Rules.Model;
using GpConnect.Rules.Snapshots;
using GpConnect.Rules.Text;

namespace GpConnect.Rules.Sds;

/// <summary>GPC4005: a consumer whose MHS records carry GP Connect interactions (S6).</summary>
internal sealed class ConsumerIsProviderInSds : SdsRule
{
    private static readonly Rule Descriptor = new(
        "GPC4005",
        "A consumer's MHS record has GP Connect interactions",
        RuleSeverity.Error,
        "{0}, a consumer, has party key {1}, for which SDS has the interaction {2} on an MHS record: a consumer's interactions must be on its AS record only (S6); ask NHS England to correct the registration, or declare the system in both roles",
        "A consumer's interactions are on its AS record, never on its MHS record (S6): with them SDS offers it as a provider. A system "
        + "that is both is declared in both roles (S9).");

    public override Rule Rule => Descriptor;

    public override Finding? Check(DeclaredEndpoint endpoint, SdsDirectory sds)
    {
        if (endpoint.IsProvider || endpoint.OtherRole is not null)
        {
            return null;
        }

        var interaction = sds.GpConnectMhsRecordsOf(endpoint.Endpoint.PartyKey)
            .SelectMany(static record => record.Interactions)
            .FirstOrDefault(GpConnectInteraction.Is);
        return interaction is null
            ? null
            : new Finding(Descriptor, endpoint.PartyKeySite, endpoint.Label, endpoint.Endpoint.PartyKey, QuotedText.Url(interaction));
    }
}

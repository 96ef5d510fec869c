using GpConnect.Rules.Model;

namespace GpConnect.Rules.Topology;

/// <summary>GPC1007: a second provider endpoint for an organisation (S3).</summary>
internal sealed class SecondProviderForOrganisation : ClashRule
{
    private static readonly Rule Descriptor = new(
        "GPC1007",
        "An organisation has a second provider",
        RuleSeverity.Error,
        "{1} is a second provider for organisation {0}, next to {2}: there must be at most one provider system for an organisation ({3}); keep only the one that serves it",
        "There is at most one provider system for an organisation (S3); several consumer systems are allowed (S4). With two, "
        + "consumers find two endpoints for one organisation in SDS and reach either.");

    public override Rule Rule => Descriptor;

    public override string ValueName => "ODS code";

    public override string? ValueOf(DeclaredEndpoint endpoint) => endpoint.IsProvider ? endpoint.Endpoint.OdsCode : null;

    protected override Site SiteOf(DeclaredEndpoint endpoint) => endpoint.Site.At(Place.OdsCode);

    public override string RequirementOf(DeclaredEndpoint endpoint, DeclaredEndpoint first) => "S3";
}

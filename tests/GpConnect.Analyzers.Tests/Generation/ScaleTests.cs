using System.Linq;
using GpConnect.Analyzers.Tests.Hosting;
using Xunit;

namespace GpConnect.Analyzers.Tests.Generation;

/// <summary>The largest estates compile and load.</summary>
public sealed class ScaleTests
{
    [Fact]
    public void Ten_thousand_endpoints_in_one_class()
    {
        var endpoints = string.Join('\n', Enumerable.Range(0, 10_000).Select(static i =>
            $"[SpineEndpoint(\"Practice{i}\", OdsCode = \"A{i:D5}\", Asid = \"{200000000000 + i}\", PartyKey = \"A{i:D5}-821870\", Registration = SdsRegistration.Cma)]"));
        var built = Project.Of("using GpConnect;\n[ProviderRegistry(MhsTopology.Shared)]\n" + endpoints + "\nstatic partial class Practices { }").Build();
        var registry = built.Registry<ProviderEndpoint>("Practices");
        Assert.Equal(10_000, registry.Count);
        Assert.Equal("Practice9999", Assert.Single(registry.FindByOdsCode(OdsCode.Parse("A09999"))).Name);
    }

    [Fact]
    public async System.Threading.Tasks.Task Ten_thousand_endpoints_in_settings()
    {
        var endpoints = string.Join(",\n", Enumerable.Range(0, 10_000).Select(static i => $"{{ \"OdsCode\": \"A{i:D5}\", \"Asid\": \"{200000000000 + i}\" }}"));
        var diagnostics = await Project.Of("").With(DataFileText.Settings("/src/appsettings.json", $$"""
            { "GpConnect": { "Consumers": { "Topology": "Shared", "PartyKey": "X26-822358", "Endpoints": [ {{endpoints}}, { "OdsCode": "RR8", "Asid": "200000009999" } ] } } }
            """)).Build().AnalyzeAsync();
        Assert.Equal("GPC1001", Assert.Single(diagnostics).Id);
    }

    [Fact]
    public void A_hundred_thousand_rows_without_members()
    {
        var rows = string.Join('\n', Enumerable.Range(0, 100_000).Select(static i =>
            $"A{i:D5},{200000000000 + i},A{i:D5}-821870,Dr Number {i} & Partners Surgery,cma"));
        var built = Project.Of("""
            using GpConnect;
            [ProviderRegistry(MhsTopology.Shared)]
            [SpineEndpointsFrom("practices.csv", Members = false)]
            static partial class Practices { }
            """).With(DataFileText.Endpoints("/src/practices.csv", "ods code,asid,party key,name,registration\n" + rows)).Build();
        var registry = built.Registry<ProviderEndpoint>("Practices");
        Assert.Equal(100_000, registry.Count);
        Assert.True(registry.TryGetByAsid(Asid.Parse("200000099999"), out var last));
        Assert.Equal("DrNumber99999PartnersSurgery", last.Name);
    }
}

using System.Threading.Tasks;
using GpConnect.Analyzers.CodeFixes.Registries;
using GpConnect.Analyzers.Tests.Hosting;
using Xunit;

namespace GpConnect.Analyzers.Tests.CodeFixes.Registries;

/// <summary>GPC3003: add <c>ProviderRegistry</c> or <c>ConsumerRegistry</c>.</summary>
public sealed class EndpointOutsideRegistryFixTests
{
    private const string Legg = """SpineEndpoint("Legg", OdsCode = "A20047", Asid = "918999198993", PartyKey = "A20047-821870", Registration = GpConnect.SdsRegistration.Cma)""";

    private const string OfConsumer = """SpineEndpoint("Leeds", OdsCode = "RR8", Asid = "200000001385", PartyKey = "RR8-822358")""";

    [Theory]
    [InlineData(Legg, "ProviderRegistry")]
    [InlineData(OfConsumer, "ConsumerRegistry")]
    public async Task Each_role_that_the_endpoints_may_have_and_each_topology(string endpoint, string role)
    {
        string[] titles = [$"Add [{role}(MhsTopology.Shared)]", $"Add [{role}(MhsTopology.Separate)]"];
        var before = Source("", $"[{endpoint}]");
        using var workbench = new Workbench(Project.Of(before));
        Assert.Equal(titles, await workbench.TitlesAsync(new EndpointOutsideRegistryFix(), "GPC3003"));
        foreach (var title in titles)
        {
            await FixTest.SourceAsync<EndpointOutsideRegistryFix>(before, Source("", $"{title[4..]}\n    [{endpoint}]"), title);
        }
    }

    [Fact]
    public Task One_class_at_a_time()
    {
        Assert.Null(new EndpointOutsideRegistryFix().GetFixAllProvider());
        return FixTest.SourceAsync<EndpointOutsideRegistryFix>(Two(""), Two("[ConsumerRegistry(MhsTopology.Shared)]\n"));

        static string Two(string registry) => $$"""
            using GpConnect;
            {{registry}}[SpineEndpoint("Leeds", OdsCode = "RR8", Asid = "200000001385", PartyKey = "RR8-822358")]
            static partial class One { }
            [SpineEndpoint("York", OdsCode = "RCB", Asid = "200000001386", PartyKey = "RCB-822358")]
            static partial class Two { }
            """;
    }

    [Theory]
    [InlineData("[" + Legg + ", System.Obsolete]", "[ProviderRegistry(MhsTopology.Shared)]\n    [" + Legg + ", System.Obsolete]")]
    [InlineData("[System.Obsolete] [" + Legg + "]", "[System.Obsolete] [ProviderRegistry(MhsTopology.Shared)] [" + Legg + "]")]
    [InlineData("[System.Obsolete]\n    [SpineEndpointsFrom(\"practices.csv\")]", "[System.Obsolete]\n    [ProviderRegistry(MhsTopology.Shared)]\n    [SpineEndpointsFrom(\"practices.csv\")]")]
    [InlineData("/// <summary>Mine.</summary>\n    [" + Legg + "]", "/// <summary>Mine.</summary>\n    [ProviderRegistry(MhsTopology.Shared)]\n    [" + Legg + "]")]
    public Task Lists(string before, string after) => FixTest.ProjectAsync<EndpointOutsideRegistryFix>(
        Project.Of(Source("", before)).With(DataFileText.Endpoints("/src/practices.csv", "ods code,asid\n")),
        Project.Of(Source("", after)).With(DataFileText.Endpoints("/src/practices.csv", "ods code,asid\n")));

    [Theory]
    [InlineData("using E = GpConnect.SpineEndpointAttribute;", "E", "GpConnect.ProviderRegistry(GpConnect.MhsTopology.Shared)")]
    [InlineData("using G = GpConnect;", "G.SpineEndpoint", "G.ProviderRegistry(G.MhsTopology.Shared)")]
    [InlineData("", "GpConnect.SpineEndpointAttribute", "GpConnect.ProviderRegistry(GpConnect.MhsTopology.Shared)")]
    [InlineData("using GpConnect; using Topology = GpConnect.MhsTopology;", "SpineEndpoint", "ProviderRegistry(Topology.Shared)")]
    public Task Names(string usings, string endpoint, string registry)
    {
        var attribute = Legg.Replace("SpineEndpoint", endpoint);
        return FixTest.SourceAsync<EndpointOutsideRegistryFix>(
            Source(usings, $"[{attribute}]", import: false), Source(usings, $"[{registry}]\n    [{attribute}]", import: false));
    }

    private static string Source(string usings, string attributes, bool import = true) => $$"""
        {{usings}}
        {{(import ? "using GpConnect;" : "")}}
        namespace Acme
        {
            {{attributes}}
            public static partial class Practices { }
        }
        """;
}

using System.Threading.Tasks;
using Xunit;

namespace GpConnect.Analyzers.Tests.Usage;

/// <summary>The libraries' other ways to say whom a request is from and to: judged as <c>SetSspHeaders</c> is.</summary>
public class LibraryCallTests
{
    /// <summary>As GpConnect.Hosting has it, which this project doesn't reference.</summary>
    private const string Hosting = """
        namespace GpConnect
        {
            public static class SspRouteExtensions
            {
                public static void SetSspRoute(this System.Net.Http.HttpRequestMessage request, IConsumer from, Asid to, InteractionId interaction) { }
                public static void SetSspRoute(this System.Net.Http.HttpRequestMessage request, IConsumer from, ProviderEndpoint to, InteractionId interaction) { }
            }
        }
        """;

    [Theory]
    [InlineData("request.SetSspRoute({|GPC5002:Acme.Trusts.Bradford|}, Acme.Practices.LeggPractice, default);")]
    [InlineData("request.SetSspRoute(consumer, {|GPC5003:Acme.Trusts.Bradford.Asid|}, default);")]
    [InlineData("request.SetSspRoute(Acme.Hubs.Hub, {|GPC5008:Acme.Hubs.Hub|}, default);")]
    [InlineData("request.SetSspRoute(consumer, provider, default);")]
    [InlineData("_ = SspHeaders.Values({|GPC5002:Acme.Trusts.Bradford|}, Acme.Practices.LeggPractice, default);")]
    [InlineData("_ = SspHeaders.Values(consumer, {|GPC5003:Acme.Trusts.Bradford.Asid|}, default);")]
    [InlineData("_ = SspHeaders.Values(Acme.Hubs.Hub, {|GPC5008:Acme.Hubs.Hub|}, default);")]
    [InlineData("_ = SspHeaders.Values(consumer, provider, default);")]
    public Task Is_judged_as_setting_the_headers(string statements) => UsageTest.StatementsAsync(statements, types: Hosting);

    /// <summary>GPC5005 through the interface that code should take.</summary>
    [Theory]
    [InlineData("void Route(IEndpointRegistry<ProviderEndpoint> practices) => practices.TryGetByAsid({|GPC5005:Asid.Parse(request.Headers.GetValues(\"Ssp-To\").First())|}, out var practice);")]
    [InlineData("void Route(IEndpointRegistry<ProviderEndpoint> practices) => practices.TryGetByAsid(provider.Asid, out var practice);")]
    public Task A_registry_behind_its_interface_is_one(string statements) => UsageTest.StatementsAsync(statements);
}

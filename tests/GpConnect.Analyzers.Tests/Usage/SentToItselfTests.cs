using System.Threading.Tasks;
using Xunit;

namespace GpConnect.Analyzers.Tests.Usage;

/// <summary>GPC5008: one endpoint as sender and receiver.</summary>
public class SentToItselfTests
{
    [Theory]
    [InlineData("request.SetSspHeaders(Acme.Hubs.Hub, {|GPC5008:Acme.Hubs.Hub|}, default);")]
    [InlineData("request.SetSspHeaders(Acme.Hubs.Hub, {|GPC5008:Acme.Hubs.Hub.Asid|}, default);")]
    [InlineData("request.SetSspHeaders(to: {|GPC5008:Asid.Parse(Acme.Hubs.Asids.Hub)|}, from: Acme.Hubs.Hub, interaction: default);")]
    [InlineData("var hub = Acme.Hubs.Hub; request.SetSspHeaders(hub, {|GPC5008:hub|}, default);")]
    [InlineData("DualRoleEndpoint hub = null; hub = Acme.Hubs.Registry[0]; request.SetSspHeaders(hub, {|GPC5008:hub|}, default);")]
    [InlineData("void Send(DualRoleEndpoint given) => request.SetSspHeaders(given, {|GPC5008:given.Asid|}, default);")]
    [InlineData("request.Headers.Add(\"Ssp-From\", Acme.Hubs.Asids.Hub); request.Headers.Add(\"Ssp-To\", {|GPC5008:Acme.Hubs.Hub.Asid.ToString()|});")]
    [InlineData("request.Headers.Add(\"Ssp-To\", {|GPC5008:Acme.Hubs.Asids.Hub|}); map[\"a\"] = \"b\"; request.Headers.Add(\"Ssp-From\", Acme.Hubs.Asids.Hub);")]
    [InlineData("map[\"Ssp-From\"] = Acme.Hubs.Asids.Hub; map[\"Ssp-To\"] = {|GPC5008:Acme.Hubs.Asids.Hub|};")]
    [InlineData("_ = new Dictionary<string, string> { [\"Ssp-From\"] = Acme.Hubs.Asids.Hub, [\"Ssp-To\"] = {|GPC5008:Acme.Hubs.Asids.Hub|} };")]
    [InlineData("_ = new Dictionary<string, string> { { \"Ssp-From\", Acme.Hubs.Asids.Hub }, { \"Ssp-To\", {|GPC5008:Acme.Hubs.Asids.Hub|} } };")]
    [InlineData("void Send(DualRoleEndpoint given) { request.Headers.Add(\"Ssp-From\", given.Asid.ToString()); request.Headers.Add(\"Ssp-To\", {|GPC5008:given.Asid.ToString()|}); }")]
    [InlineData("request = new HttpRequestMessage(); request.Headers.Add(\"Ssp-From\", Acme.Hubs.Asids.Hub); request.Headers.Add(\"Ssp-To\", {|GPC5008:Acme.Hubs.Asids.Hub|});")]
    public Task To_itself(string statements) => UsageTest.StatementsAsync(statements);

    [Theory]
    [InlineData("request.SetSspHeaders(Acme.Hubs.Hub, Acme.Practices.LeggPractice, default);")]
    [InlineData("request.SetSspHeaders(consumer, provider, default);")]
    [InlineData("request.SetSspHeaders(null, default(Asid), default);")]
    [InlineData("request.SetSspHeaders(Acme.Hubs.Registry[0], Acme.Hubs.Registry[1], default);")]
    [InlineData("request.SetSspHeaders(Both.From, Both.To, default);")]
    [InlineData("var both = (From: consumer, To: provider); request.SetSspHeaders(both.From, both.To, default);")]
    [InlineData("DualRoleEndpoint first = Acme.Hubs.Registry[0], second = Acme.Hubs.Registry[1]; request.SetSspHeaders(first, second, default);")]
    [InlineData("request.Headers.Add(\"Ssp-From\", Acme.Hubs.Asids.Hub); new HttpRequestMessage().Headers.Add(\"Ssp-To\", Acme.Hubs.Asids.Hub);")]
    [InlineData("request.Headers.Add(\"Ssp-From\", Acme.Hubs.Asids.Hub); if (parameter == null) { request.Headers.Add(\"Ssp-To\", Acme.Hubs.Asids.Hub); }")]
    [InlineData("request.Headers.Add(\"Ssp-To\", Acme.Hubs.Asids.Hub);")]
    [InlineData("var hub = Acme.Hubs.Registry[0]; request.Headers.Add(\"Ssp-From\", hub.Asid.ToString()); hub = Acme.Hubs.Registry[1]; request.Headers.Add(\"Ssp-To\", hub.Asid.ToString());")]
    [InlineData("void Send(DualRoleEndpoint given) { request.Headers.Add(\"Ssp-From\", given.Asid.ToString()); given = Acme.Hubs.Registry[1]; request.Headers.Add(\"Ssp-To\", given.Asid.ToString()); }")]
    [InlineData("void Send(DualRoleEndpoint given) { var from = given; given = Acme.Hubs.Registry[1]; request.SetSspHeaders(from, given, default); }")]
    [InlineData("void Send(DualRoleEndpoint given) { void Next() => given = null; var from = given; Next(); request.SetSspHeaders(from, given, default); }")]
    [InlineData("request.Headers.Add(\"Ssp-From\", Acme.Hubs.Asids.Hub); request = new HttpRequestMessage(); request.Headers.Add(\"Ssp-To\", Acme.Hubs.Asids.Hub);")]
    [InlineData("var other = request; other.Headers.Add(\"Ssp-From\", Acme.Hubs.Asids.Hub); other = new HttpRequestMessage(); other.Headers.Add(\"Ssp-To\", Acme.Hubs.Asids.Hub);")]
    [InlineData("Both.Next.Headers.Add(\"Ssp-From\", Acme.Hubs.Asids.Hub); Both.Next = new HttpRequestMessage(); Both.Next.Headers.Add(\"Ssp-To\", Acme.Hubs.Asids.Hub);")]
    [InlineData("void Renew(ref HttpRequestMessage one) => one = new(); request.Headers.Add(\"Ssp-From\", Acme.Hubs.Asids.Hub); Renew(ref request); request.Headers.Add(\"Ssp-To\", Acme.Hubs.Asids.Hub);")]
    [InlineData("request.Headers.Add(\"Ssp-From\", parameter); request.Headers.Add(\"Ssp-To\", parameter);")]
    public Task To_another(string statements) => UsageTest.StatementsAsync(
        statements, types: "static class Both { public static HttpRequestMessage Next; public static ConsumerEndpoint From { get; set; } public static ProviderEndpoint To { get; set; } }");
}

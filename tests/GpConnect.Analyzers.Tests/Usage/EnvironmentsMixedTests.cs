using System.Threading.Tasks;
using Xunit;

namespace GpConnect.Analyzers.Tests.Usage;

/// <summary>GPC5007: sender and receiver of two Spine environments.</summary>
public class EnvironmentsMixedTests
{
    private const string Registries = """
        [ConsumerRegistry(MhsTopology.Shared, PartyKey = "X26-822358", Environment = "LIVE")]
        [SpineEndpoint("Leeds", OdsCode = "RR8", Asid = "200000001485")]
        public static partial class LiveTrusts { }

        [ProviderRegistry(MhsTopology.Shared, Environment = "live")]
        [SpineEndpoint("Legg", OdsCode = "A20047", Asid = "918999198994", PartyKey = "A20047-821871", Registration = SdsRegistration.Cma)]
        public static partial class LivePractices { }

        [ConsumerRegistry(MhsTopology.Shared, PartyKey = "X26-822358", Environment = "INT")]
        [SpineEndpoint("Leeds", OdsCode = "RR8", Asid = "200000001485")]
        public static partial class IntTrusts { }

        [ProviderRegistry(MhsTopology.Shared, Environment = "INT")]
        [SpineEndpoint("Legg", OdsCode = "A20047", Asid = "918999198995", PartyKey = "A20047-821872", Registration = SdsRegistration.Cma)]
        public static partial class IntPractices { }
        """;

    [Theory]
    [InlineData("request.SetSspHeaders(LiveTrusts.Leeds, {|GPC5007:IntPractices.Legg|}, default);")]
    [InlineData("request.SetSspHeaders(LiveTrusts.Leeds, {|GPC5007:IntPractices.Legg.Asid|}, default);")]
    [InlineData("request.SetSspHeaders(LiveTrusts.Leeds, {|GPC5007:Asid.Parse(IntPractices.Asids.Legg)|}, default);")]
    [InlineData("request.SetSspHeaders(LiveTrusts.Leeds, {|GPC5007:Acme.Practices.LeggPractice|}, default);")]
    [InlineData("request.SetSspHeaders(LiveTrusts.Registry.FindByOdsCode(OdsCode.Parse(parameter)).Single(), {|GPC5007:IntPractices.Registry[0]|}, default);")]
    [InlineData("var to = IntPractices.Registry.FindByOdsCode(OdsCode.Parse(parameter))[0]; request.SetSspHeaders(LiveTrusts.Leeds, {|GPC5007:to.Asid|}, default);")]
    [InlineData("request.SetSspHeaders(IntTrusts.Leeds, {|GPC5007:LivePractices.Legg|}, default);")]
    [InlineData("request.Headers.Add(\"Ssp-From\", LiveTrusts.Leeds.Asid.ToString()); request.Headers.Add(\"Ssp-To\", {|GPC5007:IntPractices.Asids.Legg|});")]
    public Task Two(string statements) => UsageTest.StatementsAsync(statements, types: Registries);

    [Theory]
    [InlineData("request.SetSspHeaders(LiveTrusts.Leeds, LivePractices.Legg, default);")]
    [InlineData("request.SetSspHeaders(LiveTrusts.Leeds, LivePractices.Registry[0].Asid, default);")]
    [InlineData("request.SetSspHeaders(LiveTrusts.Leeds, provider, default);")]
    [InlineData("request.SetSspHeaders(IntTrusts.Leeds, IntPractices.Legg, default);")]
    [InlineData("request.Headers.Add(\"Ssp-From\", LiveTrusts.Asids.Leeds); request.Headers.Add(\"Ssp-To\", IntPractices.Asids.Legg);")]
    [InlineData("request.SetSspHeaders(consumer, IntPractices.Legg, default);")]
    [InlineData("request.SetSspHeaders(LiveTrusts.Leeds, Asid.Parse(parameter), default);")]
    [InlineData("request.SetSspHeaders(LiveTrusts.Leeds, (parameter == null ? IntPractices.Registry : LivePractices.Registry)[0], default);")]
    [InlineData("request.Headers.Add(\"Ssp-From\", LiveTrusts.Registry[0].Asid.ToString()); request = new HttpRequestMessage(); request.Headers.Add(\"Ssp-To\", IntPractices.Registry[0].Asid.ToString());")]
    public Task One_or_unknown(string statements) => UsageTest.StatementsAsync(statements, types: Registries);
}

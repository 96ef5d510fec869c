using System.Threading.Tasks;
using GpConnect.Analyzers.Tests.Hosting;
using Xunit;

namespace GpConnect.Analyzers.Tests.Rules;

/// <summary>GPC1002.</summary>
public sealed class SharedProviderPartyKeyTests
{
    [Theory]
    [InlineData("Shared", "T6, S7")]
    [InlineData("Separate", "T8, S7")]
    public async Task Providers_never_share_one(string topology, string requirement)
    {
        var diagnostics = await MarkedProject.VerifyAsync($$"""
            [ProviderRegistry(MhsTopology.{{topology}})]
            [SpineEndpoint("Legg", OdsCode = "A20047", Asid = "918999198993", PartyKey = {|legg:"A20047-821870"|}, Registration = SdsRegistration.Cma)]
            [SpineEndpoint("Beech", OdsCode = "B82617", Asid = "227319907549", PartyKey = {|GPC1002@legg:{|GPC2005:"A20047-821870"|}|}, Registration = SdsRegistration.Cma)]
            public static partial class Practices { }
            """);
        Assert.Contains($"({requirement})", diagnostics[0].GetMessage());
    }

    [Fact]
    public async Task Neither_does_a_provider_with_a_consumer()
    {
        var diagnostics = await MarkedProject.VerifyAsync("""
            [ProviderRegistry(MhsTopology.Shared)]
            [SpineEndpoint("Legg", OdsCode = "A20047", Asid = "918999198993", PartyKey = {|legg:"A20047-821870"|}, Registration = SdsRegistration.Cma)]
            public static partial class Practices { }

            [ConsumerRegistry(MhsTopology.Separate)]
            [SpineEndpoint("Legg", OdsCode = "A20047", Asid = "200000001385", PartyKey = {|GPC1002@legg:"A20047-821870"|})]
            public static partial class Trusts { }
            """);
        Assert.Contains("(T6, S7)", diagnostics[0].GetMessage());
    }

    [Fact]
    public Task A_later_provider_is_reported_but_not_the_consumers_among_themselves() => MarkedProject.VerifyAsync("""
        [ConsumerRegistry(MhsTopology.Shared, PartyKey = {|shared:"A20047-821870"|})]
        [SpineEndpoint("Leeds", OdsCode = "RR8", Asid = "200000001385")]
        [SpineEndpoint("Bradford", OdsCode = "RAE", Asid = "200000001386")]
        public static partial class Trusts { }

        [ProviderRegistry(MhsTopology.Shared)]
        [SpineEndpoint("Legg", OdsCode = "A20047", Asid = "918999198993", PartyKey = {|GPC1002@shared:"A20047-821870"|}, Registration = SdsRegistration.Cma)]
        public static partial class Practices { }
        """);

    [Fact]
    public Task At_the_registrys_argument_it_is_reported_once() => MarkedProject.VerifyAsync("""
        [ProviderRegistry(MhsTopology.Shared)]
        [SpineEndpoint("Legg", OdsCode = "A20047", Asid = "918999198993", PartyKey = {|legg:"A20047-821870"|}, Registration = SdsRegistration.Cma)]
        public static partial class Practices { }

        [ConsumerRegistry(MhsTopology.Shared, PartyKey = {|GPC1002@legg:"A20047-821870"|})]
        [SpineEndpoint("Leeds", OdsCode = "RR8", Asid = "200000001385")]
        [SpineEndpoint("Bradford", OdsCode = "RAE", Asid = "200000001386")]
        public static partial class Trusts { }
        """);

    [Fact]
    public Task Dual_role_registries_are_providers() => MarkedProject.VerifyAsync("""
        [ProviderRegistry(MhsTopology.Shared, AlsoConsumer = true)]
        [SpineEndpoint("Legg", OdsCode = "A20047", Asid = "918999198993", PartyKey = {|legg:"A20047-821870"|}, Registration = SdsRegistration.Cma)]
        [SpineEndpoint("Again", OdsCode = "A20048", Asid = "918999198994", PartyKey = {|GPC1002@legg:{|GPC2005:"A20047-821870"|}|}, Registration = SdsRegistration.Cma)]
        public static partial class Both { }
        """);

    [Fact]
    public Task Environments_are_apart() => MarkedProject.VerifyAsync("""
        [ProviderRegistry(MhsTopology.Shared, Environment = "LIVE")]
        [SpineEndpoint("Legg", OdsCode = "A20047", Asid = "918999198993", PartyKey = "A20047-821870", Registration = SdsRegistration.Cma)]
        public static partial class Live { }

        [ProviderRegistry(MhsTopology.Shared, Environment = "INT")]
        [SpineEndpoint("Legg", OdsCode = "A20047", Asid = {|GPC1009:"918999198993"|}, PartyKey = "A20047-821870", Registration = SdsRegistration.Cma)]
        public static partial class Integration { }
        """);
}

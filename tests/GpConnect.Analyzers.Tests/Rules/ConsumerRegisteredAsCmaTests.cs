using System.Threading.Tasks;
using GpConnect.Analyzers.Tests.Hosting;
using Xunit;

namespace GpConnect.Analyzers.Tests.Rules;

/// <summary>GPC1006: a consumer never is a CMA endpoint, unless it is a provider, too.</summary>
public sealed class ConsumerRegisteredAsCmaTests
{
    [Fact]
    public async Task A_consumer_never_is_one()
    {
        var diagnostics = await MarkedProject.VerifyAsync("""
            [ConsumerRegistry(MhsTopology.Separate)]
            [SpineEndpoint("Silent", OdsCode = "RR8", Asid = "200000001385", PartyKey = "RR8-821870")]
            [SpineEndpoint("Mhs", OdsCode = "RAE", Asid = "200000001386", PartyKey = "RAE-821870", Registration = SdsRegistration.Mhs)]
            [SpineEndpoint("Cma", OdsCode = "RCB", Asid = "200000001387", PartyKey = "RCB-821870", Registration = {|GPC1006:SdsRegistration.Cma|})]
            public static partial class Trusts { }
            """);
        Assert.Equal(
            "Trusts.Cma (RCB), a consumer with ASID 200000001387, is declared as a CMA endpoint: a consumer must not be one: it has separate MHS and AS records (S5); declare registration Mhs",
            diagnostics[0].GetMessage());
    }

    [Theory]
    [InlineData("A20047", "918999198993", "A20047-821870", "SdsRegistration.Cma")]
    [InlineData("B82617", "200000001385", "B82617-821870", "{|GPC1006:SdsRegistration.Cma|}")]
    public Task A_system_that_is_declared_as_a_provider_may_be_one(string odsCode, string asid, string partyKey, string registration) => MarkedProject.VerifyAsync($$"""
        [ProviderRegistry(MhsTopology.Separate)]
        [SpineEndpoint("Legg", OdsCode = "A20047", Asid = "918999198993", PartyKey = "A20047-821870", Registration = SdsRegistration.Cma)]
        public static partial class Practices { }

        [ConsumerRegistry(MhsTopology.Separate)]
        [SpineEndpoint("Legg", OdsCode = "{{odsCode}}", Asid = "{{asid}}", PartyKey = "{{partyKey}}", Registration = {{registration}})]
        public static partial class Consumers { }
        """);

    [Fact]
    public Task In_rows_it_is_at_the_cell() => MarkedProject.Of("""
        [ConsumerRegistry(MhsTopology.Separate)]
        [SpineEndpointsFrom("trusts.csv")]
        public static partial class Trusts { }
        """)
        .WithEndpoints("/src/trusts.csv", """
            ods code,asid,party key,registration
            RR8,200000001385,RR8-821870,{|GPC1006:Cma|}
            RAE,200000001386,RAE-821870,
            """)
        .VerifyAsync();
}

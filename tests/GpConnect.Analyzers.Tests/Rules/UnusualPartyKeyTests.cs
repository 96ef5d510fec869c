using System.Threading.Tasks;
using GpConnect.Analyzers.Tests.Hosting;
using Xunit;

namespace GpConnect.Analyzers.Tests.Rules;

/// <summary>GPC2006: a party key of 5, 8 or 9 digits.</summary>
public sealed class UnusualPartyKeyTests
{
    [Theory]
    [InlineData("{|GPC2003:\"A20047-8218\"|}")]
    [InlineData("{|GPC2006:\"A20047-82187\"|}")]
    [InlineData("\"A20047-821870\"")]
    [InlineData("\"A20047-8218700\"")]
    [InlineData("{|GPC2006:\"A20047-82187000\"|}")]
    [InlineData("{|GPC2006:\"A20047-821870000\"|}")]
    [InlineData("{|GPC2003:\"A20047-8218700000\"|}")]
    public async Task Of_a_provider(string partyKey) => await MarkedProject.VerifyAsync($$"""
        [ProviderRegistry(MhsTopology.Shared)]
        [SpineEndpoint("LeggPractice", OdsCode = "A20047", Asid = "918999198993", PartyKey = {{partyKey}}, Registration = SdsRegistration.Cma)]
        static partial class Practices { }
        """);

    [Fact]
    public async Task Of_a_shared_MHS_it_is_said_once_at_the_registry() => await MarkedProject.VerifyAsync("""
        [ConsumerRegistry(MhsTopology.Shared, PartyKey = {|GPC2006:"X26-82235"|})]
        [SpineEndpoint("LeedsTeaching", OdsCode = "RR8", Asid = "200000001385")]
        [SpineEndpoint("Bradford", OdsCode = "RAE", Asid = "200000001386")]
        static partial class Trusts { }
        """);

    [Fact]
    public void The_endpoint_stays() => Assert.Single(Project.Of("""
        using GpConnect;
        [ConsumerRegistry(MhsTopology.Shared, PartyKey = "X26-82235")]
        [SpineEndpoint("LeedsTeaching", OdsCode = "RR8", Asid = "200000001385")]
        public static partial class Trusts { }
        """).Build().Registry<ConsumerEndpoint>("Trusts"));
}

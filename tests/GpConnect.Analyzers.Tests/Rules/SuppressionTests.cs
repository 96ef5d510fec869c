using System.Threading.Tasks;
using GpConnect.Analyzers.Tests.Hosting;
using Xunit;

namespace GpConnect.Analyzers.Tests.Rules;

/// <summary>Diagnostics in C# obey <c>#pragma</c> and <c>[SuppressMessage]</c>, since their places are in the source.</summary>
public sealed class SuppressionTests
{
    [Fact]
    public Task A_pragma_around_an_endpoint() => MarkedProject.VerifyAsync("""
        [ConsumerRegistry(MhsTopology.Shared, PartyKey = "X26-822358")]
        [SpineEndpoint("Leeds", OdsCode = "RR8", Asid = "200000001385")]
        #pragma warning disable GPC1001 // moved to the new trust
        [SpineEndpoint("Bradford", OdsCode = "RAE", Asid = "200000001385")]
        #pragma warning restore GPC1001
        [SpineEndpoint("York", OdsCode = "RCB", Asid = {|GPC1001:"200000001385"|})]
        public static partial class Trusts { }
        """);

    [Fact]
    public Task SuppressMessage_on_the_class() => MarkedProject.VerifyAsync("""
        [ConsumerRegistry(MhsTopology.Shared, PartyKey = "X26-822358")]
        [SpineEndpoint("Leeds", OdsCode = "RR8", Asid = "200000001385")]
        [SpineEndpoint("Bradford", OdsCode = "RAE", Asid = "200000001385", PartyKey = {|GPC1005:"RAE-821870"|})]
        [System.Diagnostics.CodeAnalysis.SuppressMessage("GpConnect.Topology", "GPC1001")]
        public static partial class Trusts { }
        """);

    [Theory]
    [InlineData("""[assembly: System.Diagnostics.CodeAnalysis.SuppressMessage("GpConnect.Topology", "GPC1001")]""")]
    [InlineData("""[assembly: System.Diagnostics.CodeAnalysis.SuppressMessage("GpConnect.Topology", "GPC1001:An ASID is declared twice", Scope = "type", Target = "~T:Trusts")]""")]
    public Task SuppressMessage_on_the_assembly(string attribute) => MarkedProject.VerifyAsync(attribute + """

        [ConsumerRegistry(MhsTopology.Shared, PartyKey = "X26-822358")]
        [SpineEndpoint("Leeds", OdsCode = "RR8", Asid = "200000001385")]
        [SpineEndpoint("Bradford", OdsCode = "RAE", Asid = "200000001385")]
        public static partial class Trusts { }
        """);
}

using System.Threading.Tasks;
using GpConnect.Analyzers.CodeFixes.Topology;
using GpConnect.Analyzers.Tests.Hosting;
using Xunit;

namespace GpConnect.Analyzers.Tests.CodeFixes.Topology;

/// <summary>GPC1006: declare it <c>Mhs</c>.</summary>
public sealed class ConsumerRegisteredAsCmaFixTests
{
    [Theory]
    [InlineData("SdsRegistration.Cma", "SdsRegistration.Mhs")]
    [InlineData("GpConnect.SdsRegistration.Cma", "GpConnect.SdsRegistration.Mhs")]
    [InlineData("(SdsRegistration)1", "SdsRegistration.Mhs")]
    [InlineData("Cma", "SdsRegistration.Mhs")]
    public Task Argument(string before, string after) =>
        FixTest.SourceAsync<ConsumerRegisteredAsCmaFix>(Source(before, "SdsRegistration.Mhs"), Source(after, "SdsRegistration.Mhs"));

    [Fact]
    public Task All() => FixTest.AllAsync<ConsumerRegisteredAsCmaFix>(
        "GPC1006",
        Project.Of(Source("SdsRegistration.Cma", "Cma")),
        Project.Of(Source("SdsRegistration.Mhs", "SdsRegistration.Mhs")));

    [Fact]
    public Task Row() => FixTest.RowsAsync<ConsumerRegisteredAsCmaFix>(
        """
        [GpConnect.ConsumerRegistry(GpConnect.MhsTopology.Shared, PartyKey = "X26-822358"), GpConnect.SpineEndpointsFrom("rows.csv")]
        static partial class Trusts { }
        """,
        "registration,ods code,asid\nCMA,RR8,200000001385",
        "registration,ods code,asid\nmhs,RR8,200000001385");

    private static string Source(string leeds, string bradford) => $$"""
        using GpConnect;
        using static GpConnect.SdsRegistration;

        [ConsumerRegistry(MhsTopology.Shared, PartyKey = "X26-822358")]
        [SpineEndpoint("Leeds", Registration = {{leeds}}, OdsCode = "RR8", Asid = "200000001385")]
        [SpineEndpoint("Bradford", OdsCode = "RAE", Asid = "200000001386", Registration = {{bradford}})]
        public static partial class Trusts { }
        """;
}

using System.Linq;
using System.Threading.Tasks;
using GpConnect.Analyzers.Tests.Hosting;
using Xunit;

namespace GpConnect.Analyzers.Tests.Generation;

public sealed class RegistryTests
{
    private const string Practices = """
        using GpConnect;
        namespace Acme
        {
            [ProviderRegistry(MhsTopology.Shared)]
            [SpineEndpoint("LeggPractice", OdsCode = "A20047", Asid = "918999198993", PartyKey = "A20047-821870", Registration = SdsRegistration.Cma)]
            [SpineEndpoint("BeechSurgery", OdsCode = "B82617", Asid = "227319907549", PartyKey = "B82617-820006", Registration = SdsRegistration.Cma)]
            public static partial class Practices { }
        }
        """;

    [Fact]
    public async Task Endpoints_are_found_by_name_and_identifier()
    {
        var built = Project.Of(Practices).Build();
        var registry = built.Registry<ProviderEndpoint>("Acme.Practices");
        Assert.Equal(["LeggPractice", "BeechSurgery"], registry.Select(static endpoint => endpoint.Name));
        Assert.Empty(await built.ReportAsync());
        Assert.True(registry.TryGetByAsid(Asid.Parse("227319907549"), out var beech));
        Assert.Equal("B82617", beech.OdsCode.ToString());
    }

    [Fact]
    public async Task Clash()
    {
        var built = Project.Of(Practices.Replace("227319907549", "918999198993").Replace("B82617-820006", "A20047-821870").Replace("Registration = SdsRegistration.Cma)]\n    public", "Registration = SdsRegistration.Mhs)]\n    public")).Build();
        Assert.Equal([], await built.ReportAsync());
    }
}

using System.Threading.Tasks;
using GpConnect.Analyzers.Tests.Hosting;
using Xunit;

namespace GpConnect.Analyzers.Tests.Rules;

/// <summary>GPC3003: endpoints are declared on a registry, at the name of the class that is none.</summary>
public sealed class EndpointOutsideRegistryTests
{
    [Fact]
    public async Task Endpoints_outside_a_registry()
    {
        var diagnostics = await MarkedProject.VerifyAsync("""
            [SpineEndpoint("Leeds", OdsCode = "RR8", Asid = "x", PartyKey = "RR8-821870")]
            [SpineEndpoint("York", OdsCode = "RCB", Asid = "200000001387", PartyKey = "RCB-821870")]
            public class {|GPC3003:Trusts|} { }
            """);
        Assert.Equal(Microsoft.CodeAnalysis.DiagnosticSeverity.Warning, diagnostics[0].Severity);
    }

    [Fact]
    public Task Files_outside_a_registry() => MarkedProject.VerifyAsync("""
        namespace Acme
        {
            [SpineEndpointsFrom("nowhere.csv")]
            public static partial class {|GPC3003:Trusts|} { }
        }
        """);

    [Fact]
    public Task Endpoints_of_another_part_belong_to_the_registry() => MarkedProject.Of(
        """
        [SpineEndpoint("York", OdsCode = "RCB", Asid = "200000001387", PartyKey = "RCB-821870")]
        public static partial class Trusts { }
        """,
        """
        [ConsumerRegistry(MhsTopology.Separate)]
        public static partial class Trusts { }
        """).VerifyAsync();
}

using System.Threading.Tasks;
using GpConnect.Analyzers.Tests.Hosting;
using Xunit;

namespace GpConnect.Analyzers.Tests.Rules;

/// <summary>GPC1007.</summary>
public sealed class SecondProviderForOrganisationTests
{
    [Fact]
    public async Task An_organisation_has_one_provider()
    {
        var diagnostics = await MarkedProject.VerifyAsync("""
            [ProviderRegistry(MhsTopology.Shared)]
            [SpineEndpoint("Legg", OdsCode = {|legg:"A20047"|}, Asid = "918999198993", PartyKey = "A20047-821870", Registration = SdsRegistration.Cma)]
            public static partial class Old { }

            [ProviderRegistry(MhsTopology.Separate, AlsoConsumer = true)]
            [SpineEndpoint("Legg", OdsCode = {|GPC1007@legg:"A20047"|}, Asid = "918999198994", PartyKey = "A20047-821871", Registration = SdsRegistration.Cma)]
            public static partial class New { }
            """);
        Assert.Equal(
            "New.Legg (A20047) is a second provider for organisation A20047, next to Old.Legg (A20047): there must be at most one provider system for an organisation (S3); keep only the one that serves it",
            diagnostics[0].GetMessage());
    }

    [Fact]
    public Task It_may_have_consumers_too() => MarkedProject.VerifyAsync("""
        [ProviderRegistry(MhsTopology.Shared)]
        [SpineEndpoint("Legg", OdsCode = "A20047", Asid = "918999198993", PartyKey = "A20047-821870", Registration = SdsRegistration.Cma)]
        public static partial class Practices { }

        [ConsumerRegistry(MhsTopology.Separate)]
        [SpineEndpoint("Legg", OdsCode = "A20047", Asid = "200000001385", PartyKey = "A20047-821871")]
        [SpineEndpoint("LeggToo", OdsCode = "A20047", Asid = "200000001386", PartyKey = "A20047-821872")]
        public static partial class Consumers { }
        """);

    [Fact]
    public Task Environments_are_apart() => MarkedProject.VerifyAsync("""
        [ProviderRegistry(MhsTopology.Shared, Environment = "LIVE")]
        [SpineEndpoint("Legg", OdsCode = "A20047", Asid = "918999198993", PartyKey = "A20047-821870", Registration = SdsRegistration.Cma)]
        public static partial class Live { }

        [ProviderRegistry(MhsTopology.Shared, Environment = "DEP")]
        [SpineEndpoint("Legg", OdsCode = "A20047", Asid = "918999198994", PartyKey = "A20047-821871", Registration = SdsRegistration.Cma)]
        public static partial class Deployment { }
        """);
}

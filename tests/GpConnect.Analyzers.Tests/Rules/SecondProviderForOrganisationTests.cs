using System.Threading.Tasks;
using GpConnect.Analyzers.Tests.Hosting;
using Xunit;

namespace GpConnect.Analyzers.Tests.Rules;

/// <summary>GPC1007, and GPC2005 that is its neighbour: whose party key it is.</summary>
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
            "New.Legg (A20047) is a second provider for organisation A20047, next to Old.Legg (A20047): there is at most one provider system for an organisation (S3); keep the one that serves it",
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

    [Fact]
    public async Task A_party_key_of_another_organisation_is_worth_knowing()
    {
        var diagnostics = await MarkedProject.VerifyAsync("""
            [ProviderRegistry(MhsTopology.Shared)]
            [SpineEndpoint("Legg", OdsCode = "A20047", Asid = "918999198993", PartyKey = {|GPC2005:"A2004-821870"|}, Registration = SdsRegistration.Cma)]
            [SpineEndpoint("Beech", OdsCode = "A2004", Asid = "918999198994", PartyKey = {|GPC2005:"A20047-821871"|}, Registration = SdsRegistration.Cma)]
            public static partial class Practices { }
            """);
        Assert.Equal(Microsoft.CodeAnalysis.DiagnosticSeverity.Info, diagnostics[0].Severity);
        Assert.Equal(
            "Party key A2004-821870 of Practices.Legg (A20047) begins with ODS code A2004: a provider organisation has a party key of its own (T6); check that this one was registered for A20047",
            diagnostics[0].GetMessage());
    }

    [Fact]
    public Task An_ODS_code_may_be_as_long_as_a_whole_party_key() => MarkedProject.VerifyAsync("""
        [ProviderRegistry(MhsTopology.Shared)]
        [SpineEndpoint("Legg", OdsCode = "A200471234", Asid = "918999198993", PartyKey = {|GPC2005:"A20-821870"|}, Registration = SdsRegistration.Cma)]
        public static partial class Practices { }
        """);

    [Fact]
    public Task A_consumers_may_be_anybodys() => MarkedProject.VerifyAsync("""
        [ConsumerRegistry(MhsTopology.Separate)]
        [SpineEndpoint("Leeds", OdsCode = "RR8", Asid = "200000001385", PartyKey = "X26-822358")]
        public static partial class Trusts { }
        """);
}

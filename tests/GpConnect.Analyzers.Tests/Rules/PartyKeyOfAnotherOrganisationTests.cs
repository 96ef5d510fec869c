using System.Threading.Tasks;
using GpConnect.Analyzers.Tests.Hosting;
using Xunit;

namespace GpConnect.Analyzers.Tests.Rules;

/// <summary>GPC2005: whose party key it is that a provider has.</summary>
public sealed class PartyKeyOfAnotherOrganisationTests
{
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
            "Party key A2004-821870 of Practices.Legg (A20047) begins with ODS code A2004: a provider organisation must have a party key of its own (T6); check that this one was registered for A20047",
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

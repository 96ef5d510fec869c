using System.Threading.Tasks;
using GpConnect.Analyzers.Tests.Hosting;
using Xunit;

namespace GpConnect.Analyzers.Tests.Rules;

/// <summary>The exception of GPC1001 and GPC1002: one system declared once as provider and once as consumer (S9).</summary>
public sealed class OneSystemInBothRolesTests
{
    private const string Provider = """
        [ProviderRegistry(MhsTopology.Separate)]
        [SpineEndpoint("Legg", OdsCode = "A20047", Asid = "918999198993", PartyKey = "A20047-821870", Registration = SdsRegistration.Cma)]
        public static partial class Practices { }

        """;

    [Fact]
    public Task Same_organisation_and_party_key_is_one_system() => MarkedProject.VerifyAsync(Provider + """
        [ConsumerRegistry(MhsTopology.Separate)]
        [SpineEndpoint("Legg", OdsCode = "A20047", Asid = "918999198993", PartyKey = "A20047-821870")]
        public static partial class Consumers { }
        """);

    [Fact]
    public Task It_may_be_declared_as_a_cma_endpoint_in_both_roles() => MarkedProject.VerifyAsync(Provider + """
        [ConsumerRegistry(MhsTopology.Separate)]
        [SpineEndpoint("Legg", OdsCode = "A20047", Asid = "918999198993", PartyKey = "A20047-821870", Registration = SdsRegistration.Cma)]
        public static partial class Consumers { }
        """);

    [Fact]
    public Task The_party_key_may_be_the_registrys() => MarkedProject.VerifyAsync(Provider + """
        [ConsumerRegistry(MhsTopology.Shared, PartyKey = "A20047-821870")]
        [SpineEndpoint("Legg", OdsCode = "A20047", Asid = "918999198993")]
        public static partial class Consumers { }
        """);

    [Fact]
    public Task Another_organisation_is_another_system() => MarkedProject.VerifyAsync("""
        [ProviderRegistry(MhsTopology.Separate)]
        [SpineEndpoint("Legg", OdsCode = "A20047", Asid = {|asid:"918999198993"|}, PartyKey = {|key:"A20047-821870"|}, Registration = SdsRegistration.Cma)]
        public static partial class Practices { }

        [ConsumerRegistry(MhsTopology.Separate)]
        [SpineEndpoint("Beech", OdsCode = "B82617", Asid = {|GPC1001@asid:"918999198993"|}, PartyKey = {|GPC1002@key:"A20047-821870"|})]
        public static partial class Consumers { }
        """);

    [Fact]
    public Task Another_party_key_is_another_system() => MarkedProject.VerifyAsync(Provider + """
        [ConsumerRegistry(MhsTopology.Separate)]
        [SpineEndpoint("Legg", OdsCode = "A20047", Asid = {|GPC1001:"918999198993"|}, PartyKey = "A20047-821871")]
        public static partial class Consumers { }
        """);

    [Fact]
    public Task Another_environment_is_another_system() => MarkedProject.VerifyAsync("""
        [ProviderRegistry(MhsTopology.Separate, Environment = "INT")]
        [SpineEndpoint("Legg", OdsCode = "A20047", Asid = "918999198993", PartyKey = "A20047-821870", Registration = SdsRegistration.Cma)]
        public static partial class Practices { }

        [ConsumerRegistry(MhsTopology.Separate, Environment = "LIVE")]
        [SpineEndpoint("Legg", OdsCode = "A20047", Asid = {|GPC1009:"918999198993"|}, PartyKey = "A20047-821870", Registration = {|GPC1006:SdsRegistration.Cma|})]
        public static partial class Consumers { }
        """);

    [Fact]
    public Task Of_three_the_third_is_reported() => MarkedProject.VerifyAsync("""
        [ConsumerRegistry(MhsTopology.Separate)]
        [SpineEndpoint("Trust", OdsCode = "RR8", Asid = {|GPC1001@asid:"918999198993"|}, PartyKey = "RR8-821870")]
        public static partial class Before { }

        [ProviderRegistry(MhsTopology.Separate)]
        [SpineEndpoint("Legg", OdsCode = "A20047", Asid = {|asid:"918999198993"|}, PartyKey = "A20047-821870", Registration = SdsRegistration.Cma)]
        public static partial class Practices { }

        [ConsumerRegistry(MhsTopology.Separate)]
        [SpineEndpoint("Legg", OdsCode = "A20047", Asid = "918999198993", PartyKey = "A20047-821870")]
        public static partial class Consumers { }
        """);

    [Fact]
    public Task A_system_is_once_a_provider_and_once_a_consumer() => MarkedProject.VerifyAsync(Provider + """
        [ConsumerRegistry(MhsTopology.Shared, PartyKey = "A20047-821870")]
        [SpineEndpoint("Legg", OdsCode = "A20047", Asid = "918999198993")]
        public static partial class Consumers { }

        [ConsumerRegistry(MhsTopology.Shared, PartyKey = {|GPC1002:"A20047-821870"|})]
        [SpineEndpoint("Legg", OdsCode = "A20047", Asid = {|GPC1001:"918999198993"|})]
        public static partial class Again { }
        """);

    [Fact]
    public Task AlsoConsumer_says_it_in_one_declaration() => MarkedProject.VerifyAsync("""
        [ProviderRegistry(MhsTopology.Separate, AlsoConsumer = true)]
        [SpineEndpoint("Legg", OdsCode = "A20047", Asid = {|asid:"918999198993"|}, PartyKey = {|key:"A20047-821870"|}, Registration = SdsRegistration.Cma)]
        public static partial class Both { }

        [ConsumerRegistry(MhsTopology.Separate)]
        [SpineEndpoint("Legg", OdsCode = "A20047", Asid = {|GPC1001@asid:"918999198993"|}, PartyKey = {|GPC1002@key:"A20047-821870"|})]
        public static partial class Consumers { }
        """);

    [Fact]
    public Task A_second_provider_is_reported_though_it_is_declared_in_both_roles() => MarkedProject.VerifyAsync("""
        [ProviderRegistry(MhsTopology.Separate)]
        [SpineEndpoint("First", OdsCode = {|first:"A20047"|}, Asid = "918999198993", PartyKey = "A20047-821870", Registration = SdsRegistration.Cma)]
        [SpineEndpoint("Second", OdsCode = {|GPC1007@first:"A20047"|}, Asid = "918999198994", PartyKey = "A20047-821871", Registration = SdsRegistration.Cma)]
        public static partial class Practices { }

        [ConsumerRegistry(MhsTopology.Separate)]
        [SpineEndpoint("Second", OdsCode = "A20047", Asid = "918999198994", PartyKey = "A20047-821871")]
        public static partial class Consumers { }
        """);
}

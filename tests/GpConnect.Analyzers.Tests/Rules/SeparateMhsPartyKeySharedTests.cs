using System.Threading.Tasks;
using GpConnect.Analyzers.Tests.Hosting;
using Xunit;

namespace GpConnect.Analyzers.Tests.Rules;

/// <summary>GPC1004: consumers with a separate MHS have a party key each.</summary>
public sealed class SeparateMhsPartyKeySharedTests
{
    [Fact]
    public async Task Separate_systems_do_not_share_one()
    {
        var diagnostics = await MarkedProject.VerifyAsync("""
            [ConsumerRegistry(MhsTopology.Separate)]
            [SpineEndpoint("Leeds", OdsCode = "RR8", Asid = "200000001385", PartyKey = {|leeds:"RR8-821870"|})]
            [SpineEndpoint("Bradford", OdsCode = "RAE", Asid = "200000001386", PartyKey = "RAE-821870")]
            [SpineEndpoint("York", OdsCode = "RCB", Asid = "200000001387", PartyKey = {|GPC1004@leeds:"RR8-821870"|})]
            public static partial class Trusts { }
            """);
        Assert.Equal(
            "Party key RR8-821870 of Trusts.York (RCB) is also the party key of Trusts.Leeds (RR8): each consumer with a separate MHS must have a party key of its own (T5); declare the one registered for it, or MhsTopology.Shared if they share an MHS",
            diagnostics[0].GetMessage());
    }

    [Fact]
    public Task Two_systems_at_one_organisation_are_allowed() => MarkedProject.VerifyAsync("""
        [ConsumerRegistry(MhsTopology.Separate)]
        [SpineEndpoint("Ward", OdsCode = "RR8", Asid = "200000001385", PartyKey = "RR8-821870")]
        [SpineEndpoint("Pharmacy", OdsCode = "RR8", Asid = "200000001386", PartyKey = "RR8-821871")]
        public static partial class Trusts { }
        """);

    [Fact]
    public Task Environments_are_apart() => MarkedProject.VerifyAsync("""
        [ConsumerRegistry(MhsTopology.Separate)]
        [SpineEndpoint("Leeds", OdsCode = "RR8", Asid = "200000001385", PartyKey = "RR8-821870")]
        public static partial class Trusts { }

        [ConsumerRegistry(MhsTopology.Separate, Environment = "INT")]
        [SpineEndpoint("Leeds", OdsCode = "RR8", Asid = {|GPC1009:"200000001385"|}, PartyKey = "RR8-821870")]
        public static partial class Integration { }
        """);

    [Fact]
    public Task A_shared_key_clashes_with_a_separate_one_at_the_registrys_argument_once() => MarkedProject.VerifyAsync("""
        [ConsumerRegistry(MhsTopology.Separate)]
        [SpineEndpoint("York", OdsCode = "RCB", Asid = "200000001387", PartyKey = {|york:"X26-822358"|})]
        public static partial class Separate { }

        [ConsumerRegistry(MhsTopology.Shared, PartyKey = {|GPC1004@york:"X26-822358"|})]
        [SpineEndpoint("Leeds", OdsCode = "RR8", Asid = "200000001385")]
        [SpineEndpoint("Bradford", OdsCode = "RAE", Asid = "200000001386")]
        public static partial class Shared { }
        """);

    [Fact]
    public Task Of_two_consumers_the_later_is_reported_though_it_is_a_provider_too() => MarkedProject.VerifyAsync("""
        [ConsumerRegistry(MhsTopology.Separate)]
        [SpineEndpoint("York", OdsCode = "RCB", Asid = "200000001387", PartyKey = {|GPC1002@legg:{|york:"A20047-821870"|}|})]
        public static partial class Trusts { }

        [ProviderRegistry(MhsTopology.Separate)]
        [SpineEndpoint("Legg", OdsCode = "A20047", Asid = "918999198993", PartyKey = {|legg:"A20047-821870"|}, Registration = SdsRegistration.Cma)]
        public static partial class Practices { }

        [ConsumerRegistry(MhsTopology.Separate)]
        [SpineEndpoint("Legg", OdsCode = "A20047", Asid = "918999198993", PartyKey = {|GPC1004@york:"A20047-821870"|})]
        public static partial class Consumers { }
        """);

    [Fact]
    public Task Two_registries_may_declare_parts_of_one_shared_mhs() => MarkedProject.VerifyAsync("""
        [ConsumerRegistry(MhsTopology.Shared, PartyKey = "X26-822358")]
        [SpineEndpoint("Leeds", OdsCode = "RR8", Asid = "200000001385")]
        public static partial class North { }

        [ConsumerRegistry(MhsTopology.Shared, PartyKey = "X26-822358")]
        [SpineEndpoint("Bradford", OdsCode = "RAE", Asid = "200000001386")]
        public static partial class South { }
        """);

    [Fact]
    public Task Parts_of_one_before_and_after_a_separate_system_clash_with_it() => MarkedProject.VerifyAsync("""
        [ConsumerRegistry(MhsTopology.Shared)]
        [SpineEndpoint("Leeds", OdsCode = "RR8", Asid = "200000001385", PartyKey = {|leeds:"X26-822358"|})]
        [SpineEndpoint("Bradford", OdsCode = "RAE", Asid = "200000001386", PartyKey = "X26-822358")]
        public static partial class North { }

        [ConsumerRegistry(MhsTopology.Separate)]
        [SpineEndpoint("York", OdsCode = "RCB", Asid = "200000001387", PartyKey = {|GPC1004@leeds:{|york:"X26-822358"|}|})]
        public static partial class Middle { }

        [ConsumerRegistry(MhsTopology.Shared)]
        [SpineEndpoint("Hull", OdsCode = "RWA", Asid = "200000001388", PartyKey = {|GPC1004@york:"X26-822358"|})]
        public static partial class South { }
        """);
}

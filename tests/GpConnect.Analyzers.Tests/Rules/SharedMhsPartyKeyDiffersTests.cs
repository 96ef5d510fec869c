using System.Threading.Tasks;
using GpConnect.Analyzers.Tests.Hosting;
using Xunit;

namespace GpConnect.Analyzers.Tests.Rules;

/// <summary>GPC1005: the consumers of a shared MHS have its one party key.</summary>
public sealed class SharedMhsPartyKeyDiffersTests
{
    [Fact]
    public async Task The_registrys_key_is_right()
    {
        var diagnostics = await MarkedProject.VerifyAsync("""
            [ConsumerRegistry(MhsTopology.Shared, PartyKey = "X26-822358")]
            [SpineEndpoint("Leeds", OdsCode = "RR8", Asid = "200000001385")]
            [SpineEndpoint("Bradford", OdsCode = "RAE", Asid = "200000001386", PartyKey = {|GPC1005:"RAE-822358"|})]
            [SpineEndpoint("York", OdsCode = "RCB", Asid = "200000001387", PartyKey = "X26-822358")]
            public static partial class Trusts { }
            """);
        Assert.Equal(
            "Party key RAE-822358 of Trusts.Bradford (RAE) is not X26-822358, the party key of the registry Trusts: all consumers of a shared MHS must have its one party key (T3); declare X26-822358, or another registry for another MHS",
            diagnostics[0].GetMessage());
    }

    [Fact]
    public Task Without_one_the_first_endpoints_is() => MarkedProject.VerifyAsync("""
        [ConsumerRegistry(MhsTopology.Shared)]
        [SpineEndpoint("Leeds", OdsCode = "RR8", Asid = "200000001385", PartyKey = {|leeds:"X26-822358"|})]
        [SpineEndpoint("Bradford", OdsCode = "RAE", Asid = "200000001386", PartyKey = {|GPC1005@leeds:"RAE-822358"|})]
        [SpineEndpoint("York", OdsCode = "RCB", Asid = "200000001387", PartyKey = {|GPC1005@leeds:"RAE-822358"|})]
        [SpineEndpoint("Hull", OdsCode = "RWA", Asid = "200000001388", PartyKey = "X26-822358")]
        [SpineEndpoint("None", OdsCode = "RCD", Asid = "200000001389", PartyKey = "X26-822358")]
        public static partial class Trusts { }
        """);

    [Fact]
    public Task In_rows_it_is_at_the_cell() => MarkedProject.Of("""
        [ConsumerRegistry(MhsTopology.Shared, PartyKey = "X26-822358")]
        [SpineEndpoint("Leeds", OdsCode = "RR8", Asid = "200000001385")]
        [SpineEndpointsFrom("trusts.csv")]
        public static partial class Trusts { }
        """)
        .WithEndpoints("/src/trusts.csv", """
            ods code,party key,asid
            RAE,,200000001386
            RCB,{|GPC1005:RCB-822358|},200000001387
            RWA,X26-822358,200000001388
            """)
        .VerifyAsync();

    [Fact]
    public Task A_separate_MHS_has_no_key_to_differ_from() => MarkedProject.VerifyAsync("""
        [ConsumerRegistry(MhsTopology.Separate, PartyKey = "X26-822358")]
        [SpineEndpoint("Leeds", OdsCode = "RR8", Asid = "200000001385", PartyKey = "RR8-822358")]
        [SpineEndpoint("Bradford", OdsCode = "RAE", Asid = "200000001386", PartyKey = "RAE-822358")]
        public static partial class Trusts { }
        """);

    [Fact]
    public Task The_providers_of_a_shared_MHS_have_a_key_each() => MarkedProject.VerifyAsync("""
        [ProviderRegistry(MhsTopology.Shared)]
        [SpineEndpoint("Legg", OdsCode = "A20047", Asid = "918999198993", PartyKey = "A20047-821870", Registration = SdsRegistration.Cma)]
        [SpineEndpoint("Beech", OdsCode = "B82617", Asid = "227319907549", PartyKey = "B82617-820006", Registration = SdsRegistration.Cma)]
        public static partial class Practices { }
        """);

    [Fact]
    public Task Each_registry_has_a_key_of_its_own() => MarkedProject.VerifyAsync("""
        [ConsumerRegistry(MhsTopology.Shared, PartyKey = "X26-822358")]
        [SpineEndpoint("Leeds", OdsCode = "RR8", Asid = "200000001385")]
        public static partial class North { }

        [ConsumerRegistry(MhsTopology.Shared)]
        [SpineEndpoint("Bradford", OdsCode = "RAE", Asid = "200000001386", PartyKey = "RAE-822358")]
        public static partial class South { }
        """);
}

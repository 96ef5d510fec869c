using System.Linq;
using System.Threading.Tasks;
using GpConnect.Analyzers.Tests.Hosting;
using Xunit;

namespace GpConnect.Analyzers.Tests.Rules;

/// <summary>GPC1001.</summary>
public sealed class DuplicateAsidTests
{
    [Fact]
    public Task Different_asids_are_right() => MarkedProject.VerifyAsync("""
        [ConsumerRegistry(MhsTopology.Shared, PartyKey = "X26-822358")]
        [SpineEndpoint("Leeds", OdsCode = "RR8", Asid = "200000001385")]
        [SpineEndpoint("Bradford", OdsCode = "RAE", Asid = "200000001386")]
        public static partial class Trusts { }
        """);

    [Fact]
    public async Task Each_later_one_is_reported_with_the_first()
    {
        var diagnostics = await MarkedProject.VerifyAsync("""
            [ConsumerRegistry(MhsTopology.Shared, PartyKey = "X26-822358")]
            [SpineEndpoint("Leeds", OdsCode = "RR8", Asid = {|leeds:"200000001385"|})]
            [SpineEndpoint("Bradford", OdsCode = "RAE", Asid = {|GPC1001@leeds:"200000001385"|})]
            [SpineEndpoint("York", OdsCode = "RCB", Asid = {|GPC1001@leeds:"200000001385"|})]
            public static partial class Trusts { }
            """);
        Assert.Equal(
            "ASID 200000001385 of Trusts.Bradford (RAE) is also the ASID of Trusts.Leeds (RR8): each system at each organisation must have an ASID of its own (T1, T2); declare the one registered for it",
            diagnostics[0].GetMessage());
    }

    [Fact]
    public Task Roles_and_registries_do_not_matter() => MarkedProject.VerifyAsync("""
        [ProviderRegistry(MhsTopology.Separate)]
        [SpineEndpoint("Legg", OdsCode = "A20047", Asid = {|legg:"918999198993"|}, PartyKey = "A20047-821870", Registration = SdsRegistration.Cma)]
        public static partial class Practices { }

        [ConsumerRegistry(MhsTopology.Separate)]
        [SpineEndpoint("Trust", OdsCode = "RR8", Asid = {|GPC1001@legg:"918999198993"|}, PartyKey = "RR8-821870")]
        public static partial class Trusts { }
        """);

    [Fact]
    public Task Environments_are_apart() => MarkedProject.VerifyAsync("""
        [ConsumerRegistry(MhsTopology.Shared, PartyKey = "X26-822358", Environment = "LIVE")]
        [SpineEndpoint("Leeds", OdsCode = "RR8", Asid = "200000001385")]
        public static partial class Live { }

        [ConsumerRegistry(MhsTopology.Shared, PartyKey = "X26-822358", Environment = "INT")]
        [SpineEndpoint("Leeds", OdsCode = "RR8", Asid = {|GPC1009:"200000001385"|})]
        public static partial class Integration { }

        [ConsumerRegistry(MhsTopology.Shared, PartyKey = "X26-822358")]
        [SpineEndpoint("Leeds", OdsCode = "RR8", Asid = {|GPC1009:"200000001385"|})]
        public static partial class Unnamed { }
        """);

    [Fact]
    public Task Environments_compare_without_regard_to_case() => MarkedProject.VerifyAsync("""
        [ConsumerRegistry(MhsTopology.Shared, PartyKey = "X26-822358", Environment = "LIVE")]
        [SpineEndpoint("Leeds", OdsCode = "RR8", Asid = {|leeds:"200000001385"|})]
        public static partial class Live { }

        [ConsumerRegistry(MhsTopology.Shared, PartyKey = "X26-822358", Environment = "live")]
        [SpineEndpoint("Bradford", OdsCode = "RAE", Asid = {|GPC1001@leeds:"200000001385"|})]
        public static partial class AlsoLive { }
        """);

    [Fact]
    public Task No_environment_and_an_empty_one_are_the_same() => MarkedProject.VerifyAsync("""
        [ConsumerRegistry(MhsTopology.Shared, PartyKey = "X26-822358", Environment = "")]
        [SpineEndpoint("Leeds", OdsCode = "RR8", Asid = "200000001385")]
        public static partial class One { }

        [ConsumerRegistry(MhsTopology.Shared, PartyKey = "X26-822358", Environment = null)]
        [SpineEndpoint("Bradford", OdsCode = "RAE", Asid = {|GPC1001:"200000001385"|})]
        public static partial class Other { }
        """);

    [Fact]
    public Task Files_follow_by_path_whatever_their_order_in_the_project() => MarkedProject.Of()
        .WithSource("/src/b.cs", """
            [ConsumerRegistry(MhsTopology.Shared, PartyKey = "X26-822358")]
            [SpineEndpoint("Leeds", OdsCode = "RR8", Asid = {|GPC1001@york:"200000001385"|})]
            public static partial class Trusts { }
            """)
        .WithSource("/src/a.cs", """
            [ConsumerRegistry(MhsTopology.Shared, PartyKey = "X26-822358")]
            [SpineEndpoint("York", OdsCode = "RCB", Asid = {|york:"200000001385"|})]
            public static partial class Others { }
            """)
        .VerifyAsync();

    [Fact]
    public Task A_broken_endpoint_takes_no_part() => MarkedProject.VerifyAsync("""
        [ConsumerRegistry(MhsTopology.Shared, PartyKey = "X26-822358")]
        [SpineEndpoint("Leeds", OdsCode = {|GPC2004:"rr8"|}, Asid = "200000001385")]
        [SpineEndpoint("Bradford", OdsCode = "RAE", Asid = "200000001385")]
        public static partial class Trusts { }
        """);

    [Fact]
    public async Task Ten_thousand_that_share_one_value_are_found_each_with_the_first()
    {
        const int count = 10_000;
        var endpoints = string.Join('\n', Enumerable.Range(0, count).Select(static i =>
            $"[SpineEndpoint(\"E{i}\", OdsCode = \"A{i}00\", Asid = \"{200000000000 + i}\", PartyKey = \"A20047-821870\", Registration = SdsRegistration.Cma)]"));
        var built = Project.Of("using GpConnect;\n[ProviderRegistry(MhsTopology.Shared)]\n" + endpoints + "\nstatic partial class Practices { }").Build();
        var diagnostics = await built.AnalyzeAsync();
        var shared = diagnostics.Where(static diagnostic => diagnostic.Id == "GPC1002").ToList();
        Assert.Equal(count - 1, shared.Count);
        Assert.Single(shared.Select(static diagnostic => diagnostic.AdditionalLocations[0].SourceSpan).Distinct());
    }
}

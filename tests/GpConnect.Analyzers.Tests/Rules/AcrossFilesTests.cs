using System.Linq;
using System.Threading.Tasks;
using GpConnect.Analyzers.Tests.Hosting;
using Xunit;

namespace GpConnect.Analyzers.Tests.Rules;

/// <summary>Clashes between C# and endpoint files: C# goes first, then files by path and position.</summary>
public sealed class AcrossFilesTests
{
    [Fact]
    public Task CSharp_goes_before_files() => MarkedProject.Of("""
        [ConsumerRegistry(MhsTopology.Shared, PartyKey = "X26-822358")]
        [SpineEndpointsFrom("trusts.csv")]
        public static partial class FromFile { }

        [ConsumerRegistry(MhsTopology.Shared, PartyKey = "X26-822358")]
        [SpineEndpoint("Leeds", OdsCode = "RR8", Asid = {|leeds:"200000001385"|})]
        public static partial class FromSource { }
        """)
        .WithEndpoints("/a/trusts.csv", "ods code,asid\nRAE,{|GPC1001@leeds:200000001385|}\nRCB,200000001386\n")
        .VerifyAsync();

    [Fact]
    public Task Files_go_by_path_and_row() => MarkedProject.Of("""
        [ConsumerRegistry(MhsTopology.Shared, PartyKey = "X26-822358")]
        [SpineEndpointsFrom("b.csv")]
        [SpineEndpointsFrom("a.csv")]
        public static partial class Trusts { }
        """)
        .WithEndpoints("/src/b.csv", "ods code,asid\nRR8,{|GPC1001@first:200000001385|}\n")
        .WithEndpoints("/src/a.csv", "ods code,asid\nRAE,{|first:200000001385|}\nRCB,{|GPC1001@first:200000001385|}\n")
        .VerifyAsync();

    [Fact]
    public async Task Registries_have_files_in_the_order_of_the_attributes()
    {
        var built = Project.Of("""
            using GpConnect;
            [ConsumerRegistry(MhsTopology.Shared, PartyKey = "X26-822358")]
            [SpineEndpointsFrom("b.csv")]
            [SpineEndpointsFrom("a.csv")]
            [SpineEndpoint("Leeds", OdsCode = "RR8", Asid = "200000001385")]
            public static partial class Trusts { }
            """)
            .With(DataFileText.Endpoints("/src/a.csv", "ods code,asid\nRAE,200000001386"), DataFileText.Endpoints("/src/b.csv", "ods code,asid\nRCB,200000001387"))
            .Build();
        Assert.Equal(["Leeds", "RCB", "RAE"], built.Registry<ConsumerEndpoint>("Trusts").Select(static endpoint => endpoint.Name));
        Assert.Empty(await built.ReportAsync());
    }

    [Fact]
    public Task A_file_that_two_registries_take_clashes_with_itself() => MarkedProject.Of("""
        [ConsumerRegistry(MhsTopology.Shared, PartyKey = "X26-822358")]
        [SpineEndpointsFrom("trusts.csv")]
        public static partial class One { }

        [ConsumerRegistry(MhsTopology.Shared, PartyKey = "X26-822358")]
        [SpineEndpointsFrom("trusts.csv", Members = false)]
        public static partial class Other { }
        """)
        .WithEndpoints("/src/trusts.csv", "ods code,asid\nRR8,{|GPC1001:200000001385|}\nRAE,{|GPC1001:200000001386|}\n")
        .VerifyAsync();

    [Fact]
    public Task But_not_where_these_are_of_two_environments_or_roles() => MarkedProject.Of("""
        [ProviderRegistry(MhsTopology.Shared, Environment = "INT")]
        [SpineEndpointsFrom("both.csv")]
        public static partial class Integration { }

        [ProviderRegistry(MhsTopology.Shared, Environment = "LIVE")]
        [SpineEndpointsFrom("both.csv")]
        public static partial class Providers { }

        [ConsumerRegistry(MhsTopology.Separate, Environment = "LIVE")]
        [SpineEndpointsFrom("both.csv")]
        public static partial class Consumers { }
        """)
        .WithEndpoints("/src/both.csv", "ods code,asid,party key,registration\nA20047,918999198993,A20047-821870,CMA\n")
        .VerifyAsync();

    [Fact]
    public Task A_file_taken_twice_by_one_registry_clashes_by_name_and_ASID() => MarkedProject.Of("""
        [ConsumerRegistry(MhsTopology.Shared, PartyKey = "X26-822358")]
        [SpineEndpointsFrom("trusts.csv")]
        [SpineEndpointsFrom("TRUSTS.csv")]
        public static partial class Trusts { }
        """)
        .WithEndpoints("/src/trusts.csv", "ods code,asid,name\nRR8,{|GPC1001:200000001385|},{|GPC3002:Leeds|}")
        .VerifyAsync();

    [Fact]
    public Task Rows_without_members_take_part() => MarkedProject.Of("""
        [ProviderRegistry(MhsTopology.Shared)]
        [SpineEndpoint("Legg", OdsCode = {|ods:"A20047"|}, Asid = {|asid:"918999198993"|}, PartyKey = {|key:"A20047-821870"|}, Registration = SdsRegistration.Cma)]
        [SpineEndpointsFrom("practices.csv", Members = false)]
        public static partial class Practices { }
        """)
        .WithEndpoints("/src/practices.csv", """
            name,ods code,asid,party key,registration
            Legg,{|GPC1007@ods:A20047|},{|GPC1001@asid:918999198993|},{|GPC1002@key:A20047-821870|},CMA
            """)
        .VerifyAsync();

    [Fact]
    public Task Without_a_party_key_column_rows_of_a_shared_mhs_have_the_registrys() => MarkedProject.Of("""
        [ProviderRegistry(MhsTopology.Shared)]
        [SpineEndpoint("Legg", OdsCode = "A20047", Asid = "918999198993", PartyKey = {|key:"A20047-821870"|}, Registration = SdsRegistration.Cma)]
        public static partial class Practices { }

        [ConsumerRegistry(MhsTopology.Shared, PartyKey = {|GPC1002@key:"A20047-821870"|})]
        [SpineEndpointsFrom("trusts.csv")]
        public static partial class Trusts { }
        """)
        .WithEndpoints("/src/trusts.csv", "ods code,asid\nRR8,200000001385\nRAE,200000001386\n")
        .VerifyAsync();

    [Fact]
    public async Task A_file_that_two_items_of_the_project_name_is_one()
    {
        var file = DataFileText.Endpoints("/src/trusts.csv", "ods code,asid\nRR8,200000001385\nRAE,wrong\n");
        var built = Project.Of("""
            using GpConnect;
            [ConsumerRegistry(MhsTopology.Shared, PartyKey = "X26-822358")]
            [SpineEndpointsFrom("trusts.csv")]
            public static partial class Trusts { }
            """).With(file, DataFileText.Endpoints("/src/trusts.csv", file.GetText().ToString())).Build();
        Assert.Single(built.Registry<ConsumerEndpoint>("Trusts"));
        Assert.Equal(["GPC2002 trusts.csv(3,5)"], (await built.ReportAsync()).Select(static line => line.Split(':')[0]).Distinct());
    }
}

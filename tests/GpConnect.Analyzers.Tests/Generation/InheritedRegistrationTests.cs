using System.Linq;
using System.Threading.Tasks;
using GpConnect.Analyzers.Tests.DataFiles;
using GpConnect.Analyzers.Tests.Hosting;
using Xunit;

namespace GpConnect.Analyzers.Tests.Generation;

/// <summary>What a registry or a file says of the registration of its endpoints: the nearer wins.</summary>
public sealed class InheritedRegistrationTests
{
    [Theory]
    [InlineData("", "", "Undeclared Cma Undeclared Mhs")]
    [InlineData("Cma", "", "Cma Cma Cma Mhs")]
    [InlineData("Mhs", "", "Mhs Cma Mhs Mhs")]
    [InlineData("", "Cma", "Undeclared Cma Cma Mhs")]
    [InlineData("Mhs", "Cma", "Mhs Cma Cma Mhs")]
    [InlineData("Cma", "Undeclared", "Cma Cma Cma Mhs")]
    public void The_nearer_wins(string ofRegistry, string ofFile, string expected)
    {
        var project = Rows.Of(
            "ods code,asid,party key,registration\nC83016,200000000003,C83016-820006,\nD83016,200000000004,D83016-820006,mhs\n",
            $$"""
            using GpConnect;
            [ProviderRegistry(MhsTopology.Shared{{Argument(ofRegistry)}})]
            [SpineEndpoint("Legg", OdsCode = "A20047", Asid = "918999198993", PartyKey = "A20047-821870")]
            [SpineEndpoint("Beech", OdsCode = "B82617", Asid = "227319907549", PartyKey = "B82617-820006", Registration = SdsRegistration.Cma)]
            [SpineEndpointsFrom("practices.csv"{{Argument(ofFile)}})]
            static partial class Practices { }
            """);

        Assert.Equal(expected, string.Join(' ', project.Build().Registry<ProviderEndpoint>("Practices").Select(static endpoint => endpoint.Registration)));
    }

    [Fact]
    public Task Consumers_too() => MarkedProject.VerifyAsync("""
        [ConsumerRegistry(MhsTopology.Shared, PartyKey = "X26-822358", Registration = SdsRegistration.Mhs)]
        [SpineEndpoint("Leeds", OdsCode = "RR8", Asid = "200000001385", Registration = {|GPC1006:SdsRegistration.Cma|})]
        [SpineEndpoint("Bradford", OdsCode = "RAE", Asid = "200000001386")]
        public static partial class Trusts { }
        """);

    [Fact]
    public Task What_is_wrong_is_reported_once_where_it_is_said() => MarkedProject.Of("""
        [ConsumerRegistry(MhsTopology.Shared, PartyKey = "X26-822358", Registration = {|GPC1006:SdsRegistration.Cma|})]
        [SpineEndpoint("Leeds", OdsCode = "RR8", Asid = "200000001385")]
        [SpineEndpoint("Bradford", OdsCode = "RAE", Asid = "200000001386")]
        public static partial class Trusts { }

        [ProviderRegistry(MhsTopology.Shared, Registration = SdsRegistration.Cma)]
        [SpineEndpointsFrom("practices.csv", Registration = {|GPC1003:SdsRegistration.Mhs|})]
        public static partial class Practices { }
        """)
        .WithEndpoints("/src/practices.csv", "ods code,asid,party key,registration\nA20047,918999198993,A20047-821870,\nB82617,227319907549,B82617-820006,\nC82617,227319907550,C82617-820006,cma\n")
        .VerifyAsync();

    [Fact]
    public Task A_column_that_is_nearly_the_registration_is_said_once_and_not_for_each_row() => Rows.VerifyAsync(
        "ods code,asid,party key,{|GPC3005:CMA registered?|}\nA20047,918999198993,A20047-821870,yes\nB82617,227319907549,B82617-820006,yes\n");

    [Fact]
    public Task A_second_column_that_is_nearly_the_registration_excuses_no_row() => Rows.VerifyAsync(
        "ods code,asid,party key,registration,{|GPC3005:CMA registered?|}\nA20047,918999198993,A20047-821870,cma,yes\nB82617,227319907549,B82617-820006,{|GPC1003:|},yes\n");

    private static string Argument(string registration) => registration.Length == 0 ? string.Empty : $", Registration = SdsRegistration.{registration}";
}

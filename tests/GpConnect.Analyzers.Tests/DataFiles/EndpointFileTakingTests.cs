using System.Linq;
using System.Threading.Tasks;
using GpConnect.Analyzers.Tests.Hosting;
using Xunit;
using static GpConnect.Analyzers.Tests.DataFiles.Rows;

namespace GpConnect.Analyzers.Tests.DataFiles;

/// <summary>How classes take endpoint files: by which name, how many, with and without members.</summary>
public sealed class EndpointFileTakingTests
{
    private const string North = Header + Legg;
    private const string South = Header + Beech;

    [Theory]
    [InlineData("practices.csv")]
    [InlineData("PRACTICES.CSV")]
    [InlineData("data/practices.csv")]
    [InlineData("Data\\Practices.csv")]
    [InlineData("./data/practices.csv")]
    [InlineData("/repo/data/practices.csv")]
    public async Task A_file_is_named_by_a_tail_of_its_path(string name)
    {
        var built = Project.Of(Taking(name)).With(File("/repo/data/practices.csv", North)).Build();

        Assert.Empty(await built.ReportAsync());
        Assert.Single(built.Endpoints());
    }

    [Fact]
    public async Task A_path_with_backslashes_is_the_same_path()
    {
        var built = Project.Of(Taking("data/practices.csv")).With(File("C:\\repo\\data\\practices.csv", North)).Build();

        Assert.Empty(await built.ReportAsync());
        Assert.Single(built.Endpoints());
    }

    [Fact]
    public async Task Where_there_is_no_file_the_item_is_named() => Assert.Contains(
        "GpConnectEndpoints item", Assert.Single(await Project.Of(Taking("practices.csv")).Build().ReportAsync()));

    [Fact]
    public async Task A_name_that_two_files_have_is_reported_with_both()
    {
        var project = Project.Of(Taking("practices.csv"))
            .With(File("/repo/north/practices.csv", North), File("/repo/south/practices.csv", South));

        var reported = Assert.Single(await project.Build().ReportAsync());

        Assert.StartsWith("GPC3004 File0.cs(3,21): ", reported);
        Assert.Contains("'/repo/north/practices.csv' or '/repo/south/practices.csv'", reported);
        Assert.Single((project with { Sources = Project.Of(Taking("south/practices.csv")).Sources }).Build().Endpoints());
    }

    [Fact]
    public async Task An_item_that_is_there_twice_is_one_file() => Assert.Empty(await Project.Of(Taking("practices.csv"))
        .With(File("/repo/practices.csv", North), File("/repo/practices.csv", North)).Build().ReportAsync());

    [Fact]
    public async Task Several_files_are_taken_in_the_order_of_their_attributes()
    {
        var built = Project.Of(Taking("south.csv", "north.csv")).With(File("/north.csv", North), File("/south.csv", South)).Build();

        Assert.Empty(await built.ReportAsync());
        Assert.Equal(["BeechSurgery", "LeggPractice"], built.Registry<ProviderEndpoint>("Practices").Select(static endpoint => endpoint.Name));
    }

    [Fact]
    public void Attributes_come_before_files()
    {
        var source = Taking("north.csv").Replace(
            "static partial",
            """
            [SpineEndpoint("BeechSurgery", OdsCode = "B82617", Asid = "227319907549", PartyKey = "B82617-820006", Registration = SdsRegistration.Cma)]
            static partial
            """);

        Assert.Equal(
            ["BeechSurgery", "LeggPractice"],
            Project.Of(source).With(File("/north.csv", North)).Build().Registry<ProviderEndpoint>("Practices").Select(static endpoint => endpoint.Name));
    }

    [Fact]
    public async Task A_file_that_two_registries_take_is_declared_twice_and_clashes()
    {
        const string source = Practices + """

            [ProviderRegistry(MhsTopology.Separate)]
            [SpineEndpointsFrom("practices.csv")]
            static partial class Surgeries { }
            """;

        var diagnostics = await VerifyAsync(
            Header + "{|GPC1007:A20047|},{|GPC1001:918999198993|},{|GPC1002:A20047-821870|},cma,Legg Practice\n", source);

        Assert.All(diagnostics, static diagnostic => Assert.Contains("Practices.LeggPractice", diagnostic.GetMessage()));
    }

    [Fact]
    public async Task A_file_that_one_registry_takes_twice_clashes_with_itself() => await VerifyAsync(
        Header + "{|GPC1007:A20047|},{|GPC1001:918999198993|},{|GPC1002:A20047-821870|},cma,{|GPC3002:Legg Practice|}\n",
        Taking("practices.csv", "src/practices.csv"));

    [Fact]
    public async Task A_file_in_both_roles_is_dual_role_systems_and_does_not_clash()
    {
        const string source = Practices + """

            [ConsumerRegistry(MhsTopology.Separate)]
            [SpineEndpointsFrom("practices.csv")]
            static partial class Senders { }
            """;

        await VerifyAsync("ods code,asid,party key,registration\nA20047,918999198993,A20047-821870,\n", source, DataFileText.Snapshot("/sds.ldif", """
            dn: uniqueIdentifier=918999198993,ou=Services,o=nhs
            objectClass: nhsAs
            nhsIDCode: A20047
            nhsMHSPartyKey: A20047-821870
            nhsAsSvcIA: urn:nhs:names:services:gpconnect:fhir:rest:search:slot-1

            dn: uniqueIdentifier=1,ou=Services,o=nhs
            objectClass: nhsMhs
            nhsIDCode: A20047
            nhsMHSPartyKey: A20047-821870
            nhsMhsSvcIA: urn:nhs:names:services:gpconnect:fhir:rest:search:slot-1
            nhsMhsEndPoint: https://pcs.thirdparty.nhs.uk/A20047/STU3/1/gpconnect
            """));
    }

    [Fact]
    public async Task Without_members_the_registry_is_complete()
    {
        // Names may repeat, or be those of other members: there is nothing that they could clash with.
        const string csv = Header + Legg
            + "B82617,227319907549,B82617-820006,mhs,Legg Practice\n"
            + "D81637,200000000894,D81637-823402,,Registry\n"
            + "J82090,200000000895,J82090-823403,cma,\n";
        var source = Practices.Replace("\")]", "\", Members = false)]");
        var built = Of(csv, source.Replace("Provider", "Consumer").Replace("Shared", "Separate")).Build();

        Assert.Equal(["GPC1006", "GPC1006"], (await built.AnalyzeAsync()).Select(static diagnostic => diagnostic.Id));
        var registry = built.Registry<ConsumerEndpoint>("Practices");
        Assert.Equal(["LeggPractice", "LeggPractice", "Registry", "J82090"], registry.Select(static endpoint => endpoint.Name));
        Assert.Equal(
            [SdsRegistration.Cma, SdsRegistration.Mhs, SdsRegistration.Undeclared, SdsRegistration.Cma],
            registry.Select(static endpoint => endpoint.Registration));
        Assert.True(registry.TryGetByAsid(Asid.Parse("200000000895"), out _));
        var type = built.Load().GetType("Practices")!;
        Assert.Equal(["Registry"], type.GetProperties((System.Reflection.BindingFlags)(-1)).Select(static property => property.Name));
        Assert.Empty(type.GetNestedType("Asids")!.GetFields());
        Assert.Empty(type.GetNestedType("PartyKeys")!.GetFields());
    }

    [Fact]
    public void One_registry_may_have_members_of_one_file_and_none_of_another()
    {
        var source = Taking("north.csv", "south.csv").Replace("south.csv\"", "south.csv\", Members = false");
        var built = Project.Of(source).With(File("/north.csv", North), File("/south.csv", South)).Build();

        Assert.Equal(2, built.Endpoints().Count());
        Assert.Equal(
            ["LeggPractice", "Registry"],
            built.Load().GetType("Practices")!.GetProperties((System.Reflection.BindingFlags)(-1)).Select(static property => property.Name).Order());
    }

    private static string Taking(params string[] files) => $$"""
        using GpConnect;
        [ProviderRegistry(MhsTopology.Shared)]
        {{string.Join("\n", files.Select(static file => $"[SpineEndpointsFrom(@\"{file}\")]"))}}
        static partial class Practices { }
        """;
}

using System.Threading.Tasks;
using GpConnect.Analyzers.Tests.Hosting;
using Xunit;
using static GpConnect.Analyzers.Tests.Rules.ReferencedAssembly;

namespace GpConnect.Analyzers.Tests.Rules;

/// <summary>Registries of referenced assemblies take part in the rules of a project that declares any.</summary>
public sealed class AcrossAssembliesTests
{
    [Fact]
    public async Task A_reference_goes_before_all()
    {
        var diagnostics = await MarkedProject.Of("""
            [ProviderRegistry(MhsTopology.Shared)]
            [SpineEndpoint("Legg", OdsCode = {|GPC1007:"A20047"|}, Asid = {|GPC1001:"918999198993"|}, PartyKey = {|GPC1002:"A20047-821870"|}, Registration = SdsRegistration.Cma)]
            public static partial class Practices { }
            """).Referencing(Practices("North")).VerifyAsync();
        Assert.Equal(
            "Practices.Legg (A20047) is a second provider for organisation A20047, next to North.Practices.Legg (A20047) of assembly North: there must be at most one provider system for an organisation (S3); keep only the one that serves it",
            diagnostics[0].GetMessage());
        Assert.All(diagnostics, static diagnostic => Assert.Empty(diagnostic.AdditionalLocations));
    }

    [Fact]
    public Task Its_environment_counts() => MarkedProject.Of("""
        [ProviderRegistry(MhsTopology.Shared, Environment = "LIVE")]
        [SpineEndpoint("Legg", OdsCode = "A20047", Asid = "918999198993", PartyKey = "A20047-821870", Registration = SdsRegistration.Cma)]
        public static partial class Practices { }
        """).Referencing(Practices("North", ", Environment = \"INT\""), Practices("South")).VerifyAsync();

    [Fact]
    public Task It_may_declare_the_other_role_of_a_system() => MarkedProject.Of("""
        [ConsumerRegistry(MhsTopology.Separate)]
        [SpineEndpoint("Legg", OdsCode = "A20047", Asid = "918999198993", PartyKey = "A20047-821870")]
        public static partial class Consumers { }
        """).Referencing(Practices("North")).VerifyAsync();

    [Fact]
    public Task A_dual_role_registry_of_a_reference_is_both() => MarkedProject.Of("""
        [ConsumerRegistry(MhsTopology.Separate)]
        [SpineEndpoint("Legg", OdsCode = "A20047", Asid = {|GPC1001:"918999198993"|}, PartyKey = {|GPC1002:"A20047-821870"|})]
        public static partial class Consumers { }
        """).Referencing(Practices("North", ", AlsoConsumer = true")).VerifyAsync();

    [Fact]
    public Task Rows_of_a_references_files_take_part_without_members_too() => MarkedProject.Of("""
        [ConsumerRegistry(MhsTopology.Separate)]
        [SpineEndpoint("Leeds", OdsCode = "RR8", Asid = {|GPC1001:"200000001385"|}, PartyKey = {|GPC1004:"RR8-821870"|})]
        public static partial class Trusts { }
        """)
        .Referencing(Of(
            "North",
            "[ConsumerRegistry(MhsTopology.Separate)] [SpineEndpointsFrom(\"trusts.csv\", Members = false)] static partial class Trusts { }",
            DataFileText.Endpoints("/src/trusts.csv", "ods code,asid,party key\nRR8,200000001385,RR8-821870")))
        .VerifyAsync();
}

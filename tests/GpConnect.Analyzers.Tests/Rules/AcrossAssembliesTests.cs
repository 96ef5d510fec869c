using System.Linq;
using System.Threading.Tasks;
using GpConnect.Analyzers.Tests.Hosting;
using Microsoft.CodeAnalysis;
using Xunit;
using Project = GpConnect.Analyzers.Tests.Hosting.Project;

namespace GpConnect.Analyzers.Tests.Rules;

/// <summary>Registries of referenced assemblies take part, and GPC1008.</summary>
public sealed class AcrossAssembliesTests
{
    private static Built Library(string assembly, string source, params DataFileText[] files)
    {
        var built = (Project.Of("using GpConnect;\n" + source) with { AssemblyName = assembly }).With(files).Build();
        Assert.Empty(built.CompilerDiagnostics);
        return built;
    }

    private static Built Practices(string assembly, string arguments = "") => Library(assembly, $$"""
        namespace {{assembly}}
        {
            [ProviderRegistry(MhsTopology.Shared{{arguments}})]
            [SpineEndpoint("Legg", OdsCode = "A20047", Asid = "918999198993", PartyKey = "A20047-821870", Registration = SdsRegistration.Cma)]
            internal static partial class Practices { }
        }
        """);

    [Fact]
    public async Task A_reference_goes_before_all()
    {
        var diagnostics = await MarkedProject.Of("""
            [ProviderRegistry(MhsTopology.Shared)]
            [SpineEndpoint("Legg", OdsCode = {|GPC1007:"A20047"|}, Asid = {|GPC1001:"918999198993"|}, PartyKey = {|GPC1002:"A20047-821870"|}, Registration = SdsRegistration.Cma)]
            public static partial class Practices { }
            """).Referencing(Practices("North")).VerifyAsync();
        Assert.Equal(
            "Practices.Legg (A20047) is a second provider for organisation A20047, next to North.Practices.Legg (A20047) of assembly North: there is at most one provider system for an organisation (S3); keep the one that serves it",
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
        .Referencing(Library(
            "North",
            "[ConsumerRegistry(MhsTopology.Separate)] [SpineEndpointsFrom(\"trusts.csv\", Members = false)] static partial class Trusts { }",
            DataFileText.Endpoints("/src/trusts.csv", "ods code,asid,party key\nRR8,200000001385,RR8-821870")))
        .VerifyAsync();

    [Fact]
    public async Task A_host_that_declares_nothing_is_told_of_its_references_clash_once_a_pair()
    {
        var diagnostics = await MarkedProject.Of("public static class Program { }")
            .Referencing(Practices("South"), Practices("North"), Library("Other", "static class None { }"))
            .VerifyAsync("GPC1008");
        Assert.Equal(
            "Registry South.Practices of assembly South clashes with registry North.Practices of assembly North, and this project references both: ASID 918999198993 of Legg (A20047) is also that of Legg (A20047), a GPC1001 (T1, T6), the first of 3 clashes; correct the declarations of one of the assemblies",
            diagnostics[0].GetMessage());
    }

    [Fact]
    public Task Three_references_clash_with_the_first() => MarkedProject.Of("public static class Program { }")
        .Referencing(Practices("South"), Practices("North"), Practices("East"))
        .VerifyAsync("GPC1008", "GPC1008");

    [Fact]
    public Task Its_own_clash_with_both_is_told_as_well() => MarkedProject.Of("""
        [ConsumerRegistry(MhsTopology.Separate)]
        [SpineEndpoint("Leeds", OdsCode = "RR8", Asid = {|GPC1001:"918999198993"|}, PartyKey = "RR8-821870")]
        public static partial class Trusts { }
        """).Referencing(Practices("North"), Practices("South")).VerifyAsync("GPC1008");

    [Fact]
    public Task References_of_two_environments_do_not_clash() => MarkedProject.Of("public static class Program { }")
        .Referencing(Practices("North", ", Environment = \"INT\""), Practices("South"))
        .VerifyAsync();

    [Fact]
    public Task Clashes_within_a_reference_are_its_own() => MarkedProject.Of("public static class Program { }")
        .Referencing(Library("North", """
            [ConsumerRegistry(MhsTopology.Separate)]
            [SpineEndpoint("Leeds", OdsCode = "RR8", Asid = "200000001385", PartyKey = "RR8-821870")]
            [SpineEndpoint("York", OdsCode = "RCB", Asid = "200000001385", PartyKey = "RR8-821870")]
            public static partial class Trusts { }
            """))
        .VerifyAsync();

    [Fact]
    public Task An_assembly_without_the_library_declares_nothing_whatever_it_calls_its_attributes()
    {
        const string LookAlike = """
            [assembly: GpConnect.DeclaredRegistry("Practices", true, false, 0, null, "Legg,A20047,918999198993,-821870,C;")]
            namespace GpConnect
            {
                internal sealed class DeclaredRegistryAttribute : System.Attribute
                {
                    public DeclaredRegistryAttribute(string name, bool isProvider, bool isConsumer, int topology, string environment, string endpoints) { }
                }
            }
            """;
        var others = new[] { "North", "South" }
            .Select(static name => (Project.Of(LookAlike) with { AssemblyName = name, References = References.Framework, Nullable = NullableContextOptions.Disable }).Build());
        return MarkedProject.Of("public static class Program { }").Referencing([.. others]).VerifyAsync();
    }
}

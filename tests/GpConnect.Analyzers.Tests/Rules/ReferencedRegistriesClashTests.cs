using System.Linq;
using System.Threading.Tasks;
using GpConnect.Analyzers.Tests.Hosting;
using Microsoft.CodeAnalysis;
using Xunit;
using Project = GpConnect.Analyzers.Tests.Hosting.Project;
using static GpConnect.Analyzers.Tests.Rules.ReferencedAssembly;

namespace GpConnect.Analyzers.Tests.Rules;

/// <summary>GPC1008: two references clash, and no file of the project is wrong.</summary>
public sealed class ReferencedRegistriesClashTests
{
    [Fact]
    public async Task A_host_that_declares_nothing_is_told_of_its_references_clash_once_a_pair()
    {
        var diagnostics = await MarkedProject.Of("public static class Program { }")
            .Referencing(Practices("South"), Practices("North"), Of("Other", "static class None { }"))
            .VerifyAsync("GPC1008");
        Assert.Equal(
            "Registry South.Practices of assembly South clashes with registry North.Practices of assembly North, and this project references both: ASID 918999198993 of Legg (A20047) is also that of Legg (A20047), a GPC1001 (T1, T6), the first of 3 clashes; correct the declarations of one of the assemblies",
            diagnostics[0].GetMessage());
    }

    [Theory]
    [InlineData("Provider", "B82617", "918999198993", "B82617-820006", "GPC1001")]
    [InlineData("Provider", "B82617", "227319907549", "A20047-821870", "GPC1002")]
    [InlineData("Consumer", "RR8", "200000001385", "RR8-821870", "GPC1004")]
    [InlineData("Provider", "A20047", "227319907549", "A20047-821871", "GPC1007")]
    public async Task Each_clash_of_two_registries(string role, string odsCode, string asid, string partyKey, string id)
    {
        var registry = $$"""
            [{{role}}Registry(MhsTopology.Separate)]
            [SpineEndpoint("Other", OdsCode = "{{odsCode}}", Asid = "{{asid}}", PartyKey = "{{partyKey}}", Registration = SdsRegistration.{{(role == "Provider" ? "Cma" : "Mhs")}})]
            internal static partial class Others { }
            """;
        var first = role == "Provider" ? Practices("North") : Of("North", registry.Replace(asid, "200000001386"));
        var diagnostics = await MarkedProject.Of("public static class Program { }").Referencing(first, Of("South", registry)).VerifyAsync("GPC1008");
        Assert.Contains($", a {id} (", diagnostics[0].GetMessage(), System.StringComparison.Ordinal);
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
        .Referencing(Of("North", """
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

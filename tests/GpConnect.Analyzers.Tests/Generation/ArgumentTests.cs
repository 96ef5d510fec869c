using System.Threading.Tasks;
using GpConnect.Analyzers.Tests.Hosting;
using Xunit;

namespace GpConnect.Analyzers.Tests.Generation;

/// <summary>Arguments may be any constant expression that needs no generated code, and attributes may go by any name they have.</summary>
public sealed class ArgumentTests
{
    private const string Constants = """
        namespace Acme
        {
            internal static class Ids
            {
                public const string Asid = "918999198993", Ods = "A20047", Suffix = "821870";
                public const GpConnect.SdsRegistration Cma = GpConnect.SdsRegistration.Cma;
                public const GpConnect.MhsTopology Shared = GpConnect.MhsTopology.Shared;
                public const bool Yes = true;
                internal sealed class A20047 { }
            }
        }
        """;

    private static Built Build(string declaration, string usings = "using GpConnect; using Acme;") =>
        Project.Of(usings + "\n" + declaration, Constants).Build();

    [Theory]
    [InlineData("\"Legg\", OdsCode = \"A20047\", Asid = \"918999198993\", PartyKey = \"A20047-821870\", Registration = SdsRegistration.Cma")]
    [InlineData("name: \"Legg\", PartyKey = \"A20047-821870\", Registration = SdsRegistration.Cma, OdsCode = \"A20047\", Asid = \"918999198993\"")]
    [InlineData("\"Legg\", OdsCode = Ids.Ods, Asid = Ids.Asid, PartyKey = Ids.Ods + \"-\" + Ids.Suffix, Registration = Ids.Cma")]
    [InlineData("nameof(Legg), OdsCode = nameof(Ids.A20047), Asid = global::Acme.Ids.Asid, PartyKey = $\"{Ids.Ods}-{Ids.Suffix}\", Registration = (SdsRegistration)1")]
    [InlineData("@\"Legg\", OdsCode = \"\"\"A20047\"\"\", Asid = (\"918999198993\"), PartyKey = @\"A20047-821870\", Registration = (SdsRegistration.Cma)")]
    [InlineData("\"L\\u0065gg\", OdsCode = \"\\x41\" + \"20047\", Asid = true ? \"918999198993\" : \"\", PartyKey = Key, Registration = Cma")]
    public async Task Any_constant_will_do(string arguments)
    {
        var built = Build($$"""
            [ProviderRegistry(Ids.Shared, AlsoConsumer = Ids.Yes)]
            [SpineEndpoint({{arguments}})]
            internal static partial class Practices
            {
                private const string Key = "A20047-821870";
                internal const SdsRegistration Cma = SdsRegistration.Cma;
            }
            internal sealed class Legg { }
            """);
        Assert.Empty(built.CompilerDiagnostics);
        var legg = Assert.Single(built.Registry<DualRoleEndpoint>("Practices"));
        Assert.Equal("Legg A20047 918999198993 A20047-821870 Cma", $"{legg.Name} {legg.OdsCode} {legg.Asid} {legg.PartyKey} {legg.Registration}");
        Assert.Empty(await built.ReportAsync());
    }

    [Theory]
    [InlineData("using GpConnect;", "SpineEndpoint", "ConsumerRegistry")]
    [InlineData("using GpConnect;", "SpineEndpointAttribute", "ConsumerRegistryAttribute")]
    [InlineData("", "GpConnect.SpineEndpoint", "GpConnect.ConsumerRegistryAttribute")]
    [InlineData("", "global::GpConnect.SpineEndpoint", "global::GpConnect.ConsumerRegistry")]
    [InlineData("using G = GpConnect;", "G.SpineEndpoint", "G::ConsumerRegistry")]
    [InlineData("using E = GpConnect.SpineEndpointAttribute; using R = GpConnect.ConsumerRegistryAttribute;", "E", "R")]
    [InlineData("using EAttribute = GpConnect.SpineEndpointAttribute; using R = GpConnect.ConsumerRegistryAttribute;", "E", "R")]
    [InlineData("using GpConnect;", "@SpineEndpointAttribute", "Consumer\\u0052egistry")]
    [InlineData("using GpConnect;", "type: SpineEndpoint", "type: ConsumerRegistry")]
    public async Task Attributes_go_by_any_of_their_names(string usings, string endpoint, string registry)
    {
        var built = Build($$"""
            [{{registry}}(GpConnect.MhsTopology.Separate)]
            [{{endpoint}}("Leeds", OdsCode = "RR8", Asid = "200000001385", PartyKey = "RR8-821870")]
            internal static partial class Trusts { }
            """, usings);
        Assert.Single(built.Registry<ConsumerEndpoint>("Trusts"));
        Assert.Empty(await built.ReportAsync());
    }

    [Fact]
    public async Task Aliases_within_a_namespace_and_global_ones_of_other_files_are_known()
    {
        var built = Project.Of(
            """
            namespace Acme
            {
                using R = GpConnect.ConsumerRegistryAttribute;
                [R(GpConnect.MhsTopology.Separate)]
                [Endpoint("Leeds", OdsCode = "RR8", Asid = "200000001385", PartyKey = "RR8-821870"), File("trusts.csv")]
                internal static partial class Trusts { }
            }
            """,
            "global using Endpoint = GpConnect.SpineEndpointAttribute;\nglobal using File = GpConnect.SpineEndpointsFromAttribute;")
            .With(DataFileText.Endpoints("/src/trusts.csv", "ods code,asid,party key\nRAE,200000001386,RAE-821870"))
            .Build();
        Assert.Equal(2, built.Registry<ConsumerEndpoint>("Acme.Trusts").Count);
        Assert.Empty(await built.ReportAsync());
    }

    [Fact]
    public async Task Attributes_of_others_that_look_alike_are_not_ours()
    {
        var built = Project.Of("""
            using Other;
            namespace Other
            {
                internal sealed class ConsumerRegistryAttribute : System.Attribute { public ConsumerRegistryAttribute(int x) { } }
                [System.AttributeUsage(System.AttributeTargets.Class, AllowMultiple = true)]
                internal sealed class SpineEndpointAttribute : System.Attribute { public SpineEndpointAttribute(string name) { } public string? Asid { get; set; } }
                internal sealed class SpineEndpointsFromAttribute<T> : System.Attribute { }
                internal static class Nested { internal sealed class ProviderRegistryAttribute : System.Attribute { } }
            }
            [ConsumerRegistry(1), SpineEndpoint("not ours"), SpineEndpoint("nor this", Asid = "1"), SpineEndpointsFrom<int>, Nested.ProviderRegistry]
            internal class Theirs { }

            [global::GpConnect.ConsumerRegistry(global::GpConnect.MhsTopology.Separate), SpineEndpoint("not ours", Asid = "1")]
            [global::GpConnect.SpineEndpoint("Leeds", OdsCode = "RR8", Asid = "200000001385", PartyKey = "RR8-821870")]
            internal static partial class Mixed { }
            """).Build();
        Assert.Single(built.GeneratedTexts);
        Assert.Equal("Leeds", Assert.Single(built.Registry<ConsumerEndpoint>("Mixed")).Name);
        Assert.Empty(await built.ReportAsync());
    }

    [Fact]
    public async Task Constants_that_are_generated_are_not_known_and_said_so()
    {
        var diagnostics = await MarkedProject.VerifyAsync("""
            [ProviderRegistry(MhsTopology.Shared)]
            [SpineEndpoint("Legg", OdsCode = "A20047", Asid = "918999198993", PartyKey = "A20047-821870", Registration = SdsRegistration.Cma)]
            public static partial class Practices { }

            [ConsumerRegistry(MhsTopology.Shared, PartyKey = {|GPC2001:Practices.PartyKeys.Legg|})]
            [SpineEndpoint("Legg", OdsCode = "A20047", Asid = {|GPC2001:Practices.Asids.Legg|}, PartyKey = {|GPC2001:Practices.PartyKeys.Legg|})]
            [SpineEndpoint("Leeds", OdsCode = "RR8", Asid = "200000001385", PartyKey = "RR8-821870")]
            public static partial class Trusts { }
            """);
        Assert.Contains("'Practices.Asids.Legg' isn't a constant string that is known before code is generated", diagnostics[1].GetMessage());
    }
}

using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;
using GpConnect.Analyzers.Tests.Hosting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;
using Project = GpConnect.Analyzers.Tests.Hosting.Project;

namespace GpConnect.Analyzers.Tests.Generation;

/// <summary>Registries are compiled without a warning, loaded and used, in every C# and with nullable on and off.</summary>
public sealed class RegistryTests
{
    private const string Source = """
        using GpConnect;
        [assembly: System.CLSCompliant(true)]
        namespace Acme
        {
            /// <summary>Practices.</summary>
            [ProviderRegistry(MhsTopology.Shared)]
            [SpineEndpoint("LeggPractice", OdsCode = "A20047", Asid = "918999198993", PartyKey = "A20047-821870", Registration = SdsRegistration.Cma)]
            [SpineEndpoint("BeechSurgery", OdsCode = "B82617", Asid = "227319907549", PartyKey = "B82617-820006", Registration = SdsRegistration.Cma)]
            [SpineEndpointsFrom("practices.csv")]
            public static partial class Practices { }

            /// <summary>Trusts.</summary>
            [ConsumerRegistry(MhsTopology.Shared, PartyKey = "X26-822358", Environment = "LIVE")]
            [SpineEndpoint("LeedsTeaching", OdsCode = "RR8", Asid = "200000001385", Registration = SdsRegistration.Mhs)]
            internal static partial class Trusts { }

            /// <summary>Systems in both roles.</summary>
            [ProviderRegistry(MhsTopology.Separate, AlsoConsumer = true, Environment = "INT")]
            [SpineEndpoint("Hub", OdsCode = "Y12345", Asid = "300000000001", PartyKey = "Y12345-0000001", Registration = SdsRegistration.Cma)]
            [SpineEndpoint("hub", OdsCode = "Y12346", Asid = "300000000002", PartyKey = "Y12346-0000001", Registration = SdsRegistration.Cma)]
            public static partial class Hubs { }

            /// <summary>Uses what is generated.</summary>
            public static class Uses
            {
                /// <summary>Constants are constant.</summary>
                public const string Legg = Practices.Asids.LeggPractice + " " + Practices.PartyKeys.LeggPractice;

                /// <summary>Types are as the roles say.</summary>
                public static string All()
                {
                    ProviderEndpoint practice = Practices.LeggPractice;
                    ConsumerEndpoint trust = Trusts.LeedsTeaching;
                    DualRoleEndpoint hub = Hubs.Hub;
                    IConsumer consumer = hub;
                    return practice.Asid + " " + trust.PartyKey + " " + consumer.OdsCode + " " + Practices.Registry.Count;
                }
            }
        }
        """;

    private static readonly Project Estate = Project.Of(Source).With(DataFileText.Endpoints(
        "/src/practices.csv",
        "Registration,Party-Key,ASID,Name,ODS_Code\r\ncma,C84001-820001,300000000003,\"Dr Legg & Partners' Surgery\",C84001\r\nmhs,C84002-820001,300000000004,,C84002\r\n"));

    public static IEnumerable<object[]> Settings() =>
        from language in new[] { LanguageVersion.CSharp7_3, LanguageVersion.CSharp8, LanguageVersion.CSharp9, LanguageVersion.Latest }
        from nullable in new[] { NullableContextOptions.Disable, NullableContextOptions.Enable }
        where language >= LanguageVersion.CSharp8 || nullable == NullableContextOptions.Disable
        select new object[] { language, nullable };

    [Theory]
    [MemberData(nameof(Settings))]
    public void It_compiles_without_a_warning_and_is_used(LanguageVersion language, NullableContextOptions nullable)
    {
        var assembly = (Estate with { LanguageVersion = language, Nullable = nullable }).Build().Load();
        var uses = assembly.GetType("Acme.Uses", throwOnError: true)!;
        Assert.Equal("918999198993 X26-822358 Y12345 4", uses.GetMethod("All")!.Invoke(null, null));
        Assert.Equal("918999198993 A20047-821870", uses.GetField("Legg")!.GetRawConstantValue());
    }

    [Fact]
    public void Endpoints_are_found_by_name_and_identifier()
    {
        var registry = Estate.Build().Registry<ProviderEndpoint>("Acme.Practices");
        Assert.Equal(["LeggPractice", "BeechSurgery", "DrLeggPartnersSurgery", "C84002"], registry.Select(static endpoint => endpoint.Name));
        Assert.True(registry.TryGetByAsid(Asid.Parse("227319907549"), out var beech));
        Assert.Equal("B82617", beech.OdsCode.ToString());
        Assert.Same(beech, registry[1]);
        Assert.Equal("DrLeggPartnersSurgery", Assert.Single(registry.FindByOdsCode(OdsCode.Parse("C84001"))).Name);
        Assert.Equal("BeechSurgery", Assert.Single(registry.FindByPartyKey(PartyKey.Parse("B82617-820006"))).Name);
        Assert.Equal(
            [SdsRegistration.Cma, SdsRegistration.Cma, SdsRegistration.Cma, SdsRegistration.Mhs],
            registry.Select(static endpoint => endpoint.Registration));
    }

    [Fact]
    public void Members_are_public_and_no_others_are()
    {
        var type = Estate.Build().Load().GetType("Acme.Practices", throwOnError: true)!;
        Assert.Equal(
            ["BeechSurgery", "C84002", "DrLeggPartnersSurgery", "LeggPractice", "Registry"],
            type.GetProperties().Select(static property => property.Name).Order());
        Assert.Equal(["Asids", "PartyKeys"], type.GetNestedTypes().Select(static nested => nested.Name).Order());
        Assert.Empty(type.GetFields());
        Assert.All(type.GetProperties(), static property => Assert.False(property.CanWrite));
        var constants = type.GetNestedType("Asids")!.GetFields(BindingFlags.Static | BindingFlags.Public);
        Assert.Equal(
            ["BeechSurgery=227319907549", "C84002=300000000004", "DrLeggPartnersSurgery=300000000003", "LeggPractice=918999198993"],
            constants.Select(static field => $"{field.Name}={field.GetRawConstantValue()}").Order());
    }

    [Theory]
    [InlineData("LeggPractice", "ODS code A20047, ASID 918999198993, party key A20047-821870, CMA endpoint.")]
    [InlineData("C84002", "ODS code C84002, ASID 300000000004, party key C84002-820001, MHS endpoint.")]
    public void Members_say_what_they_are(string name, string summary)
    {
        var property = Estate.Build().Compilation.GetTypeByMetadataName("Acme.Practices")!.GetMembers(name).Single();
        Assert.Contains($"<summary>{summary}</summary>", property.GetDocumentationCommentXml());
    }

    [Fact]
    public void Rows_without_members_are_in_the_registry_alone()
    {
        var built = (Estate with { Sources = [("/src/File0.cs", Source.Replace("\"practices.csv\"", "\"practices.csv\", Members = false"))] }).Build();
        Assert.Equal("DrLeggPartnersSurgery", built.Registry<ProviderEndpoint>("Acme.Practices")[2].Name);
        var type = built.Load().GetType("Acme.Practices", throwOnError: true)!;
        Assert.Null(type.GetProperty("DrLeggPartnersSurgery"));
        Assert.Null(type.GetNestedType("PartyKeys")!.GetField("C84002"));
    }

    /// <summary>
    /// Of ten thousand constants in one declaration the compiler shows all to the SDK's analyzers for each of them: a build of minutes.
    /// </summary>
    [Fact]
    public void Each_constant_has_a_declaration_of_its_own() => Assert.All(
        Estate.Build().Compilation.SyntaxTrees.SelectMany(static tree => tree.GetRoot().DescendantNodes().OfType<VariableDeclarationSyntax>()),
        static declaration => Assert.Single(declaration.Variables));

    [Fact]
    public void The_attributes_are_not_in_the_assembly()
    {
        var attributes = Estate.Build().Load().GetType("Acme.Practices", throwOnError: true)!.CustomAttributes;
        Assert.DoesNotContain(attributes, static attribute => attribute.AttributeType.Namespace == "GpConnect");
    }

    [Fact]
    public async Task The_estate_is_right_but_for_one_row() => Assert.Equal(
        ["GPC1003 practices.csv(3,1)"],
        (await Estate.Build().ReportAsync()).Select(static line => line.Split(':')[0]));
}

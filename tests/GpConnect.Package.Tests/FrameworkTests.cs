using System;
using System.Linq;
using Xunit;

namespace GpConnect.Package.Tests;

/// <summary>Projects for every supported framework that restore the real package.</summary>
[Collection(PackageCollection.Name)]
public sealed class FrameworkTests(PackedPackage package)
{
    private const string Frameworks = "net10.0;net8.0;netstandard2.0;net472";

    /// <summary>Old C#, no nullable: what the .NET Framework's projects are.</summary>
    private const string Old = """
          <PropertyGroup>
            <LangVersion>7.3</LangVersion>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
            <OutputType Condition="'$(TargetFramework)' != 'netstandard2.0'">Exe</OutputType>
          </PropertyGroup>
          <ItemGroup Condition="'$(TargetFramework)' == 'net472'">
            <Reference Include="System.Net.Http" />
            <!-- The .NET Framework has it; a small mono has not. -->
            <None Include="$(MSBuildExtensionsPath)/Microsoft/Microsoft.NET.Build.Extensions/net461/lib/netstandard.dll" CopyToOutputDirectory="PreserveNewest" Link="netstandard.dll" />
          </ItemGroup>
          <ItemGroup>
            <GpConnectEndpoints Include="*.csv" />
            <GpConnectEndpoints Include="../estate/*.csv" Link="%(Filename)%(Extension)" />
          </ItemGroup>
        """;

    private const string Declarations = """
        using GpConnect;

        [ProviderRegistry(MhsTopology.Shared)]
        [SpineEndpoint("LeggPractice", OdsCode = "A20047", Asid = "918999198993", PartyKey = "A20047-821870", Registration = SdsRegistration.Cma)]
        [SpineEndpointsFrom("estate/practices.csv")]
        public static partial class Practices
        {
        }

        [ConsumerRegistry(MhsTopology.Shared, PartyKey = "X26-822358")]
        [SpineEndpoint("Bradford", OdsCode = "RAE", Asid = "200000001386")]
        public static partial class Trusts
        {
        }
        """;

    private const string Program = """
        using System;
        using System.Net.Http;
        using GpConnect;

        internal static class Program
        {
            private static void Main()
            {
                foreach (var practice in Practices.Registry)
                {
                    Console.WriteLine(practice);
                }

                using (var request = new HttpRequestMessage(HttpMethod.Get, "https://proxy.example/"))
                {
                    request.SetSspHeaders(Trusts.Bradford, Practices.BeechSurgery, InteractionIds.SearchSlot);
                    Console.WriteLine(string.Join(" ", request.Headers.GetValues(SspHeaders.From)));
                    Console.WriteLine(string.Join(" ", request.Headers.GetValues(SspHeaders.To)));
                }
            }
        }
        """;

    private static readonly string Printed = string.Join(
        '\n',
        "LeggPractice (A20047, ASID 918999198993, party key A20047-821870)",
        "BeechSurgery (B82617, ASID 227319907549, party key B82617-820006)",
        "200000001386",
        "227319907549");

    [Fact]
    public void Right_declarations_build_without_a_diagnostic_for_every_framework_and_run()
    {
        var consumer = NewOldProject("Right", Frameworks);

        consumer.Build().AssertClean();

        Assert.Equal(Printed, Lines(consumer.Run("net10.0")));
        Assert.Equal(Printed, Lines(consumer.Run("net8.0")));
    }

    [NetFrameworkFact]
    public void A_program_for_the_NET_Framework_runs()
    {
        var consumer = NewOldProject("RightOnNetFramework", "net472");

        consumer.Build().AssertClean();

        Assert.Equal(Printed, Lines(consumer.RunOnNetFramework("net472")));
    }

    [Fact]
    public void A_project_with_everything_turned_on_gets_no_warning_trimmed_neither()
    {
        var consumer = new Consumer(package, "Modern", "net10.0;net8.0", """
              <PropertyGroup>
                <OutputType Condition="'$(TargetFramework)' == 'net10.0'">Exe</OutputType>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <AnalysisLevel>latest-recommended</AnalysisLevel>
                <EnforceCodeStyleInBuild>true</EnforceCodeStyleInBuild>
                <GenerateDocumentationFile>true</GenerateDocumentationFile>
                <IsAotCompatible>true</IsAotCompatible>
                <GpConnectAnalysisMode>Strict</GpConnectAnalysisMode>
              </PropertyGroup>
            """)
            .Write("Declarations.cs", """
                using GpConnect;

                namespace Modern.Estate;

                /// <summary>Documented, or CS1591 says so.</summary>
                public static partial class Outer
                {
                    /// <summary>Providers that also send.</summary>
                    [ProviderRegistry(MhsTopology.Separate, AlsoConsumer = true)]
                    [SpineEndpoint("LeggPractice", OdsCode = "A20047", Asid = "918999198993", PartyKey = "A20047-821870", Registration = SdsRegistration.Cma)]
                    public static partial class Practices;
                }
                """)
            .Write("Program.cs", """
                #if NET10_0
                using GpConnect;
                using Modern.Estate;

                var sender = Outer.Practices.LeggPractice;
                Console.WriteLine(Outer.Practices.Registry.TryGetByAsid(sender.Asid, out var found) && found == sender);
                #endif
                """);

        consumer.Build().AssertClean();

        Assert.Equal("True", Lines(consumer.Run("net10.0")));
        Assert.Equal("True", Lines(consumer.PublishTrimmedAndRun("net10.0")));
    }

    [Fact]
    public void Wrong_declarations_show_their_ids_and_places_for_every_framework()
    {
        var consumer = NewOldProject("Wrong", Frameworks)
            .Write("Program.cs", "internal static class Program { private static void Main() { } }")
            .Write("practices.csv", """
                ods code,asid,party key,registration,name
                B82617,227319907549,B82617-820006,cma,Beech Surgery
                D81637,2000-0000-0894,D81637-823402,cma,Mill Road Surgery
                """)
            .Write("Declarations.cs", """
                using GpConnect;

                [ProviderRegistry(MhsTopology.Shared)]
                [SpineEndpoint("LeggPractice", OdsCode = "A20047", Asid = "918999198993", PartyKey = "A20047-821870", Registration = SdsRegistration.Cma)]
                [SpineEndpoint("OakPractice", OdsCode = "C84023", Asid = "918999198993", PartyKey = "C84023-823511", Registration = SdsRegistration.Cma)]
                [SpineEndpoint("ElmPractice", OdsCode = "H81070", Asid = "200000000902", PartyKey = "H81070-823512")]
                [SpineEndpoint("Ash Practice", OdsCode = "M85174", Asid = "200000000903", PartyKey = "M85174-823513", Registration = SdsRegistration.Cma)]
                [SpineEndpointsFrom("Wrong/practices.csv")]
                public static partial class Practices
                {
                }

                [ConsumerRegistry(MhsTopology.Shared)]
                public class Trusts
                {
                }
                """);

        var build = consumer.Build();

        Assert.False(build.Succeeded);
        Assert.Equal(
            [
                "Declarations.cs(14,14): error GPC3001",
                "Declarations.cs(14,14): error GPC3008",
                "Declarations.cs(5,58): error GPC1001",
                "Declarations.cs(6,2): error GPC1003",
                "Declarations.cs(7,16): error GPC3002",
                "Declarations.cs(9,29): error GPC3008",
                "practices.csv(3,8): error GPC2002",
            ],
            build.Diagnostics.Select(diagnostic => diagnostic.Brief).Distinct().Order(StringComparer.Ordinal));
        Assert.All(
            build.Diagnostics.GroupBy(diagnostic => diagnostic.Brief),
            group => Assert.Equal(
                Frameworks.Split(';').Order(StringComparer.Ordinal),
                group.Select(diagnostic => diagnostic.Framework).Order(StringComparer.Ordinal)));
    }

    private Consumer NewOldProject(string name, string frameworks) => new Consumer(package, name, frameworks, Old)
        .Write("../estate/practices.csv", """
            ods code,asid,party key,registration,name
            B82617,227319907549,B82617-820006,cma,Beech Surgery
            """)
        .Write("Declarations.cs", Declarations)
        .Write("Program.cs", Program);

    private static string Lines(string output) => output.ReplaceLineEndings("\n").TrimEnd();
}

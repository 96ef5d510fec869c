using System;
using System.Linq;
using Xunit;

namespace GpConnect.Package.Tests;

/// <summary>How users change what is reported.</summary>
[Collection(PackageCollection.Name)]
public sealed class ConfigurationTests(PackedPackage package)
{
    private const string Usings = "using GpConnect;\n";

    private const string Duplicate = """
        [ConsumerRegistry(MhsTopology.Shared, PartyKey = "X26-822358")]
        [SpineEndpoint("Bradford", OdsCode = "RAE", Asid = "200000001386")]
        [SpineEndpoint("Airedale", OdsCode = "RCF", Asid = "200000001386")]
        public static partial class Trusts { }
        """;

    [Fact]
    public void One_rule_or_one_place_is_configured_as_any_compiler_warning_is()
    {
        var build = new Consumer(package, "Configured", "net10.0", """
              <ItemGroup>
                <GpConnectEndpoints Include="*.csv" />
              </ItemGroup>
            """)
            .Write("Reported.cs", Usings + Duplicate)
            .Write("Pragma.cs", """
                using GpConnect;

                #pragma warning disable GPC1003 // Registered next week.
                [ProviderRegistry(MhsTopology.Shared, Environment = "pragma")]
                [SpineEndpoint("LeggPractice", OdsCode = "A20047", Asid = "918999198993", PartyKey = "A20047-821870")]
                #pragma warning restore GPC1003
                public static partial class WithPragma { }
                """)
            .Write("SuppressMessage.cs", """
                using System.Diagnostics.CodeAnalysis;
                using GpConnect;

                [SuppressMessage("GpConnect.Topology", "GPC1003", Justification = "Registered next week.")]
                [ProviderRegistry(MhsTopology.Shared, Environment = "attribute")]
                [SpineEndpoint("LeggPractice", OdsCode = "A20047", Asid = "918999198902", PartyKey = "A20047-821870")]
                public static partial class WithAttribute { }
                """)
            .Write("EditorConfig.cs", """
                using GpConnect;

                [ConsumerRegistry(MhsTopology.Separate, Environment = "editorconfig")]
                [SpineEndpoint("Bradford", OdsCode = "RAE", Asid = "200000001998", PartyKey = "RAE-824502", Registration = SdsRegistration.Cma)]
                public static partial class WithEditorConfig { }
                """)
            .Write("Files.cs", """
                using GpConnect;

                [ConsumerRegistry(MhsTopology.Shared, PartyKey = "X26-822358", Environment = "files")]
                [SpineEndpointsFrom("trusts.csv")]
                public static partial class WithFiles { }
                """)
            .Write("trusts.csv", """
                ods code,asid
                rae,200000001997
                RCF,20000000138
                """)
            .Write(".editorconfig", """
                [*.cs]
                dotnet_diagnostic.GPC1006.severity = none

                [*.csv]
                dotnet_diagnostic.GPC2002.severity = none
                """)
            .Write(".globalconfig", """
                is_global = true
                dotnet_diagnostic.GPC2004.severity = none
                """)
            .Build();

        // GPC2002 is there because .editorconfig has no say in data files; GPC2004 is not, because .globalconfig has.
        Assert.Equal(
            ["Files.cs(5,29): warning GPC3008", "Reported.cs(4,52): error GPC1001", "trusts.csv(3,5): error GPC2002"],
            build.Diagnostics.Select(diagnostic => diagnostic.Brief).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_analysis_mode_sets_every_rule_that_the_user_has_not_set()
    {
        var consumer = new Consumer(package, "Modes", "net10.0")
            .Write("Error.cs", Usings + Duplicate)
            .Write("Warning.cs", """
                using GpConnect;

                [SpineEndpoint("Bradford", OdsCode = "RAE", Asid = "200000001386", PartyKey = "X26-822358")]
                public static partial class NoRegistry { }
                """)
            .Write("Info.cs", """
                using GpConnect;

                [ProviderRegistry(MhsTopology.Shared, Environment = "info")]
                [SpineEndpoint("LeggPractice", OdsCode = "A20047", Asid = "918999198901", PartyKey = "B82617-821870", Registration = SdsRegistration.Cma)]
                public static partial class OtherKey { }
                """)
            .Write("SetByUser.cs", """
                using GpConnect;

                [ConsumerRegistry(MhsTopology.Separate, Environment = "user")]
                [SpineEndpoint("Bradford", OdsCode = "RAE", Asid = "200000001999", PartyKey = "RAE-824502", Registration = SdsRegistration.Cma)]
                public static partial class SetByUser { }
                """)
            .Write(".globalconfig", """
                is_global = true
                dotnet_diagnostic.GPC1006.severity = suggestion
                """);
        string[] Severities(params string[] properties) =>
            [.. consumer.Build(["--no-incremental", .. properties]).Diagnostics.Select(diagnostic => $"{diagnostic.Severity} {diagnostic.Id}").Order(StringComparer.Ordinal)];

        Assert.Equal(["error GPC1001", "warning GPC3003"], Severities());
        Assert.Equal(["error GPC1001", "warning GPC3003"], Severities("-p:GpConnectAnalysisMode=Default"));
        Assert.Equal(["error GPC1001", "error GPC2005", "error GPC3003"], Severities("-p:GpConnectAnalysisMode=Strict"));
        Assert.Equal(
            ["warning GPC1001", "warning GPC2005", "warning GPC3003"], Severities("-p:GpConnectAnalysisMode=Warn", "-p:TreatWarningsAsErrors=true"));
        consumer.Build("--no-incremental", "-p:GpConnectAnalysisMode=Advisory", "-p:TreatWarningsAsErrors=true").AssertClean();
    }

    [Theory]
    [InlineData("", "error GPC2002", "warning GPC3008")]
    [InlineData("-p:RunAnalyzers=false", "warning GPC3008")]
    [InlineData("-p:RunAnalyzersDuringBuild=false", "warning GPC3008")]
    [InlineData("-p:IsImplicitlyTriggeredBuild=true", "warning GPC3008")]
    [InlineData("-p:GpConnectAnalysisMode=Strict", "error GPC2002", "warning GPC3008")]
    [InlineData("-p:GpConnectAnalysisMode=Warn -p:TreatWarningsAsErrors=true", "warning GPC2002", "warning GPC3008")]
    [InlineData("-p:GpConnectAnalysisMode=Advisory -p:TreatWarningsAsErrors=true", "warning GPC3008")]
    public void What_is_left_out_is_said_in_every_mode_and_without_analyzers(string properties, params string[] expected)
    {
        var build = new Consumer(package, "LeftOut", "net10.0", """
              <ItemGroup>
                <GpConnectEndpoints Include="*.csv" />
              </ItemGroup>
            """)
            .Write("Practices.cs", """
                using GpConnect;

                [ConsumerRegistry(MhsTopology.Shared, PartyKey = "X26-822358")]
                [SpineEndpointsFrom("trusts.csv")]
                public static partial class Trusts { }
                """)
            .Write("trusts.csv", "ods code,asid\nRAE,200000001386\nRCF,20000000138\n")
            .Build(["--no-incremental", .. properties.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);

        Assert.Equal(expected, build.Diagnostics.Select(diagnostic => $"{diagnostic.Severity} {diagnostic.Id}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_stale_copy_of_a_registry_is_an_error()
    {
        var consumer = new Consumer(package, "StaleCopy", "net10.0", """
              <PropertyGroup>
                <EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles>
                <CompilerGeneratedFilesOutputPath>Generated</CompilerGeneratedFilesOutputPath>
              </PropertyGroup>
            """).Write("Trusts.cs", """
            using GpConnect;

            [ConsumerRegistry(MhsTopology.Shared, PartyKey = "X26-822358")]
            [SpineEndpoint("Bradford", OdsCode = "RAE", Asid = "200000001386")]
            public static partial class Trusts { }
            """);
        consumer.Build().AssertClean();

        Assert.Equal(
            ["Trusts.g.cs(1,1): error GPC3009"],
            consumer.Build("--no-incremental").Diagnostics.Where(static diagnostic => diagnostic.Id == "GPC3009").Select(static diagnostic => diagnostic.Brief));
        consumer.Build("--no-incremental", "-p:RunAnalyzers=false").Diagnostics.Single(static diagnostic => diagnostic.Id == "GPC3009");
    }

    [Fact]
    public void An_unknown_analysis_mode_is_an_error_that_says_so()
    {
        var build = new Consumer(package, "UnknownMode", "net10.0").Build("-p:GpConnectAnalysisMode=Strikt");

        Assert.False(build.Succeeded);
        Assert.Equal(
            "GpConnectAnalysisMode is 'Strikt'. It must be Default, Strict, Warn or Advisory.",
            Assert.Single(build.Diagnostics).Message);
    }
}

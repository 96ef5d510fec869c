using System;
using System.IO;
using System.Linq;
using Xunit;

namespace GpConnect.Package.Tests;

/// <summary>Registries in several projects of one solution.</summary>
[Collection(PackageCollection.Name)]
public sealed class SolutionTests(PackedPackage package)
{
    [Fact]
    public void The_project_that_uses_two_clashing_registries_is_told_unless_it_does_without_the_analyzers()
    {
        Registry("SolutionNorth", "RAE");
        Registry("SolutionSouth", "RGR");
        var host = new Consumer(Path.Combine(package.Root, "SolutionHost"))
            .Write("SolutionHost.csproj", """
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup>
                    <TargetFramework>net10.0</TargetFramework>
                  </PropertyGroup>
                  <ItemGroup>
                    <ProjectReference Include="../SolutionNorth/SolutionNorth.csproj" />
                    <ProjectReference Include="../SolutionSouth/SolutionSouth.csproj" />
                  </ItemGroup>
                </Project>
                """)
            .Write("Host.cs", """
                using GpConnect;

                [ConsumerRegistry(MhsTopology.Separate)]
                [SpineEndpoint("WestSuffolk", OdsCode = "RY2", Asid = "200000001386", PartyKey = "RY2-824504")]
                public static partial class HostTrusts { }
                """);

        var diagnostics = host.Build().Diagnostics;

        Assert.Equal(["CSC: error GPC1008", "Host.cs(4,55): error GPC1001"], diagnostics.Select(diagnostic => diagnostic.Brief).Order(StringComparer.Ordinal));
        Assert.All(diagnostics, diagnostic => Assert.Contains("SolutionNorth", diagnostic.Message, StringComparison.Ordinal));
        host.Write("Host.cs", "").Build("-p:EnableGpConnectAnalyzers=false", "-p:BuildProjectReferences=false").AssertClean();
    }

    private void Registry(string name, string odsCode) => new Consumer(package, name, "net10.0")
        .Write("Registry.cs", $$"""
            using GpConnect;

            [ConsumerRegistry(MhsTopology.Separate)]
            [SpineEndpoint("Trust", OdsCode = "{{odsCode}}", Asid = "200000001386", PartyKey = "{{odsCode}}-824502")]
            public static partial class {{name}}Trusts { }
            """);
}

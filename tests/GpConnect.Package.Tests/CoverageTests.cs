using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using Xunit;

namespace GpConnect.Package.Tests;

/// <summary>Coverage of the user's code is that of the user's code: the generated members are not in the report.</summary>
[Collection(PackageCollection.Name)]
public sealed class CoverageTests(PackedPackage package)
{
    [Theory]
    [InlineData("XPlat Code Coverage", "Coverlet")]
    [InlineData("Code Coverage;Format=cobertura", "MicrosoftCollector")]
    public void Only_what_the_user_wrote_is_counted(string collector, string name)
    {
        var consumer = new Consumer(package, name, "net10.0", """
              <ItemGroup>
                <GpConnectEndpoints Include="trusts.csv" />
              </ItemGroup>
            """)
            .Write("Senders.cs", """
                using GpConnect;

                [ConsumerRegistry(MhsTopology.Shared, PartyKey = "X26-822358")]
                [SpineEndpoint("Bradford", OdsCode = "RAE", Asid = "200000001386")]
                [SpineEndpointsFrom("trusts.csv")]
                public static partial class Trusts
                {
                    public static int Written() => 1;
                }

                public static class Senders
                {
                    public static int Covered() => Trusts.Registry.Count;

                    public static int Uncovered() => Trusts.Registry.Count;
                }
                """)
            .Write("trusts.csv", "ods code,asid\nRCF,200000001387\n");
        var tests = new Consumer(Path.Combine(package.Root, name + ".Tests"))
            .Write(name + ".Tests.csproj", $"""
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup>
                    <TargetFramework>net10.0</TargetFramework>
                  </PropertyGroup>
                  <ItemGroup>
                    <PackageReference Include="coverlet.collector" Version="10.0.1" />
                    <PackageReference Include="Microsoft.NET.Test.Sdk" Version="18.11.0" />
                    <PackageReference Include="xunit" Version="2.9.3" />
                    <PackageReference Include="xunit.runner.visualstudio" Version="4.0.1" />
                    <ProjectReference Include="../{name}/{name}.csproj" />
                  </ItemGroup>
                </Project>
                """)
            .Write("SenderTests.cs", """
                public sealed class SenderTests
                {
                    [Xunit.Fact]
                    public void Covers() => Xunit.Assert.Equal(2, Senders.Covered());
                }
                """);

        tests.RunDotnet("test", "-nologo", "-tl:off", "--collect", collector, "--results-directory", "results").Succeeded();

        var report = tests.FilesIn("results").Single(file => file.EndsWith("cobertura.xml", StringComparison.Ordinal));
        Assert.Equal(["Covered 1", "Uncovered 0", "Written 0"], MethodsOf(name, tests.PathOf("results"), report));
    }

    /// <summary>The methods of an assembly in a report, with the part of their lines that ran.</summary>
    private static IEnumerable<string> MethodsOf(string assembly, string directory, string report) => XDocument
        .Load(Directory.EnumerateFiles(directory, report, SearchOption.AllDirectories).First())
        .Descendants("package").Single(element => (string?)element.Attribute("name") == assembly)
        .Descendants("method").Select(element => $"{(string?)element.Attribute("name")} {(string?)element.Attribute("line-rate")}")
        .Order(StringComparer.Ordinal);
}

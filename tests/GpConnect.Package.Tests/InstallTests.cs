using System;
using System.IO;
using System.Linq;
using Xunit;

namespace GpConnect.Package.Tests;

/// <summary>The ways to reference the package that the README names.</summary>
[Collection(PackageCollection.Name)]
public sealed class InstallTests(PackedPackage package)
{
    private const string Trusts = """
        using GpConnect;

        [ConsumerRegistry(MhsTopology.Shared, PartyKey = "X26-822358")]
        [SpineEndpoint("Bradford", OdsCode = "RAE", Asid = "200000001386")]
        public static partial class Trusts
        {
            public static Asid Sender { get { return Bradford.Asid; } }
        }
        """;

    [Fact]
    public void With_central_package_versions_one_command_writes_the_lines_of_the_README()
    {
        var consumer = new Consumer(Path.Combine(package.Root, "Central"))
            .Write("Directory.Packages.props", """
                <Project>
                  <PropertyGroup>
                    <ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally>
                  </PropertyGroup>
                </Project>
                """)
            .Write("Central.csproj", Project(""))
            .Write("Trusts.cs", Trusts);

        consumer.RunDotnet("add", "package", "GpConnect.Analyzers", "--version", package.Version).Succeeded();

        Assert.Contains(ReadmeLine("PackageVersion Include"), consumer.Read("Directory.Packages.props"), StringComparison.Ordinal);
        Assert.Contains(ReadmeLine("PackageReference Include"), consumer.Read("Central.csproj"), StringComparison.Ordinal);
        consumer.Build().AssertClean();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_global_reference_has_the_library_if_the_build_targets_include_all_assets(bool hasLibrary)
    {
        var update = hasLibrary ? ReadmeLine("PackageReference Update") : "";
        var name = "Global" + hasLibrary;
        var build = new Consumer(Path.Combine(package.Root, name))
            .Write("Directory.Packages.props", $"""
                <Project>
                  <PropertyGroup>
                    <ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally>
                  </PropertyGroup>
                  <ItemGroup>
                    {ReadmeLine("GlobalPackageReference Include")}
                  </ItemGroup>
                </Project>
                """)
            .Write("Directory.Build.targets", $"<Project><ItemGroup>{update}</ItemGroup></Project>")
            .Write(name + ".csproj", Project(""))
            .Write("Trusts.cs", Trusts)
            .Build();

        AssertHasLibrary(build, hasLibrary);
    }

    [Theory]
    [InlineData("compile; runtime; build; native; contentfiles; analyzers; buildtransitive", true)]
    [InlineData("runtime; build; native; contentfiles; analyzers; buildtransitive", false)]
    public void The_usual_snippet_of_analyzers_has_the_library_if_it_includes_compile(string includeAssets, bool hasLibrary)
    {
        var name = "Snippet" + hasLibrary;
        var build = new Consumer(Path.Combine(package.Root, name))
            .Write(name + ".csproj", Project($"""
                <PackageReference Include="GpConnect.Analyzers" Version="{package.Version}">
                  <PrivateAssets>all</PrivateAssets>
                  <IncludeAssets>{includeAssets}</IncludeAssets>
                </PackageReference>
                """))
            .Write("Trusts.cs", Trusts)
            .Build();

        AssertHasLibrary(build, hasLibrary);
    }

    [Fact]
    public void The_library_may_have_an_alias() => new Consumer(package, "Aliased", "net10.0", """
          <ItemGroup>
            <PackageReference Update="GpConnect.Analyzers" Aliases="gpc" />
          </ItemGroup>
        """)
        .Write("Trusts.cs", "extern alias gpc;\n" + Trusts.Replace("using GpConnect;", "using gpc::GpConnect;", StringComparison.Ordinal))
        .Build()
        .AssertClean();

    /// <summary>
    /// Emulates an old project with <c>packages.config</c>: NuGet writes a reference with a path and two imports into it, and no more. The
    /// reference to <c>netstandard</c> is Visual Studio's.
    /// </summary>
    [Fact]
    public void A_project_with_packages_config_gets_the_generator_and_the_analyzers()
    {
        // Restores the package and the reference assemblies.
        new Consumer(package, "Restored", "net472").Build().AssertClean();
        var installed = Path.Combine(package.GlobalPackages, "gpconnect.analyzers", package.Version);
        var framework = Path.Combine(package.GlobalPackages, "microsoft.netframework.referenceassemblies.net472", "1.0.3", "build", ".NETFramework", "v4.7.2");
        var consumer = new Consumer(Path.Combine(package.Root, "PackagesConfig"))
            .Write("PackagesConfig.csproj", $"""
                <?xml version="1.0" encoding="utf-8"?>
                <Project ToolsVersion="15.0" xmlns="http://schemas.microsoft.com/developer/msbuild/2003">
                  <Import Project="{installed}/build/GpConnect.Analyzers.props" />
                  <PropertyGroup>
                    <OutputType>Library</OutputType>
                    <AssemblyName>PackagesConfig</AssemblyName>
                    <OutputPath>bin</OutputPath>
                    <TargetFrameworkVersion>v4.7.2</TargetFrameworkVersion>
                    <FrameworkPathOverride>{framework}</FrameworkPathOverride>
                  </PropertyGroup>
                  <ItemGroup>
                    <Reference Include="System" />
                    <Reference Include="System.Net.Http" />
                    <Reference Include="netstandard">
                      <HintPath>{framework}/Facades/netstandard.dll</HintPath>
                    </Reference>
                    <Reference Include="GpConnect">
                      <HintPath>{installed}/lib/netstandard2.0/GpConnect.dll</HintPath>
                    </Reference>
                    <Compile Include="Trusts.cs" />
                    <GpConnectEndpoints Include="trusts.csv" />
                  </ItemGroup>
                  <Import Project="$(MSBuildToolsPath)/Microsoft.CSharp.targets" />
                  <Import Project="{installed}/build/GpConnect.Analyzers.targets" />
                </Project>
                """)
            .Write("trusts.csv", "ods code,asid\nRCF,200000001387\n")
            .Write("Trusts.cs", Trusts.Replace("public static partial", "[SpineEndpointsFrom(\"trusts.csv\")]\npublic static partial", StringComparison.Ordinal));
        consumer.Build().AssertClean();

        consumer.Write("trusts.csv", "ods code,asid\nRCF,200000001386\n");
        Assert.Equal(["trusts.csv(2,5): error GPC1001"], consumer.Build().Diagnostics.Select(diagnostic => diagnostic.Brief));
        consumer.Write("Trusts.cs", "").Build("-p:EnableGpConnectAnalyzers=false").AssertClean();
    }

    /// <summary>The first line of the README that begins so, with the version that was packed.</summary>
    private string ReadmeLine(string beginning) => File.ReadLines(Repository.PathOf("README.md"))
        .First(line => line.StartsWith($"<{beginning}=\"GpConnect.Analyzers\"", StringComparison.Ordinal))
        .Replace("0.1.0", package.Version, StringComparison.Ordinal);

    private static void AssertHasLibrary(Build build, bool hasLibrary)
    {
        if (hasLibrary)
        {
            build.AssertClean();
        }
        else
        {
            Assert.Contains("CS0246", build.Ids);
        }
    }

    private static string Project(string references) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
          </PropertyGroup>
          <ItemGroup>
            {references}
          </ItemGroup>
        </Project>
        """;
}

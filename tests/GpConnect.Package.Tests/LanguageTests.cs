using System;
using System.IO;
using Xunit;

namespace GpConnect.Package.Tests;

/// <summary>Languages that the generator and the analyzers are not for.</summary>
[Collection(PackageCollection.Name)]
public sealed class LanguageTests(PackedPackage package)
{
    private const string VisualBasic = """
        Imports GpConnect
        Public Module Senders
            Public Sender As Asid = Asid.Parse("200000001386")
        End Module
        """;

    private const string FSharp = """
        module Senders
        let sender = GpConnect.Asid.Parse "200000001386"
        """;

    [Fact]
    public void A_Visual_Basic_project_with_the_package_is_told_once_that_nothing_is_generated() =>
        AssertWarned(new Consumer(package, "VisualBasic", "net10.0", language: "vb").Write("Senders.vb", VisualBasic), "VisualBasic.vbproj");

    [Fact]
    public void An_F_sharp_project_with_the_package_is_told_once_that_nothing_is_generated() =>
        AssertWarned(
            new Consumer(package, "FSharp", "net10.0", """<ItemGroup><Compile Include="Senders.fs" /></ItemGroup>""", language: "fs")
                .Write("Senders.fs", FSharp),
            "FSharp.fsproj");

    [Fact]
    public void A_project_that_references_one_in_C_sharp_is_told_nothing()
    {
        new Consumer(package, "Declaring", "net10.0").Write("Trusts.cs", """
            using GpConnect;

            [ConsumerRegistry(MhsTopology.Shared, PartyKey = "X26-822358")]
            [SpineEndpoint("Bradford", OdsCode = "RAE", Asid = "200000001386")]
            public static partial class Trusts { }
            """);

        new Consumer(Path.Combine(package.Root, "Referencing"))
            .Write("Referencing.vbproj", """
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup>
                    <TargetFramework>net10.0</TargetFramework>
                  </PropertyGroup>
                  <ItemGroup>
                    <ProjectReference Include="../Declaring/Declaring.csproj" />
                  </ItemGroup>
                </Project>
                """)
            .Write("Senders.vb", """
                Public Module Senders
                    Public Sender As GpConnect.Asid = Trusts.Bradford.Asid
                End Module
                """)
            .Build()
            .AssertClean();
    }

    private static void AssertWarned(Consumer consumer, string project)
    {
        var warning = Assert.Single(consumer.Build().Diagnostics);
        Assert.Equal(("warning", project), (warning.Severity, warning.File));
        Assert.StartsWith("GpConnect.Analyzers generates and checks nothing in a project that isn't C#.", warning.Message, StringComparison.Ordinal);

        consumer.Build("--no-incremental", "-p:EnableGpConnectAnalyzers=false").AssertClean();
    }
}

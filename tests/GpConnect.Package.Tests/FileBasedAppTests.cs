using System.IO;
using Xunit;

namespace GpConnect.Package.Tests;

/// <summary>Programs of one file: <c>dotnet run app.cs</c>.</summary>
[Collection(PackageCollection.Name)]
public sealed class FileBasedAppTests(PackedPackage package)
{
    [Fact]
    public void A_changed_endpoint_file_or_snapshot_is_built_again()
    {
        var app = new Consumer(Path.Combine(package.Root, "FileBased"))
            .Write("app.cs", $$"""
                #:package GpConnect.Analyzers@{{package.Version}}
                using GpConnect;
                System.Console.WriteLine(Trusts.Registry.Count);

                [ConsumerRegistry(MhsTopology.Shared, PartyKey = "X26-822358")]
                [SpineEndpointsFrom("trusts.csv")]
                static partial class Trusts { }
                """)
            .Write("Directory.Build.props", """
                <Project>
                  <ItemGroup>
                    <GpConnectEndpoints Include="$(MSBuildThisFileDirectory)trusts.csv" />
                    <GpConnectSdsSnapshot Include="$(MSBuildThisFileDirectory)*.ldif" />
                  </ItemGroup>
                </Project>
                """)
            .Write("trusts.csv", "ods code,asid\nRAE,200000001386\n");
        Output Run() => app.RunDotnet("run", "app.cs");

        Assert.Equal("1\n", Run().Succeeded().Text);
        Assert.Equal("1\n", Run().Succeeded().Text);

        app.Write("trusts.csv", "ods code,asid\nRAE,200000001386\nRCF,200000001387\n");
        Assert.Equal("2\n", Run().Succeeded().Text);

        app.Write("trusts.csv", "ods code,asid\nRAE,200000001386\nRCF,200000001386\n");
        var duplicate = Run();
        Assert.NotEqual(0, duplicate.ExitCode);
        Assert.Contains("trusts.csv(3,5): error GPC1001", duplicate.Text, System.StringComparison.Ordinal);

        app.Write("trusts.csv", "ods code,asid\nRAE,200000001386\n").Write("sds.ldif", "no record");
        Assert.Contains("sds.ldif", Run().Text, System.StringComparison.Ordinal);
    }
}

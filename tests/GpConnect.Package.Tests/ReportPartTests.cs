using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using Xunit;

namespace GpConnect.Package.Tests;

/// <summary>The property <c>GpConnectReport</c>: what a build writes for <c>gpconnect report</c>.</summary>
[Collection(PackageCollection.Name)]
public sealed class ReportPartTests(PackedPackage package)
{
    private const string Rows = "ods code,asid,party key,registration\nA20047,918999198993,A20047-821870,cma\n";

    [Fact]
    public void A_build_writes_its_evidence_and_writes_it_again_when_that_changes()
    {
        var consumer = new Consumer(package, "ReportPart", "net10.0", """
              <PropertyGroup>
                <GpConnectReport>artifacts/gpconnect.json</GpConnectReport>
              </PropertyGroup>
              <ItemGroup>
                <GpConnectEndpoints Include="data/*.csv" Environment="LIVE" />
              </ItemGroup>
            """)
            .Write("data/practices; 1.csv", Rows)
            .Write("Practices.cs", """
                using GpConnect;

                [ProviderRegistry(MhsTopology.Shared, Environment = "LIVE")]
                [SpineEndpointsFrom("practices; 1.csv")]
                public static partial class Practices { }
                """);
        consumer.Build().AssertClean();

        var first = consumer.Read("artifacts/gpconnect.json");
        using (var part = JsonDocument.Parse(first))
        {
            var evidence = part.RootElement.GetProperty("evidence").EnumerateArray().Single();
            Assert.Equal(
                ("gpconnect build 1", "ReportPart", "net10.0", "endpoint file", "data/practices; 1.csv", "LIVE"),
                (Text(part.RootElement, "format"), Text(part.RootElement, "project"), Text(part.RootElement, "targetFramework"), Text(evidence, "kind"), Text(evidence, "file"), Text(evidence, "environment")));
            Assert.Equal(Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(Rows))), Text(evidence, "sha256"));
            Assert.Equal(File.ReadAllBytes(consumer.PathOf("obj", "Debug", "net10.0", "ReportPart.dll")), File.ReadAllBytes(consumer.PathOf("artifacts", Text(part.RootElement, "assembly"))));
            using var log = JsonDocument.Parse(consumer.Read("artifacts/" + Text(part.RootElement, "log")));
            Assert.Contains(
                "GPC5002",
                log.RootElement.GetProperty("runs")[0].GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().Select(static rule => Text(rule, "id")));
        }

        // Nothing changed, so nothing is written; what is deleted is.
        var written = File.GetLastWriteTimeUtc(consumer.PathOf("artifacts", "gpconnect.json"));
        consumer.Build().AssertClean();
        Assert.Equal(written, File.GetLastWriteTimeUtc(consumer.PathOf("artifacts", "gpconnect.json")));
        File.Delete(consumer.PathOf("artifacts", "gpconnect.json"));
        consumer.Build().AssertClean();
        Assert.Equal(first, consumer.Read("artifacts/gpconnect.json"));

        consumer.Write("data/practices; 1.csv", Rows + "B82617,227319907549,B82617-820006,cma\n").Build().AssertClean();
        Assert.NotEqual(first, consumer.Read("artifacts/gpconnect.json"));

        // What fails to compile proves nothing, and what is cleaned is gone.
        consumer.Write("Broken.cs", "class {");
        Assert.False(consumer.Build().Succeeded);
        Assert.False(File.Exists(consumer.PathOf("artifacts", "gpconnect.json")));
        consumer.Write("Broken.cs", "").Build().AssertClean();
        Assert.True(File.Exists(consumer.PathOf("artifacts", "gpconnect.json")));
        consumer.RunDotnet("clean").Succeeded();
        Assert.Empty(Directory.GetFiles(consumer.PathOf("artifacts")));
    }

    [Fact]
    public void Projects_of_an_isolated_graph_each_write_theirs()
    {
        foreach (var (name, odsCode, reference) in new[] { ("ReportPartLeaf", "RAE", ""), ("ReportPartRoot", "RR8", "<ProjectReference Include=\"../ReportPartLeaf/ReportPartLeaf.csproj\" />") })
        {
            new Consumer(package, name, "net10.0", $"""
                  <PropertyGroup>
                    <GpConnectReport>artifacts/gpconnect.json</GpConnectReport>
                  </PropertyGroup>
                  <ItemGroup>
                    {reference}
                  </ItemGroup>
                """)
                .Write("Trusts.cs", $$"""
                    using GpConnect;

                    [ConsumerRegistry(MhsTopology.Separate)]
                    [SpineEndpoint("Trust", OdsCode = "{{odsCode}}", Asid = "2000000013{{odsCode.Length}}{{(reference.Length > 0 ? 1 : 2)}}", PartyKey = "{{odsCode}}-824502")]
                    public static partial class {{name}}Trusts { }
                    """);
        }

        var root = new Consumer(Path.Combine(package.Root, "ReportPartRoot"));
        root.RunDotnet("restore").Succeeded();
        root.RunDotnet("msbuild", "-nologo", "-tl:off", "-graph", "-isolate").Succeeded();

        foreach (var name in new[] { "ReportPartLeaf", "ReportPartRoot" })
        {
            using var part = JsonDocument.Parse(File.ReadAllText(Path.Combine(package.Root, name, "artifacts", "gpconnect.json")));
            Assert.Equal(name, Text(part.RootElement, "project"));
            Assert.Empty(part.RootElement.GetProperty("evidence").EnumerateArray());
        }
    }

    [Fact]
    public void Two_projects_that_write_one_file_are_told()
    {
        var file = Path.Combine(package.Root, "ReportPartShared", "gpconnect.json");
        foreach (var (name, isTold) in new[] { ("ReportPartOne", false), ("ReportPartOther", true), ("ReportPartOther", false) })
        {
            var project = new Consumer(package, name, "net10.0", $"""
                  <PropertyGroup>
                    <GpConnectReport>{file}</GpConnectReport>
                  </PropertyGroup>
                """)
                .Write("Trusts.cs", """
                    using GpConnect;

                    [ConsumerRegistry(MhsTopology.Separate)]
                    [SpineEndpoint("Trust", OdsCode = "RAE", Asid = "200000001386", PartyKey = "RAE-824502")]
                    public static partial class Trusts { }
                    """);
            Assert.Equal(isTold, project.RunDotnet("build", "-nologo", "-tl:off").Text.Contains("is the part of another project, which is lost now", StringComparison.Ordinal));
        }
    }

    private static string Text(JsonElement owner, string name) => owner.GetProperty(name).GetString()!;
}

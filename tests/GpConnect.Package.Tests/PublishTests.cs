using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Xunit;

namespace GpConnect.Package.Tests;

/// <summary>Endpoint files and snapshots are for the build: none of them is part of the application.</summary>
[Collection(PackageCollection.Name)]
public sealed class PublishTests(PackedPackage package)
{
    private static readonly ImmutableArray<string> DataFiles = ["trusts.csv", "as.json", "mhs.ldif", "late.json"];

    /// <summary>Every SDK with other default items. Each project also asks for all that a project may ask for.</summary>
    [Theory]
    [InlineData("Microsoft.NET.Sdk", "PublishedPlain")]
    [InlineData("Microsoft.NET.Sdk.Web", "PublishedWeb")]
    [InlineData("Microsoft.NET.Sdk.Worker", "PublishedWorker")]
    [InlineData("Microsoft.NET.Sdk.Razor", "PublishedRazor")]
    public void No_data_file_is_published_copied_or_embedded(string sdk, string name)
    {
        var consumer = new Consumer(package, name, "net10.0", """
              <PropertyGroup>
                <OutputType>Exe</OutputType>
              </PropertyGroup>
              <ItemGroup>
                <GpConnectEndpoints Include="trusts.csv" />
                <GpConnectSettings Include="appsettings*.json" />
                <GpConnectSdsSnapshot Include="sds/*.ldif;sds/*.json;wwwroot/sds/*.json" Environment="LIVE" />
                <Content Include="trusts.csv;sds/mhs.ldif" CopyToOutputDirectory="Always" CopyToPublishDirectory="Always" />
                <None Update="**/*.csv;**/*.ldif;**/*.json" CopyToOutputDirectory="PreserveNewest" CopyToPublishDirectory="PreserveNewest" />
                <EmbeddedResource Include="trusts.csv;sds/*.json" />
                <EmbeddedResource Include="other.txt" />
              </ItemGroup>
              <Target Name="AddLate" BeforeTargets="BeforeBuild">
                <ItemGroup>
                  <GpConnectSdsSnapshot Include="late.json" Environment="LIVE" />
                </ItemGroup>
              </Target>
            """, sdk)
            .Write("appsettings.json", "{}")
            .Write("other.txt", "embedded")
            .Write("trusts.csv", "ods code,asid\nRAE,200000001386\n")
            .Write("sds/as.json", Device)
            .Write("wwwroot/sds/as.json", Device)
            .Write("late.json", Device)
            .Write("sds/mhs.ldif", MhsRecord)
            .Write("Program.cs", """
                using GpConnect;

                System.Console.WriteLine(Trusts.RAE.Asid);

                [ConsumerRegistry(MhsTopology.Shared, PartyKey = "X26-822358", Environment = "LIVE")]
                [SpineEndpointsFrom("trusts.csv")]
                static partial class Trusts { }
                """);

        consumer.RunDotnet("publish", "-nologo", "-tl:off", "-warnaserror", "-o", "published").Succeeded();

        var files = consumer.FilesIn("published").Concat(consumer.FilesIn("bin")).ToList();
        Assert.Contains(name + ".dll", files);
        Assert.Contains("appsettings.json", files);
        Assert.DoesNotContain(files, file => DataFiles.Any(data => file.StartsWith(data, StringComparison.Ordinal)));

        using var assembly = new PEReader(File.OpenRead(consumer.PathOf("published", name + ".dll")));
        var metadata = assembly.GetMetadataReader();
        Assert.Equal(
            [name + ".other.txt"],
            metadata.ManifestResources.Select(resource => metadata.GetString(metadata.GetManifestResource(resource).Name)));
        Assert.Equal("200000001386\n", consumer.RunDotnet("exec", Path.Combine("published", name + ".dll")).Succeeded().Text);
    }

    private const string Device = """
        {
          "resourceType": "Bundle", "type": "searchset", "total": 1,
          "entry": [ { "resource": {
            "resourceType": "Device",
            "identifier": [
              { "system": "https://fhir.nhs.uk/Id/nhsSpineASID", "value": "200000001386" },
              { "system": "https://fhir.nhs.uk/Id/nhsMhsPartyKey", "value": "X26-822358" }
            ],
            "extension": [ {
              "url": "https://fhir.nhs.uk/StructureDefinition/Extension-SDS-NhsServiceInteractionId",
              "valueReference": { "identifier": { "value": "urn:nhs:names:services:gpconnect:fhir:rest:search:slot-1" } }
            } ],
            "owner": { "identifier": { "system": "https://fhir.nhs.uk/Id/ods-organization-code", "value": "RAE" } }
          } } ]
        }
        """;

    private const string MhsRecord = """
        dn: uniqueIdentifier=S1,ou=Services,o=nhs
        objectClass: nhsMhs
        nhsIDCode: X26
        nhsMHSPartyKey: X26-822358
        nhsMhsSvcIA: urn:nhs:names:services:psisquery:QUPC_IN160101UK05

        result: 0 Success

        """;
}

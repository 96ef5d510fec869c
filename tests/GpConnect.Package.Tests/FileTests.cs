using System;
using System.Linq;
using Xunit;

namespace GpConnect.Package.Tests;

/// <summary>How endpoint files and snapshots get from the project file to the compiler.</summary>
[Collection(PackageCollection.Name)]
public sealed class FileTests(PackedPackage package)
{
    [Fact]
    public void A_file_is_taken_once_however_often_and_late_it_is_named_and_none_that_is_not_named()
    {
        var consumer = new Consumer(package, "Files", "net10.0", """
              <ItemGroup>
                <AdditionalFiles Include="trusts.csv" />
                <GpConnectEndpoints Include="trusts.csv;t*.csv;./trusts.csv;sds/../trusts.csv" />
                <GpConnectSdsSnapshot Include="sds/*.ldif" Environment="LIVE" />
              </ItemGroup>
            """)
            .Write("Directory.Build.props", """
                <Project>
                  <Import Project="../Directory.Build.props" />
                </Project>
                """)
            .Write("Directory.Build.targets", """
                <Project>
                  <ItemGroup>
                    <GpConnectEndpoints Include="late.csv" />
                  </ItemGroup>
                  <Target Name="Fetch" BeforeTargets="BeforeBuild">
                    <WriteLinesToFile File="$(IntermediateOutputPath)fetched.csv" Lines="ods code,asid;RCF,200000001387" Overwrite="true" WriteOnlyWhenDifferent="true" />
                    <ItemGroup>
                      <GpConnectEndpoints Include="$(IntermediateOutputPath)fetched.csv" />
                    </ItemGroup>
                  </Target>
                </Project>
                """)
            .Write("trusts.csv", "ods code,asid\nRAE,200000001386\n")
            .Write("late.csv", "ods code,asid\nRR8,200000001385\n")
            .Write("unnamed.csv", "ods code,asid\nRR9,200000001385\n")
            .Write("Trusts.cs", """
                using GpConnect;

                [ConsumerRegistry(MhsTopology.Shared, PartyKey = "X26-822358", Environment = "INT")]
                [SpineEndpointsFrom("trusts.csv")]
                [SpineEndpointsFrom("late.csv")]
                [SpineEndpointsFrom("fetched.csv")]
                public static partial class Trusts
                {
                    public static SpineEndpoint[] All => new SpineEndpoint[] { RAE, RR8, RCF };
                }
                """);

        consumer.Build().AssertClean();

        consumer.Write("Unnamed.cs", """
            using GpConnect;

            [ConsumerRegistry(MhsTopology.Shared, PartyKey = "X26-822358", Environment = "INT")]
            [SpineEndpointsFrom("unnamed.csv")]
            public static partial class Unnamed { }
            """);
        consumer.Write("trusts.csv", "ods code,asid\nRAE,200000001387\n");

        Assert.Equal(
            ["Unnamed.cs(4,21): error GPC3004", "Unnamed.cs(5,29): warning GPC3008", "trusts.csv(2,5): error GPC1001"],
            consumer.Build().Diagnostics.Select(diagnostic => diagnostic.Brief).Order(StringComparer.Ordinal));
    }
    [Fact]
    public void Settings_are_checked_at_the_value_and_in_their_environments()
    {
        var consumer = new Consumer(package, "Settings", "net10.0", """
              <ItemGroup>
                <GpConnectSettings Include="appsettings*.json" />
                <GpConnectSettings Update="appsettings.Production.json" Environment="LIVE" />
                <GpConnectSettings Include="App.config" Environment="LIVE" />
                <GpConnectSdsSnapshot Include="live.ldif" Environment="LIVE" />
              </ItemGroup>
            """)
            .Write("appsettings.json", """
                { "GpConnect": { "Consumers": { "Topology": "Shared", "PartyKey": "X26-822358", // ours
                  "Endpoints": [ { "OdsCode": "RR8", "Asid": "200000001385" }, { "OdsCode": "RAE", "Asid": "2000 0000 1386" }, ] } } }
                """)
            .Write("appsettings.Development.json", """{ "Spine": { "Asid": "200000001385" } }""")
            .Write("appsettings.Production.json", """
                { "GpConnect": { "Consumers": { "Endpoints": [ { "Asid": "200000001384" }, { "Asid": "200000001386" } ] } } }
                """)
            .Write("App.config", """<configuration><appSettings><add key="SspFrom" value="2000000013850" /></appSettings></configuration>""")
            .Write("live.ldif", """
                dn: uniqueIdentifier=200000001386,ou=Services,o=nhs
                objectClass: nhsAs
                uniqueIdentifier: 200000001386
                nhsIDCode: RAE
                nhsMHSPartyKey: X26-822358
                nhsAsSvcIA: urn:nhs:names:services:gpconnect:fhir:rest:search:slot-1

                """)
            .Write("Program.cs", "class Program { }");

        Assert.Equal(
            ["App.config(1,54): error GPC2002", "appsettings.Production.json(1,58): error GPC4001", "appsettings.json(1,18): warning GPC4010", "appsettings.json(2,92): error GPC2002"],
            consumer.Build().Diagnostics.Select(diagnostic => diagnostic.Brief).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("""<GpConnectSdsSnapshot Include="s.ldif" Environment="LIVE" /><GpConnectSdsSnapshot Include="s.ldif" Environment="INT" />""", "LIVE INT")]
    [InlineData("""<GpConnectSdsSnapshot Include="**/*.ldif" /><GpConnectSdsSnapshot Include="s.ldif" Environment="LIVE" />""", "LIVE")]
    [InlineData("""<GpConnectSdsSnapshot Include="s.ldif" Environment="LIVE" /><GpConnectSdsSnapshot Include="**/*.ldif" />""", "LIVE")]
    [InlineData("""<GpConnectSdsSnapshot Include="*.ldif;s.ldif" Environment="INT" />""", "INT")]
    [InlineData("""<GpConnectSdsSnapshot Include="s.ldif" Environment="LIVE" /><GpConnectSdsSnapshot Include="./s.ldif;none/../s.ldif" Environment="INT" />""", "LIVE INT")]
    public void A_snapshot_counts_for_each_environment_that_an_item_names_however_its_path_is_written(string items, string covered)
    {
        var consumer = new Consumer(package, "Environments #" + Guid.NewGuid().ToString("N")[..8], "net10.0", $"<ItemGroup>{items}</ItemGroup>")
            .Write("s.ldif", """
                dn: uniqueIdentifier=200000001386,ou=Services,o=nhs
                objectClass: nhsAs
                uniqueIdentifier: 200000001386
                nhsIDCode: RAE
                nhsMHSPartyKey: RAE-999999
                nhsAsSvcIA: urn:nhs:names:services:gpconnect:fhir:rest:read:metadata-1

                dn: uniqueIdentifier=S1,ou=Services,o=nhs
                objectClass: nhsMhs
                nhsIDCode: RAE
                nhsMHSPartyKey: RAE-999999
                nhsMhsSvcIA: urn:nhs:names:services:psisquery:QUPC_IN160101UK05

                result: 0 Success

                """);
        foreach (var environment in new[] { "none", "LIVE", "INT" })
        {
            consumer.Write(environment + ".cs", $$"""
                using GpConnect;

                [ConsumerRegistry(MhsTopology.Shared, PartyKey = "X26-822358", Environment = "{{(environment == "none" ? "" : environment)}}")]
                [SpineEndpoint("Bradford", OdsCode = "RAE", Asid = "200000001386")]
                public static partial class Trusts{{environment}} { }
                """);
        }

        var expected = covered.Split(' ').Select(environment => environment + ".cs").Order(StringComparer.Ordinal);
        Assert.Equal(
            expected,
            consumer.Build().Diagnostics.Where(static diagnostic => diagnostic.Id == "GPC4002").Select(static diagnostic => diagnostic.File).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_file_that_is_not_there_is_an_error_of_the_compiler_and_nothing_else()
    {
        var build = new Consumer(package, "MissingFile", "net10.0", """
              <ItemGroup>
                <GpConnectEndpoints Include="trusts.csv" />
                <GpConnectSdsSnapshot Include="sds.ldif" />
              </ItemGroup>
            """)
            .Write("Trusts.cs", """
                using GpConnect;

                [ConsumerRegistry(MhsTopology.Shared, PartyKey = "X26-822358")]
                [SpineEndpointsFrom("trusts.csv")]
                public static partial class Trusts { }
                """)
            .Build();

        Assert.Equal(["CSC: error CS2001", "CSC: error CS2001"], build.Diagnostics.Select(diagnostic => diagnostic.Brief));
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Xunit;

namespace GpConnect.Package.Tests;

/// <summary>What a build's SARIF log shows to who sorts findings by requirement or by organisation.</summary>
[Collection(PackageCollection.Name)]
public sealed class SarifTests(PackedPackage package)
{
    [Fact]
    public void Results_have_requirements_registry_environment_and_organisation()
    {
        var consumer = new Consumer(package, "Sarif", "net10.0", """
              <PropertyGroup>
                <ErrorLog>$(MSBuildProjectDirectory)/gpconnect.sarif,version=2.1</ErrorLog>
                <GpConnectAnalysisMode>Warn</GpConnectAnalysisMode>
              </PropertyGroup>
              <ItemGroup>
                <GpConnectEndpoints Include="practices.csv" />
                <GpConnectSdsSnapshot Include="sds.ldif" Environment="LIVE" Manufacturer="ygm99" />
                <GpConnectSdsSnapshot Include="./sds.ldif" Environment="LIVE" Manufacturer="YGM12" />
              </ItemGroup>
            """)
            .Write("practices.csv", "ods code,asid,party key\nA20047,918999198993,A20047-821870\nB82617,91899919899,B82617-820006\n")
            .Write("sds.ldif", """
                dn: uniqueIdentifier=918999198993,ou=Services,o=nhs
                objectClass: nhsAs
                uniqueIdentifier: 918999198993
                nhsIDCode: A20047
                nhsMHSPartyKey: A20047-821870
                nhsAsSvcIA: urn:nhs:names:services:gpconnect:fhir:rest:search:slot-1

                dn: uniqueIdentifier=1,ou=Services,o=nhs
                objectClass: nhsMhs
                uniqueIdentifier: 1
                nhsIDCode: A20047
                nhsMHSPartyKey: A20047-821870
                nhsMhsSvcIA: urn:nhs:names:services:gpconnect:fhir:rest:search:slot-1
                nhsMhsEndPoint: https://pcs.thirdparty.nhs.uk/A20047/STU3/1/gpconnect/

                dn: uniqueIdentifier=200000000002,ou=Services,o=nhs
                objectClass: nhsAs
                uniqueIdentifier: 200000000002
                nhsIDCode: A20047
                nhsMHSPartyKey: C84023-821870
                nhsMhsManufacturerOrg: YGM12

                dn: uniqueIdentifier=2,ou=Services,o=nhs
                objectClass: nhsMhs
                uniqueIdentifier: 2
                nhsIDCode: A20047
                nhsMHSPartyKey: C84023-821870
                nhsMhsSvcIA: urn:nhs:names:services:gpconnect:fhir:rest:search:slot-1
                nhsMhsEndPoint: https://pcs.thirdparty.nhs.uk/A20047/STU3/1/gpconnect

                """)
            .Write("Practices.cs", """
                using GpConnect;

                namespace Surgery
                {
                    [ProviderRegistry(MhsTopology.Shared, Environment = "Live")]
                    [SpineEndpointsFrom("practices.csv")]
                    public static partial class Practices { }
                }
                """);

        Assert.True(consumer.Build().Succeeded);

        var results = Results(consumer.Read("gpconnect.sarif"));
        Assert.Equal(
            [
                "GPC2002: T1; Surgery.Practices; Live; B82617",
                "GPC3008: ; ; ; ",
                "GPC4007: S10; Surgery.Practices; Live; A20047",
                "GPC4010: ; ; ; ",
                "GPC4012: T1; Surgery.Practices; Live; ",
                "GPC4013: S3; Surgery.Practices; Live; A20047",
            ],
            results);
    }

    /// <summary>Each result's rule, and the properties that <c>docs/requirements.md</c> names.</summary>
    private static IEnumerable<string> Results(string sarif)
    {
        using var log = JsonDocument.Parse(sarif);
        return
        [
            .. log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
                .Select(static result => $"{result.GetProperty("ruleId").GetString()}: {Property(result, "requirements")}; {Property(result, "registry")}; {Property(result, "environment")}; {Property(result, "odsCode")}")
                .Order(StringComparer.Ordinal),
        ];

        static string? Property(JsonElement result, string name) =>
            result.TryGetProperty("properties", out var properties)
            && properties.TryGetProperty("customProperties", out var custom)
            && custom.TryGetProperty(name, out var value)
                ? value.GetString()
                : null;
    }
}

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
                <GpConnectEndpoints Include="trusts.csv;t*.csv" />
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
            ["Unnamed.cs(4,21): error GPC3004", "trusts.csv(2,5): error GPC1001"],
            consumer.Build().Diagnostics.Select(diagnostic => diagnostic.Brief).Order(StringComparer.Ordinal));
    }
}

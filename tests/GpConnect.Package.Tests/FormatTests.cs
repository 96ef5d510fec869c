using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace GpConnect.Package.Tests;

/// <summary>The code fixes, from the command line: <c>dotnet format analyzers</c> applies those that can be applied to all.</summary>
[Collection(PackageCollection.Name)]
public sealed class FormatTests(PackedPackage package)
{
    /// <summary>A registry that shows the rule, and what is left of it when it is mended.</summary>
    private static readonly Dictionary<string, (string Wrong, string Mended)> Fixes = new(StringComparer.Ordinal)
    {
        ["GPC1005"] = (
            """
            [ConsumerRegistry(MhsTopology.Shared, PartyKey = "X26-822358", Environment = "GPC1005")]
            [SpineEndpoint("Bradford", OdsCode = "RAE", Asid = "200000001386", PartyKey = "X26-822359")]
            """,
            """
            [ConsumerRegistry(MhsTopology.Shared, PartyKey = "X26-822358", Environment = "GPC1005")]
            [SpineEndpoint("Bradford", OdsCode = "RAE", Asid = "200000001386", PartyKey = "X26-822358")]
            """),
        ["GPC1006"] = (
            """
            [ConsumerRegistry(MhsTopology.Separate, Environment = "GPC1006")]
            [SpineEndpoint("Bradford", OdsCode = "RAE", Asid = "200000001386", PartyKey = "RAE-824502", Registration = SdsRegistration.Cma)]
            """,
            """
            [ConsumerRegistry(MhsTopology.Separate, Environment = "GPC1006")]
            [SpineEndpoint("Bradford", OdsCode = "RAE", Asid = "200000001386", PartyKey = "RAE-824502", Registration = SdsRegistration.Mhs)]
            """),
        ["GPC2002"] = (
            """
            [ConsumerRegistry(MhsTopology.Separate, Environment = "GPC2002")]
            [SpineEndpoint("Bradford", OdsCode = "RAE", Asid = "2000-0000-1386", PartyKey = "RAE-824502")]
            """,
            """
            [ConsumerRegistry(MhsTopology.Separate, Environment = "GPC2002")]
            [SpineEndpoint("Bradford", OdsCode = "RAE", Asid = "200000001386", PartyKey = "RAE-824502")]
            """),
        ["GPC2003"] = (
            """
            [ConsumerRegistry(MhsTopology.Separate, Environment = "GPC2003")]
            [SpineEndpoint("Bradford", OdsCode = "RAE", Asid = "200000001386", PartyKey = "rae - 824502")]
            """,
            """
            [ConsumerRegistry(MhsTopology.Separate, Environment = "GPC2003")]
            [SpineEndpoint("Bradford", OdsCode = "RAE", Asid = "200000001386", PartyKey = "RAE-824502")]
            """),
        ["GPC2004"] = (
            """
            [ConsumerRegistry(MhsTopology.Separate, Environment = "GPC2004")]
            [SpineEndpoint("Bradford", OdsCode = "rae ", Asid = "200000001386", PartyKey = "RAE-824502")]
            """,
            """
            [ConsumerRegistry(MhsTopology.Separate, Environment = "GPC2004")]
            [SpineEndpoint("Bradford", OdsCode = "RAE", Asid = "200000001386", PartyKey = "RAE-824502")]
            """),
        ["GPC4002"] = (
            """
            [ConsumerRegistry(MhsTopology.Separate, Environment = "LIVE")]
            [SpineEndpoint("Bradford", OdsCode = "RAE", Asid = "200000001386", PartyKey = "RAE-824503")]
            """,
            """
            [ConsumerRegistry(MhsTopology.Separate, Environment = "LIVE")]
            [SpineEndpoint("Bradford", OdsCode = "RAE", Asid = "200000001386", PartyKey = "RAE-824502")]
            """),
        ["GPC4003"] = (
            """
            [ConsumerRegistry(MhsTopology.Separate, Environment = "LIVE")]
            [SpineEndpoint("Airedale", OdsCode = "RAE", Asid = "200000001387", PartyKey = "RCF-824503")]
            """,
            """
            [ConsumerRegistry(MhsTopology.Separate, Environment = "LIVE")]
            [SpineEndpoint("Airedale", OdsCode = "RCF", Asid = "200000001387", PartyKey = "RCF-824503")]
            """),
    };

    [Fact]
    public void Each_fix_mends_its_declaration()
    {
        var consumer = new Consumer(package, "Fixes", "net10.0", """
              <ItemGroup>
                <GpConnectSdsSnapshot Include="live.ldif" Environment="LIVE" />
              </ItemGroup>
            """)
            .Write("live.ldif", """
                dn: uniqueIdentifier=200000001386,ou=Services,o=nhs
                objectClass: nhsAs
                uniqueIdentifier: 200000001386
                nhsIDCode: RAE
                nhsMHSPartyKey: RAE-824502

                dn: uniqueIdentifier=200000001387,ou=Services,o=nhs
                objectClass: nhsAs
                uniqueIdentifier: 200000001387
                nhsIDCode: RCF
                nhsMHSPartyKey: RCF-824503
                """);
        foreach (var (rule, (wrong, _)) in Fixes)
        {
            consumer.Write(rule + ".cs", InFile(rule, wrong));
        }

        Assert.Equal(Fixes.Keys, consumer.Build().Ids);
        consumer.Format(["--diagnostics", .. Fixes.Keys]).Succeeded();

        Assert.All(Fixes, fix => Assert.Equal(InFile(fix.Key, fix.Value.Mended), consumer.Read(fix.Key + ".cs")));
        consumer.Build().AssertClean();
    }

    [Fact]
    public void Fixes_of_classes_and_of_code_are_applied_too_and_a_CMA_registration_is_never_claimed_for_all()
    {
        var consumer = new Consumer(package, "OtherFixes", "net10.0")
            .Write("Trusts.cs", """
                using GpConnect;

                [ConsumerRegistry(MhsTopology.Shared, PartyKey = "X26-822358")]
                [SpineEndpoint("Bradford", OdsCode = "RAE", Asid = "200000001386")]
                public class Trusts { }

                [SpineEndpoint("Airedale", OdsCode = "RCF", Asid = "200000001387", PartyKey = "RCF-824503")]
                public static partial class NoRegistry { }

                [ProviderRegistry(MhsTopology.Separate)]
                [ConsumerRegistry(MhsTopology.Separate)]
                [SpineEndpoint("LeggPractice", OdsCode = "A20047", Asid = "918999198993", PartyKey = "A20047-821870", Registration = SdsRegistration.Cma)]
                public static partial class BothRoles { }

                [ProviderRegistry(MhsTopology.Separate)]
                [SpineEndpoint("BeechSurgery", OdsCode = "B82617", Asid = "227319907549", PartyKey = "B82617-820006")]
                public static partial class NotCma { }
                """)
            .Write("Usage.cs", """
                using System.Net.Http;
                using GpConnect;

                public static class Usage
                {
                    public static void Send(HttpRequestMessage request)
                    {
                        request.Headers.Add(SspHeaders.To, "227319907549");
                        request.Headers.Add(SspHeaders.TraceId, "5790f855-1fc9-4f05-b74d-a0c0901f8272");
                    }
                }
                """);
        string[] mended = ["GPC3001", "GPC3003", "GPC3006", "GPC5001", "GPC5004"];

        Assert.Equal(mended.Prepend("GPC1003"), consumer.Build().Ids);
        consumer.Format(["--diagnostics", "GPC1003", .. mended]).Succeeded();

        Assert.Equal(["GPC1003"], consumer.Build().Ids);
        var trusts = consumer.Read("Trusts.cs");
        Assert.Contains("public static partial class Trusts", trusts, StringComparison.Ordinal);
        Assert.Contains("[ProviderRegistry(MhsTopology.Separate, AlsoConsumer = true)]", trusts, StringComparison.Ordinal);
        var usage = consumer.Read("Usage.cs");
        Assert.Contains("NotCma.Asids.BeechSurgery", usage, StringComparison.Ordinal);
        Assert.Contains("Guid.NewGuid()", usage, StringComparison.Ordinal);
    }

    private static string InFile(string rule, string declaration) => $$"""
        using GpConnect;

        {{declaration}}
        public static partial class For{{rule}} { }

        """.ReplaceLineEndings("\n");
}

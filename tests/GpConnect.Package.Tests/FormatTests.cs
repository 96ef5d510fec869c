using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace GpConnect.Package.Tests;

/// <summary>The code fixes, from the command line: <c>dotnet format analyzers</c> applies those that can be applied to all.</summary>
[Collection(PackageCollection.Name)]
public sealed class FormatTests(PackedPackage package)
{
    // Says again what others say.
    private static readonly string[] LeftOut = ["GPC3008"];

    /// <summary>A registry that shows the rule, and what a fix makes of it.</summary>
    private static readonly Dictionary<string, (string Wrong, string Right)> Fixes = new(StringComparer.Ordinal)
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
    public void Each_fix_makes_its_declaration_right()
    {
        var consumer = new Consumer(package, "Fixes", "net10.0", """
              <PropertyGroup>
                <!-- One registry alone has evidence, and each has an environment of its own. -->
                <NoWarn>GPC4010;GPC1009</NoWarn>
              </PropertyGroup>
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
                nhsAsSvcIA: urn:nhs:names:services:gpconnect:fhir:rest:search:slot-1

                dn: uniqueIdentifier=200000001387,ou=Services,o=nhs
                objectClass: nhsAs
                uniqueIdentifier: 200000001387
                nhsIDCode: RCF
                nhsMHSPartyKey: RCF-824503
                nhsAsSvcIA: urn:nhs:names:services:gpconnect:fhir:rest:search:slot-1
                """);
        foreach (var (rule, (wrong, _)) in Fixes)
        {
            consumer.Write(rule + ".cs", InFile(InClass(rule, wrong)));
        }

        Assert.Equal(Fixes.Keys, consumer.Build().Ids.Except(LeftOut));
        consumer.Format(["--diagnostics", .. Fixes.Keys]).Succeeded();

        Assert.All(Fixes, fix => Assert.Equal(InFile(InClass(fix.Key, fix.Value.Right)), consumer.Read(fix.Key + ".cs")));
        consumer.Build().AssertClean();
    }

    [Fact]
    public void Fixes_of_classes_and_of_code_are_applied_too_and_no_fact_is_claimed_for_all()
    {
        const string noRegistry = """
            [SpineEndpoint("Airedale", OdsCode = "RCF", Asid = "200000001387", PartyKey = "RCF-824503")]
            public static partial class NoRegistry { }
            """;
        const string notCma = """
            [ProviderRegistry(MhsTopology.Separate)]
            [SpineEndpoint("BeechSurgery", OdsCode = "B82617", Asid = "227319907549", PartyKey = "B82617-820006")]
            public static partial class NotCma { }
            """;
        var consumer = new Consumer(package, "OtherFixes", "net10.0")
            .Write("Trusts.cs", InFile(
                """
                [ConsumerRegistry(MhsTopology.Shared, PartyKey = "X26-822358")]
                [SpineEndpoint("Bradford", OdsCode = "RAE", Asid = "200000001386")]
                public class Trusts { }
                """,
                noRegistry,
                """
                [ProviderRegistry(MhsTopology.Separate)]
                [ConsumerRegistry(MhsTopology.Separate)]
                [SpineEndpoint("LeggPractice", OdsCode = "A20047", Asid = "918999198993", PartyKey = "A20047-821870", Registration = SdsRegistration.Cma)]
                public static partial class BothRoles { }
                """,
                notCma))
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
        string[] facts = ["GPC1003", "GPC3003"];
        string[] fixedRules = ["GPC3001", "GPC3006", "GPC5001", "GPC5004"];

        Assert.Equal(facts.Concat(fixedRules).Order(StringComparer.Ordinal), consumer.Build().Ids.Except(LeftOut));
        consumer.Format(["--diagnostics", .. facts, .. fixedRules]).Succeeded();

        Assert.Equal(facts, consumer.Build().Ids.Except(LeftOut));
        Assert.Equal(
            InFile(
                """
                [ConsumerRegistry(MhsTopology.Shared, PartyKey = "X26-822358")]
                [SpineEndpoint("Bradford", OdsCode = "RAE", Asid = "200000001386")]
                public static partial class Trusts { }
                """,
                noRegistry,
                """
                [ProviderRegistry(MhsTopology.Separate, AlsoConsumer = true)]
                [SpineEndpoint("LeggPractice", OdsCode = "A20047", Asid = "918999198993", PartyKey = "A20047-821870", Registration = SdsRegistration.Cma)]
                public static partial class BothRoles { }
                """,
                notCma),
            consumer.Read("Trusts.cs"));
        var usage = consumer.Read("Usage.cs");
        Assert.Contains("request.Headers.Add(SspHeaders.To, NotCma.Asids.BeechSurgery);", usage, StringComparison.Ordinal);
        Assert.Contains("request.Headers.Add(SspHeaders.TraceId, Guid.NewGuid().ToString());", usage, StringComparison.Ordinal);
    }

    private static string InClass(string rule, string attributes) => $"{attributes}\npublic static partial class For{rule} {{ }}";

    private static string InFile(params string[] declarations) =>
        $"using GpConnect;\n\n{string.Join("\n\n", declarations)}\n".ReplaceLineEndings("\n");
}

using System.Linq;
using Microsoft.CodeAnalysis;
using Xunit;

namespace GpConnect.Analyzers.Tests.Documentation;

/// <summary>The rules that users rely on, with their names, severities and fixes: the assemblies have these and no others.</summary>
public sealed class ContractTests
{
    /// <summary>Id, name, default severity, and whether there is a fix.</summary>
    internal static readonly (string Id, string Name, string Severity, bool HasFix)[] Rules =
    [
        ("GPC1001", "DuplicateAsid", "Error", false),
        ("GPC1002", "SharedProviderPartyKey", "Error", false),
        ("GPC1003", "MissingCmaRegistration", "Error", true),
        ("GPC1004", "SeparateMhsPartyKeyShared", "Error", false),
        ("GPC1005", "SharedMhsPartyKeyDiffers", "Error", true),
        ("GPC1006", "ConsumerRegisteredAsCma", "Error", true),
        ("GPC1007", "SecondProviderForOrganisation", "Error", false),
        ("GPC1008", "ReferencedRegistriesClash", "Error", false),
        ("GPC1009", "AsidInTwoEnvironments", "Warning", false),
        ("GPC2001", "MissingIdentifier", "Error", true),
        ("GPC2002", "InvalidAsid", "Error", true),
        ("GPC2003", "InvalidPartyKey", "Error", true),
        ("GPC2004", "InvalidOdsCode", "Error", true),
        ("GPC2005", "PartyKeyOfAnotherOrganisation", "Info", false),
        ("GPC2006", "UnusualPartyKey", "Warning", false),
        ("GPC3001", "RegistryClassShape", "Error", true),
        ("GPC3002", "InvalidEndpointName", "Error", false),
        ("GPC3003", "EndpointOutsideRegistry", "Warning", true),
        ("GPC3004", "EndpointFileNotFound", "Error", false),
        ("GPC3005", "InvalidEndpointRow", "Error", false),
        ("GPC3006", "ConflictingRegistryRoles", "Error", true),
        ("GPC3007", "TooManyMembers", "Error", false),
        ("GPC3008", "EndpointsLeftOut", "Warning", false),
        ("GPC3009", "GeneratedCopyCompiled", "Error", false),
        ("GPC3010", "InvalidSettings", "Error", false),
        ("GPC4001", "NotInSds", "Error", false),
        ("GPC4002", "PartyKeyDiffersFromSds", "Error", true),
        ("GPC4003", "OrganisationDiffersFromSds", "Error", true),
        ("GPC4004", "NotCmaInSds", "Error", false),
        ("GPC4005", "ConsumerIsProviderInSds", "Error", false),
        ("GPC4006", "CentralServiceIdentifierReused", "Warning", false),
        ("GPC4007", "InvalidServiceRootUrl", "Warning", false),
        ("GPC4008", "ProviderInteractionsDiffer", "Warning", false),
        ("GPC4009", "InvalidSdsSnapshot", "Error", false),
        ("GPC4010", "SnapshotCoversNothing", "Error", false),
        ("GPC4011", "IncompleteSdsSnapshot", "Error", false),
        ("GPC4012", "SdsSystemNotDeclared", "Warning", true),
        ("GPC4013", "SecondProviderInSds", "Warning", false),
        ("GPC4014", "SeveralMhsRecords", "Warning", false),
        ("GPC4015", "ServiceRootUrlsOfCapabilities", "Warning", false),
        ("GPC4016", "FhirVersionsDiffer", "Warning", false),
        ("GPC4017", "ConsumerWithoutInteractions", "Warning", false),
        ("GPC4018", "PartyKeySharedInSds", "Error", false),
        ("GPC5001", "HardCodedSpineIdentifier", "Warning", true),
        ("GPC5002", "FixedSspFrom", "Warning", false),
        ("GPC5003", "SspRoleMismatch", "Warning", false),
        ("GPC5004", "FixedSspTraceId", "Warning", true),
        ("GPC5005", "RoutedBySspHeader", "Warning", false),
        ("GPC5006", "UnknownInteractionId", "Warning", true),
        ("GPC5007", "EnvironmentsMixed", "Warning", false),
        ("GPC5008", "SentToItself", "Warning", false),
    ];

    [Fact]
    public void The_rules_are_those_of_the_contract() => Assert.Equal(
        Rules.Select(static rule => (rule.Id, rule.Name, rule.Severity)),
        DocumentedRule.All.Values.Select(static rule => (rule.Id, rule.Name, rule.Descriptor.DefaultSeverity.ToString())));

    [Fact]
    public void Only_the_rule_without_a_file_of_its_own_waits_for_a_build() => Assert.Equal(
        ["GPC1008"],
        DocumentedRule.All.Values.Where(static rule => rule.Descriptor.CustomTags.Contains(WellKnownDiagnosticTags.CompilationEnd)).Select(static rule => rule.Id));

    [Fact]
    public void The_fixes_are_those_of_the_contract() => Assert.Equal(
        Rules.Where(static rule => rule.HasFix).Select(static rule => rule.Id),
        DocumentedRule.All.Values.Where(static rule => rule.HasFix).Select(static rule => rule.Id));
}

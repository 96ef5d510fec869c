using System;
using System.Collections.Generic;
using System.Linq;
using GpConnect.Rules.Declarations;
using GpConnect.Rules.Identifiers;
using GpConnect.Rules.Sds;
using GpConnect.Rules.Topology;
using GpConnect.Rules.Usage;

namespace GpConnect.Rules.Checking;

/// <summary>The rules.</summary>
internal static class AllRules
{
    /// <summary>The rules about sound endpoints.</summary>
    public static readonly IReadOnlyList<EstateRule> OfEstate =
    [
        .. ClashRules.All,
        new AsidInTwoEnvironments(),
        new MissingCmaRegistration(),
        new SharedMhsPartyKeyDiffers(),
        new ConsumerRegisteredAsCma(),
        new PartyKeyOfAnotherOrganisation(),
        new UnusualPartyKey(),
        new SdsSystemNotDeclared(),
        new SnapshotCoversNothing(),
        new IncompleteSdsSnapshot(),
    ];

    /// <summary>The rules that compare sound endpoints with SDS, each by itself.</summary>
    public static readonly IReadOnlyList<SdsRule> OfSds =
    [
        new NotInSds(),
        new PartyKeyDiffersFromSds(),
        new OrganisationDiffersFromSds(),
        new NotCmaInSds(),
        new ConsumerIsProviderInSds(),
        new CentralServiceIdentifierReused(),
        new InvalidServiceRootUrl(),
        new ProviderInteractionsDiffer(),
        new SecondProviderInSds(),
        new SeveralMhsRecords(),
        new ServiceRootUrlsOfCapabilities(),
        new FhirVersionsDiffer(),
        new ConsumerWithoutInteractions(),
        new PartyKeySharedInSds(),
    ];

    /// <summary>The rule about references alone: it has no file of its own, and the end of a build reports it.</summary>
    public static readonly EstateRule OfReferences = new ReferencedRegistriesClash();

    /// <summary>All of these.</summary>
    public static readonly IReadOnlyList<Rule> OfEndpoints =
        [.. OfEstate.Append(OfReferences).Select(static rule => rule.Rule), .. OfSds.Select(static rule => rule.Rule)];

    /// <summary>The rules that a declaration must pass to be an endpoint or a registry at all, and a data file to be read.</summary>
    public static readonly IReadOnlyList<Rule> OfDeclarations =
    [
        MissingIdentifier.Rule,
        InvalidAsid.Rule,
        InvalidPartyKey.Rule,
        InvalidOdsCode.Rule,
        RegistryClassShape.Rule,
        InvalidEndpointName.Rule,
        EndpointOutsideRegistry.Rule,
        EndpointFileNotFound.Rule,
        InvalidEndpointRow.Rule,
        ConflictingRegistryRoles.Rule,
        TooManyMembers.Rule,
        InvalidSettings.Rule,
        InvalidSdsSnapshot.Rule,
    ];

    /// <summary>The rules about what users' code sets the SSP headers to.</summary>
    public static readonly IReadOnlyList<HeaderRule> OfHeaders =
    [
        new FixedSspFrom(),
        new SspRoleMismatch(),
        new FixedSspTraceId(),
    ];

    /// <summary>The rules about sender and receiver of one request.</summary>
    public static readonly IReadOnlyList<RequestRule> OfRequests =
    [
        new EnvironmentsMixed(),
        new SentToItself(),
    ];

    /// <summary>The rules about users' code.</summary>
    public static readonly IReadOnlyList<Rule> OfUsage =
    [
        HardCodedSpineIdentifier.Rule,
        RoutedBySspHeader.Rule,
        UnknownInteractionId.Rule,
        .. OfHeaders.Select(static rule => rule.Rule),
        .. OfRequests.Select(static rule => rule.Rule),
    ];

    /// <summary>The rules that the generator reports, so that they are there if analyzers do not run.</summary>
    public static readonly IReadOnlyList<Rule> OfGenerator = [EndpointsLeftOut.Rule, GeneratedCopyCompiled.Rule];

    /// <summary>All of them, by id.</summary>
    public static readonly IReadOnlyList<Rule> ById =
    [
        .. OfEndpoints
            .Concat(OfDeclarations)
            .Concat(OfGenerator)
            .Concat(OfUsage)
            .OrderBy(static rule => rule.Id, StringComparer.Ordinal),
    ];
}

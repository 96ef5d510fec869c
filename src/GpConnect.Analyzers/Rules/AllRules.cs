using System.Collections.Generic;
using GpConnect.Analyzers.Rules.Identifiers;
using GpConnect.Analyzers.Rules.Registries;
using GpConnect.Analyzers.Rules.Topology;

namespace GpConnect.Analyzers.Rules;

/// <summary>The rules about declarations, by id.</summary>
internal static class AllRules
{
    /// <summary>The rules that compare sound endpoints.</summary>
    public static readonly IReadOnlyList<EstateRule> OfEstate =
    [
        new DuplicateAsid(),
        new SharedProviderPartyKey(),
        new MissingCmaRegistration(),
    ];

    /// <summary>The rules that a declaration must pass to be an endpoint or a registry at all.</summary>
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
    ];
}

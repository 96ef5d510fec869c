namespace GpConnect.Rules.Model;

/// <summary>What the endpoints of a registry do on Spine.</summary>
internal enum Role
{
    /// <summary>Serve GP Connect requests.</summary>
    Provider,

    /// <summary>Send GP Connect requests.</summary>
    Consumer,

    /// <summary>Both, with the same ASID and party key (S9).</summary>
    Both,
}

/// <summary>What a declaration says of an endpoint's registration; the values are those of <c>GpConnect.SdsRegistration</c>.</summary>
internal enum Registration
{
    Undeclared = 0,
    Cma = 1,
    Mhs = 2,
}

/// <summary>An endpoint whose identifiers are sound.</summary>
/// <param name="Name">The name, a C# identifier where <paramref name="HasMember"/>.</param>
/// <param name="OdsCode">The organisation's ODS code, upper case.</param>
/// <param name="Asid">The 12 digits of its ASID.</param>
/// <param name="PartyKey">Its party key, upper case; the registry's where it has none of its own.</param>
/// <param name="Registration">What was declared, whatever a snapshot says.</param>
/// <param name="HasMember">Whether the registry class has members named after it.</param>
internal sealed record Endpoint(
    string Name, string OdsCode, string Asid, string PartyKey, Registration Registration, bool HasMember);

/// <summary>A registry class and its sound endpoints, in order of declaration.</summary>
/// <param name="Type">The class.</param>
/// <param name="Role">What its endpoints do.</param>
/// <param name="Topology">How they reach Spine.</param>
/// <param name="Environment">The Spine environment, or the empty string.</param>
/// <param name="PartyKey">The registry's own party key, or the empty string.</param>
/// <param name="Endpoints">The endpoints.</param>
internal sealed record Registry(
    TypeName Type, Role Role, MhsTopology Topology, string Environment, string PartyKey, EquatableArray<Endpoint> Endpoints)
{
    /// <summary>How its generated members are kept out of what counts as uncovered code.</summary>
    public CoverageExclusion CoverageExclusion { get; init; }

    /// <summary>A registry as the metadata of an assembly has it (<c>DeclaredRegistryAttribute</c>).</summary>
    public static Registry OfMetadata(
        string name, bool isProvider, bool isConsumer, MhsTopology topology, string environment, string partyKey, EquatableArray<Endpoint> endpoints) => new(
        new TypeName(string.Empty, EquatableArray<ContainingType>.Empty, name, Arity: 0),
        (isProvider, isConsumer) switch
        {
            (true, true) => Role.Both,
            (true, _) => Role.Provider,
            _ => Role.Consumer,
        },
        topology,
        environment,
        partyKey,
        endpoints);

    public bool IsProvider => Role != Role.Consumer;

    public bool IsConsumer => Role != Role.Provider;
}

/// <summary>What has <c>[ExcludeFromCodeCoverage]</c>.</summary>
internal enum CoverageExclusion
{
    /// <summary>The class: all of it is generated, and one attribute costs nothing.</summary>
    Class,

    /// <summary>Each generated member: the class has members of its own, which count.</summary>
    Members,

    /// <summary>The class, by its user.</summary>
    Users,
}

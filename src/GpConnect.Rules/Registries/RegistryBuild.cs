using System.Collections.Generic;
using GpConnect.Rules.Model;

namespace GpConnect.Rules.Registries;

/// <summary>What became of the parts of one class.</summary>
/// <param name="type">The class.</param>
/// <param name="site">The attribute that makes it a registry.</param>
/// <param name="environment">The Spine environment, as it is written.</param>
internal sealed class RegistryBuild(TypeName type, Site site, string environment)
{
    private DeclaredEndpoint[]? _endpoints;

    /// <summary>The class.</summary>
    public TypeName Type { get; } = type;

    /// <summary>The Spine environment, in the form that environments are compared in.</summary>
    public string Environment { get; } = DeclaredEndpoint.EnvironmentKey(environment);

    /// <summary>The attribute that makes the class a registry.</summary>
    public Site RegistrySite { get; } = site;

    /// <summary>The registry; null where the class holds none, or cannot.</summary>
    public Registry? Registry { get; set; }

    /// <summary>The name of the assembly that it was read from; empty if it was built from sources.</summary>
    public string Assembly { get; private init; } = string.Empty;

    /// <summary>Which of several configurations it is of, if settings declare it.</summary>
    public Alternative Alternative { get; init; }

    /// <summary>Where each endpoint of the registry comes from, in their order.</summary>
    public List<EndpointOrigin> Origins { get; } = [];

    /// <summary>What its registry and its files say of the registration of their endpoints.</summary>
    public List<RegistrationClaim> Claims { get; } = [];

    /// <summary>That endpoints are left out, if any are: what the generator itself reports.</summary>
    public Finding? LeftOut { get; set; }

    /// <summary>The endpoints that are left out, as far as they could be read.</summary>
    public List<BrokenEndpoint> Broken { get; } = [];

    /// <summary>Whether there are declarations that could not be read at all, so that nobody knows what they declare.</summary>
    public bool HasUnreadDeclarations { get; set; }

    /// <summary>What is broken.</summary>
    public List<Finding> Findings { get; } = [];

    /// <summary>The endpoints of the registry at their places; made once, as nothing changes them.</summary>
    public DeclaredEndpoint[] Endpoints => _endpoints ??= ToEndpoints();

    /// <summary>The endpoints of the registry at their places, each of them new.</summary>
    public DeclaredEndpoint[] ToEndpoints()
    {
        var endpoints = new DeclaredEndpoint[Registry is null ? 0 : Origins.Count];
        for (var i = 0; i < endpoints.Length; i++)
        {
            var origin = Origins[i];
            var (site, claim) = (origin.Site, Claims[origin.Claim]);
            endpoints[i] = new DeclaredEndpoint(
                Registry!, Registry!.Endpoints[i], site, (origin.BorrowsPartyKey ? RegistrySite : site).At(Place.PartyKey), Assembly)
            {
                Line = origin.Line,
                Alternative = Alternative,
                RegistrationSite = (origin.SaysRegistration || claim.Registration == Registration.Undeclared ? site : claim.Site).At(Place.Registration),
                HasUnreadRegistration = !origin.SaysRegistration && claim is { Registration: Registration.Undeclared, IsUnread: true },
            };
        }

        return endpoints;
    }

    /// <summary>A registry that is built already: the <paramref name="number"/>th that assemblies declare.</summary>
    public static RegistryBuild OfAssembly(string assembly, Registry registry, int number)
    {
        var site = new Site(SiteKind.Assembly, number, 0, -1);
        var build = new RegistryBuild(registry.Type, site, registry.Environment) { Assembly = assembly, Registry = registry };
        build.Claims.Add(new RegistrationClaim(Registration.Undeclared, site));
        var lendsPartyKey = registry is { Role: Role.Consumer, Topology: MhsTopology.Shared, PartyKey.Length: > 0 };
        for (var i = 0; i < registry.Endpoints.Count; i++)
        {
            build.Origins.Add(new EndpointOrigin(
                site with { Item = i },
                BorrowsPartyKey: lendsPartyKey && registry.Endpoints[i].PartyKey == registry.PartyKey,
                SaysRegistration: true,
                Claim: 0,
                Line: 0));
        }

        return build;
    }
}

/// <summary>Where an endpoint comes from.</summary>
/// <param name="Site">Its declaration.</param>
/// <param name="BorrowsPartyKey">Whether its party key is its registry's.</param>
/// <param name="SaysRegistration">Whether it says itself how it is registered.</param>
/// <param name="Claim">The number of the claim that counts if it doesn't.</param>
/// <param name="Line">The line of its row, from 1; 0 if it isn't a row.</param>
internal readonly record struct EndpointOrigin(Site Site, bool BorrowsPartyKey, bool SaysRegistration, int Claim, int Line);

/// <summary>What a registry or a file says of the registration of endpoints that say nothing themselves.</summary>
/// <param name="Registration">The registration, or undeclared.</param>
/// <param name="Site">The declaration that says so.</param>
internal readonly record struct RegistrationClaim(Registration Registration, Site Site)
{
    /// <summary>Whether each row has more to say of it that isn't read.</summary>
    public bool IsUnread { get; init; }
}

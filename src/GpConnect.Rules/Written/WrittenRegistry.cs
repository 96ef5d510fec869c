using System.Collections.Generic;
using GpConnect.Rules.Model;

namespace GpConnect.Rules.Written;

/// <summary>A registry class as somebody wrote it, all its parts together: sound or not, and perhaps no registry at all.</summary>
internal sealed class WrittenRegistry
{
    /// <summary>Makes one.</summary>
    /// <param name="type">The class.</param>
    /// <param name="site">The attribute that makes it a registry; without one, its first attribute of ours.</param>
    public WrittenRegistry(TypeName type, Site site)
    {
        Type = type;
        Site = site;
    }

    /// <summary>A registry that no C# declares: the rows of one endpoint file.</summary>
    /// <param name="path">The file's path.</param>
    /// <param name="number">The file's number, by path.</param>
    /// <param name="role">What its endpoints do.</param>
    /// <param name="topology">How they reach Spine.</param>
    /// <param name="environment">The Spine environment, or the empty string.</param>
    /// <param name="partyKey">The party key of a shared consumer MHS, or the empty string.</param>
    public static WrittenRegistry OfFile(string path, int number, Role role, MhsTopology topology, string environment, string partyKey)
    {
        var site = new Site(SiteKind.File, number, 0, 0);
        return WithoutClass(EndpointFileMatch.NameOf(path), site, role, topology, environment, partyKey, [new WrittenFile(path, HasMembers: false, site) { Number = number }]);
    }

    /// <summary>A registry that no C# declares: endpoints that a program has at run time, at <paramref name="site"/>.</summary>
    public static WrittenRegistry OfLoaded(string name, Site site, Role role, MhsTopology topology, string environment, string partyKey) =>
        WithoutClass(name, site, role, topology, environment, partyKey, []);

    private static WrittenRegistry WithoutClass(
        string name, Site site, Role role, MhsTopology topology, string environment, string partyKey, IReadOnlyList<WrittenFile> files) =>
        new(new TypeName(string.Empty, EquatableArray<ContainingType>.Empty, name, Arity: 0), site)
        {
            IsMarkedProvider = role != Role.Consumer,
            IsMarkedConsumer = role == Role.Consumer,
            Role = role,
            Topology = topology,
            Environment = environment.Trim(),
            PartyKey = new WrittenValue(partyKey),
            Shape = ClassShape.Static | ClassShape.Partial,
            Files = files,
        };

    /// <summary>The class.</summary>
    public TypeName Type { get; }

    /// <summary>The attribute that makes it a registry; without one, its first attribute of ours.</summary>
    public Site Site { get; }

    /// <summary>The name of the class, where that attribute is.</summary>
    public Site ClassName => Site.At(Place.ClassName);

    /// <summary>Whether it is marked as a registry of providers.</summary>
    public bool IsMarkedProvider { get; set; }

    /// <summary>Whether it is marked as a registry of consumers.</summary>
    public bool IsMarkedConsumer { get; set; }

    /// <summary>What its endpoints do, where it is marked as one registry.</summary>
    public Role Role { get; set; }

    public MhsTopology Topology { get; set; }

    /// <summary>The Spine environment, or the empty string.</summary>
    public string Environment { get; set; } = string.Empty;

    /// <summary>The registry's own party key.</summary>
    public WrittenValue PartyKey { get; set; }

    /// <summary>What endpoints are declared as that say nothing themselves.</summary>
    public Registration Registration { get; set; }

    /// <summary>What the class looks like.</summary>
    public ClassShape Shape { get; set; }

    /// <summary>The names of the members that the class has of its own.</summary>
    public HashSet<string> OwnMembers { get; } = new(System.StringComparer.Ordinal);

    /// <summary>The endpoints that attributes declare, in order. Read as they are asked for: there may be ten thousand.</summary>
    public IEnumerable<WrittenEndpoint> Endpoints { get; set; } = [];

    /// <summary>The endpoint files whose rows it takes, in order.</summary>
    public IReadOnlyList<WrittenFile> Files { get; set; } = [];
}

/// <summary>An endpoint file that a registry names.</summary>
/// <param name="Name">The file's name, or a tail of its path.</param>
/// <param name="HasMembers">Whether its rows get named members.</param>
/// <param name="Site">The attribute that names it.</param>
internal readonly record struct WrittenFile(string Name, bool HasMembers, Site Site)
{
    /// <summary>What its rows are declared as that say nothing themselves.</summary>
    public Registration Registration { get; init; }

    /// <summary>The number of the file where that is known and need not be found by its name.</summary>
    public int? Number { get; init; }
}

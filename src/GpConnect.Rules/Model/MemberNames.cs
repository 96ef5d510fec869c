using System;
using System.Collections.Generic;

namespace GpConnect.Rules.Model;

/// <summary>The members that are made in every registry class, and the names that are taken from the start.</summary>
internal static class MemberNames
{
    public const string Registry = "Registry";
    public const string Asids = "Asids";
    public const string PartyKeys = "PartyKeys";

    /// <summary>Holds the registry, so that it is made on first use whatever else the class initialises.</summary>
    public const string Holder = "__Registry";

    /// <summary>Gives the endpoint of a number: a call of a method is what compiles soonest ten thousand times.</summary>
    public const string EndpointAt = "__Endpoint";

    /// <summary>The members made in every registry class.</summary>
    public static readonly string[] Generated = [Registry, Asids, PartyKeys, Holder, EndpointAt];

    /// <summary>The members every class inherits.</summary>
    public static readonly string[] OfObject =
    [
        "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString",
    ];

    public static bool IsGenerated(string name) => Array.IndexOf(Generated, name) >= 0;

    /// <summary>
    /// What two members of one class may not both have. C# reserves the names of a property's accessors, the one for setting too
    /// though it has none, so that a name is the same with and without them.
    /// </summary>
    public static string KeyOf(string name) =>
        name.StartsWith("get_", StringComparison.Ordinal) || name.StartsWith("set_", StringComparison.Ordinal)
            ? KeyOf(name.Substring(4))
            : name;

    public static bool IsTaken(HashSet<string> taken, string name) => taken.Contains(KeyOf(name));

    /// <summary>Adds <paramref name="name"/>; false where it is taken.</summary>
    public static bool TryTake(HashSet<string> taken, string name) => taken.Add(KeyOf(name));
}

using System;
using System.Collections.Generic;

namespace GpConnect.Analyzers.Model;

/// <summary>The members that are made in every registry class, and the names that are taken from the start.</summary>
internal static class MemberNames
{
    public const string Registry = "Registry";
    public const string Asids = "Asids";
    public const string PartyKeys = "PartyKeys";

    /// <summary>Holds the registry, so that it is made on first use whatever else the class initialises.</summary>
    public const string Holder = "__Registry";

    /// <summary>The members made in every registry class.</summary>
    public static readonly string[] Generated = [Registry, Asids, PartyKeys, Holder];

    /// <summary>The members every class inherits.</summary>
    public static readonly string[] OfObject =
    [
        "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString",
    ];

    public static bool IsGenerated(string name) => Array.IndexOf(Generated, name) >= 0;

    /// <summary>Adds <paramref name="name"/> and the accessor a property of that name has; false where one is taken.</summary>
    public static bool TryTake(HashSet<string> taken, string name)
    {
        var accessor = "get_" + name;
        if (taken.Contains(name) || taken.Contains(accessor))
        {
            return false;
        }

        taken.Add(name);
        taken.Add(accessor);
        return true;
    }
}

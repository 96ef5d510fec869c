using System;
using System.Collections.Generic;
using System.Linq;

namespace GpConnect.Rules.Model;

/// <summary>The member names of one registry class that are taken, and by what.</summary>
internal sealed class EndpointNames
{
    private readonly string _className;
    private readonly HashSet<string> _ownMembers;
    private readonly HashSet<string> _taken;

    /// <summary>The names that are taken before any endpoint has one.</summary>
    /// <param name="className">The registry class.</param>
    /// <param name="ownMembers">The members it has of its own.</param>
    public EndpointNames(string className, HashSet<string> ownMembers)
    {
        _className = className;
        _ownMembers = ownMembers;
        _taken = new HashSet<string>(StringComparer.Ordinal) { className };
        foreach (var names in new IEnumerable<string>[] { MemberNames.OfObject, MemberNames.Generated, ownMembers })
        {
            foreach (var name in names)
            {
                TryTake(name);
            }
        }
    }

    public bool IsTaken(string name) => MemberNames.IsTaken(_taken, name);

    /// <summary>Takes <paramref name="name"/>; false where it is taken.</summary>
    public bool TryTake(string name) => MemberNames.TryTake(_taken, name);

    /// <summary>Says what has <paramref name="name"/>; null where nothing has.</summary>
    public string? WhoHas(string name) => IsTaken(name) ? WhoReserves(name) ?? "another endpoint of the registry has that name" : null;

    /// <summary>Says what has <paramref name="name"/> that isn't an endpoint; null where nothing has.</summary>
    public string? WhoReserves(string name) => IsTaken(name) ? WhoReservesKey(MemberNames.KeyOf(name)) : null;

    // A method of its own: nearly no name is taken, and what is captured here would be made for each of ten thousand.
    private string? WhoReservesKey(string key)
    {
        if (key == _className)
        {
            return "it is the name of the class";
        }

        if (MemberNames.IsGenerated(key))
        {
            return "it is the name of a member that every registry has";
        }

        return _ownMembers.Any(member => MemberNames.KeyOf(member) == key)
            ? "the class has a member of that name"
            : Array.IndexOf(MemberNames.OfObject, key) >= 0
                ? "it is the name of a member of 'object'"
                : null;
    }
}

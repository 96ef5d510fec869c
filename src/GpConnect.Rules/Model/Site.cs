using System;

namespace GpConnect.Rules.Model;

/// <summary>What kind of thing a declaration is in.</summary>
internal enum SiteKind : byte
{
    /// <summary>A registry of a referenced assembly: named, not located.</summary>
    Reference,

    /// <summary>A registry of an assembly that is itself checked: named, not located.</summary>
    Assembly,

    /// <summary>An attribute of a class.</summary>
    Source,

    /// <summary>A row of an endpoint file.</summary>
    File,

    /// <summary>A registry in the settings: by configuration, registry and endpoint. It is in several files, and so never where something is reported.</summary>
    SettingsRegistry,

    /// <summary>A settings file.</summary>
    Settings,

    /// <summary>An SDS snapshot.</summary>
    Snapshot,

    /// <summary>An endpoint that a program has at run time: by source and number.</summary>
    Loaded,
}

/// <summary>The part of a declaration that a finding is about.</summary>
internal enum Place : byte
{
    /// <summary>All of it: an attribute's name, a row's first cell.</summary>
    Whole,

    /// <summary>The name of the class.</summary>
    ClassName,

    Name,
    OdsCode,
    Asid,
    PartyKey,
    Registration,

    /// <summary>The rules that a row suppresses.</summary>
    Suppress,

    /// <summary>The file name of a <c>SpineEndpointsFrom</c>.</summary>
    FileName,

    /// <summary>A character range of a data file, <see cref="Site.Item"/> long from <see cref="Site.Part"/>.</summary>
    Range,
}

/// <summary>
/// Where a declaration is, by ordinals: which source, which class part of it, which attribute or row, which part of that.
/// An edit elsewhere in a file leaves it as it was; a position is made of it only when something is reported.
/// Ordered as clashes are: references, assemblies, C#, files, each by path (the order of the sources) and position.
/// </summary>
internal readonly record struct Site(SiteKind Kind, int Source, int Part, int Item, Place Place = Place.Whole) : IComparable<Site>
{
    public Site At(Place place) => this with { Place = place };

    public int CompareTo(Site other)
    {
        // As numbers: an enum's own comparison makes objects.
        var order = ((byte)Kind).CompareTo((byte)other.Kind);
        order = order != 0 ? order : Source.CompareTo(other.Source);
        order = order != 0 ? order : Part.CompareTo(other.Part);
        order = order != 0 ? order : Item.CompareTo(other.Item);
        return order != 0 ? order : ((byte)Place).CompareTo((byte)other.Place);
    }
}

using System;

namespace GpConnect.Rules.Model;

/// <summary>An endpoint in its registry, at its place.</summary>
internal sealed class DeclaredEndpoint : IComparable<DeclaredEndpoint>
{
    public DeclaredEndpoint(Registry registry, Endpoint endpoint, Site site, Site partyKeySite, string assembly)
    {
        Registry = registry;
        Endpoint = endpoint;
        Site = site;
        PartyKeySite = partyKeySite;
        Assembly = assembly;
        Environment = EnvironmentKey(registry.Environment);
    }

    public Registry Registry { get; }

    public Endpoint Endpoint { get; }

    /// <summary>Where it is declared.</summary>
    public Site Site { get; }

    /// <summary>Where its party key is: at the endpoint, or at its registry.</summary>
    public Site PartyKeySite { get; }

    /// <summary>Which of several configurations it is of, if it is in settings.</summary>
    public Alternative Alternative { get; init; }

    /// <summary>Where its registration is: at the endpoint, its file or its registry; at the endpoint where nothing is declared.</summary>
    public Site RegistrationSite { get; init; }

    /// <summary>Whether its row says something of the registration that isn't read: that is reported at the heading.</summary>
    public bool HasUnreadRegistration { get; init; }

    /// <summary>The line of its row, from 1; 0 if it has none.</summary>
    public int Line { get; init; }

    /// <summary>The assembly that declares it; empty where sources do.</summary>
    public string Assembly { get; }

    /// <summary>The registry's environment in a form to compare.</summary>
    public string Environment { get; }

    /// <summary>The same system in the other role, where it is declared so.</summary>
    public DeclaredEndpoint? OtherRole { get; set; }

    public bool IsReferenced => Site.Kind == SiteKind.Reference;

    public bool IsProvider => Registry.IsProvider;

    public bool IsConsumer => Registry.IsConsumer;

    /// <summary>The endpoint as messages name it.</summary>
    public string Label => Assembly.Length > 0
        ? $"{Registry.Type.FullName}.{Endpoint.Name} ({Endpoint.OdsCode}) of assembly {Assembly}"
        : $"{Registry.Type.Name}.{Endpoint.Name} ({Endpoint.OdsCode})";

    /// <summary>
    /// The endpoint and another one as messages name them together: with namespaces if only they tell the registries apart, and with the
    /// lines of their rows if nothing else does.
    /// </summary>
    public static (string One, string Other) LabelsOf(DeclaredEndpoint one, DeclaredEndpoint other)
    {
        var (oneLabel, otherLabel) = (one.Label, other.Label);
        if (oneLabel == otherLabel && one.Registry.Type.FullName != other.Registry.Type.FullName)
        {
            (oneLabel, otherLabel) = (FullLabel(one), FullLabel(other));
        }

        return oneLabel == otherLabel && one.Line > 0 && other.Line > 0
            ? ($"{oneLabel} in line {Number(one.Line)}", $"{otherLabel} in line {Number(other.Line)}")
            : (oneLabel, otherLabel);

        static string FullLabel(DeclaredEndpoint endpoint) => $"{endpoint.Registry.Type.FullName}.{endpoint.Endpoint.Name} ({endpoint.Endpoint.OdsCode})";

        static string Number(int line) => line.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>An environment's name in a form to compare: case does not matter.</summary>
    public static string EnvironmentKey(string environment) => environment.Trim().ToUpperInvariant();

    public int CompareTo(DeclaredEndpoint? other)
    {
        var order = Site.CompareTo(other!.Site);
        return order != 0 ? order : string.CompareOrdinal(Registry.Type.MetadataName, other.Registry.Type.MetadataName);
    }
}

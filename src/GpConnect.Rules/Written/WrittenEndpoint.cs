using GpConnect.Rules.Model;
using GpConnect.Rules.Text;

namespace GpConnect.Rules.Written;

/// <summary>An endpoint as somebody wrote it, sound or not.</summary>
/// <param name="Name">Its name; of a row, what the row's name becomes, which may be empty.</param>
/// <param name="OdsCode">The ODS code.</param>
/// <param name="Asid">The ASID.</param>
/// <param name="PartyKey">The party key.</param>
/// <param name="Registration">The registration it declares.</param>
/// <param name="Site">Where it is.</param>
/// <param name="HasMember">Whether the registry class is to have members named after it.</param>
internal readonly record struct WrittenEndpoint(
    WrittenValue Name,
    WrittenValue OdsCode,
    WrittenValue Asid,
    WrittenValue PartyKey,
    Registration Registration,
    Site Site,
    bool HasMember)
{
    /// <summary>Whether it is a row, a setting or loaded: its name is free text, and need not be there.</summary>
    public bool IsRow => Site.Kind is SiteKind.File or SiteKind.SettingsRegistry or SiteKind.Loaded;
}

/// <summary>What messages call an endpoint: its class and name, or the class alone. A text only where something is reported.</summary>
internal readonly record struct EndpointLabel(string Registry, string Name = "")
{
    public override string ToString() => Name.Length > 0 ? $"{Registry}.{QuotedText.Text(Name)}" : Registry;
}

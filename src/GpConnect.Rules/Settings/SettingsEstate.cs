using System.Collections.Generic;
using System.Linq;
using GpConnect.Rules.Model;

namespace GpConnect.Rules.Settings;

/// <summary>What the settings files of a project declare: the section of each configuration, and single identifiers elsewhere.</summary>
internal sealed class SettingsEstate
{
    public static readonly SettingsEstate None = Of([]);

    private SettingsEstate(
        IReadOnlyList<SettingsFile> files, IReadOnlyList<(SettingsConfiguration, SettingsSection)> sections, IReadOnlyList<LooseIdentifier> loose) =>
        (Files, Sections, Loose) = (files, sections, loose);

    /// <summary>The files, by path: places count them.</summary>
    public IReadOnlyList<SettingsFile> Files { get; }

    /// <summary>The configurations with their sections: sites count them.</summary>
    public IReadOnlyList<(SettingsConfiguration Configuration, SettingsSection Section)> Sections { get; }

    /// <summary>The identifiers that stand elsewhere in them.</summary>
    public IReadOnlyList<LooseIdentifier> Loose { get; }

    /// <summary>The environments of configurations that cannot all be read, so that nobody knows all that they declare.</summary>
    public IEnumerable<string> Unread => Sections
        .Where(section => section.Section.Errors.Count > 0 || section.Configuration.Files.Any(file => Files[file].Layer.Errors.Count > 0))
        .Select(static section => DeclaredEndpoint.EnvironmentKey(section.Configuration.Environment));

    /// <summary>Reads the configurations of <paramref name="files"/>, which are by path.</summary>
    public static SettingsEstate Of(IReadOnlyList<SettingsFile> files)
    {
        var sections = new List<(SettingsConfiguration, SettingsSection)>();
        var loose = new List<LooseIdentifier>();
        foreach (var configuration in SettingsFamily.ConfigurationsOf(files))
        {
            var root = SettingNode.Merge(configuration.Files.Select(file => (file, files[file].Layer)));
            var path = files[configuration.Files[configuration.Files.Count - 1]].Path;
            var section = SettingsSection.Read(root, sections.Count, path.Substring(path.LastIndexOf('/') + 1), configuration.Environment);
            var named = section.Environment is null ? configuration : configuration with
            {
                Environment = section.Environment,
                Alternative = configuration.Alternative with { IsEnvironmentGuessed = false },
            };
            sections.Add((named, section));
            LooseIdentifiers.AddTo(loose, root, named);
        }

        return new SettingsEstate(files, sections, loose);
    }

    /// <summary>The place in a file of a site in a configuration; any other site as it is.</summary>
    public Site Located(Site site)
    {
        if (site.Kind != SiteKind.SettingsRegistry)
        {
            return site;
        }

        var place = Sections[site.Source].Section.Registries[site.Part].PlaceOf(site.Item, site.Place);
        return SiteOf(place);
    }

    /// <summary>A place in a file as a site.</summary>
    public static Site SiteOf(SettingPlace place) => new(SiteKind.Settings, place.File, place.Span.Start, place.Span.Length, Place.Range);
}

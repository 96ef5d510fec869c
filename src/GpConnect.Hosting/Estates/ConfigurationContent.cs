using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using GpConnect.Rules.Settings;
using Microsoft.Extensions.Configuration;

namespace GpConnect.Estates;

/// <summary>The section <c>GpConnect</c> of a configuration, as a settings file of the compiler's half has it.</summary>
internal sealed class ConfigurationContent : EstateContent
{
    // A place in it is the number of an entry.
    private readonly List<SettingEntry> _entries = [];
    private readonly string _root;

    public ConfigurationContent(IConfigurationSection section)
    {
        _root = section.Path;
        Add(section, SettingsSection.Name);
        Layer = new SettingsLayer(_entries, section.Exists()
            ? []
            : [new SettingsError($"The configuration has no section {_root}, so no registry is declared: write one, or correct the name in AddGpConnectRegistries", _entries[0].Place)]);
    }

    /// <summary>The settings.</summary>
    public SettingsLayer Layer { get; }

    public override void AddTo(EstateParts parts) => parts.Settings.Add(this);

    public override bool IsSameAs(EstateContent other) => other is ConfigurationContent section && _entries.SequenceEqual(section._entries);

    /// <summary>What stands for a settings file, of which a configuration has many.</summary>
    public string NameOf(int number) => "configuration" + (number == 0 ? string.Empty : number.ToString(CultureInfo.InvariantCulture));

    /// <summary>The key of the setting at a place, as it is in the configuration.</summary>
    public string KeyAt(int place) => _root + _entries[place].Path.Substring(SettingsSection.Name.Length);

    private void Add(IConfigurationSection section, string path)
    {
        // The configuration system looks through all of its keys for the children of each, so a value isn't asked for any.
        List<IConfigurationSection> children = section.Value is not null && SettingsSection.EndpointKeys.Contains(section.Key, StringComparer.OrdinalIgnoreCase)
            ? []
            : [.. section.GetChildren()];
        var kind = children.Count > 0 ? SettingKind.Section : string.IsNullOrEmpty(section.Value) ? SettingKind.Null : SettingKind.Text;
        var place = new SettingSpan(_entries.Count, 1);
        _entries.Add(new SettingEntry(path, kind, children.Count > 0 ? string.Empty : section.Value ?? string.Empty, place, place));
        foreach (var child in children)
        {
            Add(child, path + ":" + child.Key);
        }
    }
}

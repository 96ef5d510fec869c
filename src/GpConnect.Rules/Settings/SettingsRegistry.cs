using System.Collections.Generic;
using GpConnect.Rules.Model;
using GpConnect.Rules.Written;

namespace GpConnect.Rules.Settings;

/// <summary>A registry that settings declare, and where each part of it is.</summary>
internal sealed class SettingsRegistry(WrittenRegistry written, SettingPlace place)
{
    private readonly List<Dictionary<Place, SettingPlace>> _endpoints = [];

    /// <summary>The registry.</summary>
    public WrittenRegistry Written { get; } = written;

    /// <summary>Where its party key is, if it has one.</summary>
    public SettingPlace? PartyKey { get; set; }

    /// <summary>Whether it has endpoints that cannot be read.</summary>
    public bool HasUnreadEndpoints { get; set; }

    /// <summary>Notes where the parts of the next endpoint are; <see cref="Place.Whole"/> is one of them.</summary>
    public void AddEndpoint(Dictionary<Place, SettingPlace> places) => _endpoints.Add(places);

    /// <summary>Where the part of an endpoint is, or of the registry itself (-1): if it is missing, where the whole is.</summary>
    public SettingPlace PlaceOf(int endpoint, Place part)
    {
        if (endpoint < 0)
        {
            return part == Place.PartyKey && PartyKey is { } key ? key : place;
        }

        return _endpoints[endpoint].TryGetValue(part, out var found) ? found : _endpoints[endpoint][Place.Whole];
    }
}

using System;
using System.Collections.Generic;
using System.Globalization;
using GpConnect.Rules.Checking;
using GpConnect.Rules.Model;

namespace GpConnect.Estates;

/// <summary>Says where findings are and which endpoints they are about.</summary>
internal sealed class FindingPlaces(EstateParts parts, DeclaredEstate declared, IReadOnlyList<IReadOnlyList<SpineEndpoint>> endpoints)
{
    private Dictionary<Site, SpineEndpoint>? _byDeclaration;
    private Dictionary<string, SpineEndpoint>? _bySetting;

    /// <summary>The place for people to read.</summary>
    public string PlaceOf(Site site) => site.Kind switch
    {
        SiteKind.Settings => KeyOf(site),
        SiteKind.File => string.Format(CultureInfo.InvariantCulture, "{0}:{1}", declared.EndpointFiles[site.Source].File.Path, LineOf(site)),
        SiteKind.Loaded when site.Item >= 0 => string.Format(CultureInfo.InvariantCulture, "{0} {1}", declared.Builds[site.Source].Type.Name, site.Item + 1),
        SiteKind.Loaded => declared.Builds[site.Source].Type.Name,
        _ => string.Empty,
    };

    /// <summary>The endpoint that is declared there; null if none could be made.</summary>
    public SpineEndpoint? EndpointAt(Site site)
    {
        switch (site.Kind)
        {
            case SiteKind.Reference:
                return parts.Generated[site.Source].Endpoints[site.Item];
            case SiteKind.Settings:
                var key = KeyOf(site);
                _bySetting ??= BySetting();
                return _bySetting.TryGetValue(key, out var set) || _bySetting.TryGetValue(ParentOf(key), out set) ? set : null;
            default:
                return (_byDeclaration ??= ByDeclaration()).TryGetValue(site.At(Place.Whole), out var found) ? found : null;
        }
    }

    private string KeyOf(Site site) => parts.Settings[site.Source].KeyAt(site.Part);

    private int LineOf(Site site)
    {
        var file = declared.EndpointFiles[site.Source];
        if (site.Place == Place.Range)
        {
            return parts.LineOf(site.Source, site.Part);
        }

        foreach (var row in file.File.Rows)
        {
            if (row.Record == site.Item)
            {
                return row.Line;
            }
        }

        return 1;
    }

    private Dictionary<Site, SpineEndpoint> ByDeclaration()
    {
        var found = new Dictionary<Site, SpineEndpoint>();
        for (var i = 0; i < declared.Builds.Count; i++)
        {
            for (var j = 0; j < endpoints[i].Count; j++)
            {
                found[declared.Builds[i].Origins[j].Site.At(Place.Whole)] = endpoints[i][j];
            }
        }

        return found;
    }

    private Dictionary<string, SpineEndpoint> BySetting()
    {
        var found = new Dictionary<string, SpineEndpoint>(StringComparer.OrdinalIgnoreCase);
        foreach (var declaration in ByDeclaration())
        {
            if (declaration.Key.Kind == SiteKind.SettingsRegistry)
            {
                found[KeyOf(declared.Settings.Located(declaration.Key))] = declaration.Value;
            }
        }

        return found;
    }

    private static string ParentOf(string key) => key.Substring(0, Math.Max(key.LastIndexOf(':'), 0));
}

using System;
using System.Collections.Generic;
using System.Linq;
using GpConnect.Rules.Model;

namespace GpConnect.Rules.Settings;

/// <summary>A configuration that an application may run with: a base file and a layer over it, or a file alone.</summary>
/// <param name="Alternative">Which of several it is.</param>
/// <param name="Files">The numbers of its files, the base first.</param>
/// <param name="Environment">The Spine environment, as far as files and their names tell: the section may say another.</param>
internal sealed record SettingsConfiguration(Alternative Alternative, IReadOnlyList<int> Files, string Environment);

/// <summary>Finds out which settings files are layers of one configuration: <c>appsettings.json</c> and <c>appsettings.X.json</c>.</summary>
internal static class SettingsFamily
{
    /// <summary>The configurations of <paramref name="files"/>.</summary>
    public static IReadOnlyList<SettingsConfiguration> ConfigurationsOf(IReadOnlyList<SettingsFile> files)
    {
        var configurations = new List<SettingsConfiguration>();
        var family = 0;
        foreach (var group in Enumerable.Range(0, files.Count).GroupBy(i => StemOf(files[i].Path), StringComparer.OrdinalIgnoreCase))
        {
            family++;
            IReadOnlyList<int> bases = [.. group.Where(i => LayerOf(files[i].Path).Length == 0)];
            IReadOnlyList<int> layers = [.. group.Except(bases)];
            if (layers.Count == 0)
            {
                configurations.Add(new SettingsConfiguration(
                    new Alternative(family, configurations.Count, IsEnvironmentGuessed: false), bases, EnvironmentOf(bases, files)));
                continue;
            }

            foreach (var layer in layers)
            {
                IReadOnlyList<int> both = [.. bases, layer];
                var environment = EnvironmentOf(both, files);
                configurations.Add(new SettingsConfiguration(
                    new Alternative(family, configurations.Count, IsEnvironmentGuessed: environment.Length == 0),
                    both,
                    environment.Length > 0 ? environment : LayerOf(files[layer].Path)));
            }
        }

        return configurations;
    }

    /// <summary>The environment that the items name, the layer's before the base's.</summary>
    private static string EnvironmentOf(IReadOnlyList<int> ofConfiguration, IReadOnlyList<SettingsFile> files) =>
        ofConfiguration.Reverse().Select(i => files[i].Environment).FirstOrDefault(static environment => environment.Length > 0) ?? string.Empty;

    /// <summary>The path up to the first dot of the file's name, with the extension.</summary>
    private static string StemOf(string path)
    {
        var (name, first, last) = Dots(path);
        return path.Substring(0, name) + path.Substring(name, first - name) + path.Substring(last);
    }

    /// <summary>What is between the first dot and the last: <c>Production</c> of <c>appsettings.Production.json</c>.</summary>
    private static string LayerOf(string path)
    {
        var (_, first, last) = Dots(path);
        return last > first ? path.Substring(first + 1, last - first - 1) : string.Empty;
    }

    private static (int Name, int First, int Last) Dots(string path)
    {
        var name = path.LastIndexOf('/') + 1;
        var last = path.LastIndexOf('.');
        last = last < name ? path.Length : last;

        // web.Release.config is a transformation of web.config for a build, and no layer.
        var first = path.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? path.IndexOf('.', name) : last;
        return (name, first < 0 ? last : first, last);
    }
}

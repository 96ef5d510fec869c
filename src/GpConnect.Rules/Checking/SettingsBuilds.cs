using System.Collections.Generic;
using GpConnect.Rules.Registries;
using GpConnect.Rules.Settings;

namespace GpConnect.Rules.Checking;

/// <summary>Builds the registries that settings declare, as all others are built.</summary>
internal static class SettingsBuilds
{
    public static IEnumerable<RegistryBuild> Of(SettingsEstate settings)
    {
        foreach (var (configuration, section) in settings.Sections)
        {
            foreach (var registry in section.Registries)
            {
                var build = RegistryBuilder.Build(registry.Written, [], configuration.Alternative);
                build.HasUnreadDeclarations |= registry.HasUnreadEndpoints;
                yield return build;
            }
        }
    }
}

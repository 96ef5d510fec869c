using System;
using GpConnect.Estates;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Primitives;

namespace GpConnect.Registries;

/// <summary>A section of the configuration.</summary>
internal sealed class ConfigurationSource(IConfigurationSection section) : RegistrySource
{
    public override string Name => section.Path;

    public override EstateContent Load() => new ConfigurationContent(section);

    public override IDisposable Watch(Action changed) => ChangeToken.OnChange(section.GetReloadToken, changed);
}

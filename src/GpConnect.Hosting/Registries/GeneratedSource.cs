using GpConnect.Estates;

namespace GpConnect.Registries;

/// <summary>A registry that the generator made.</summary>
internal sealed class GeneratedSource(string name, EstateContent content) : RegistrySource
{
    public override string Name => name;

    public override EstateContent Load() => content;
}

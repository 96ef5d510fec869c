using System;
using System.Threading;
using System.Threading.Tasks;
using GpConnect.Estates;

namespace GpConnect.Registries;

/// <summary>Where a container's endpoints come from: configuration, a function of the user's, the generator.</summary>
internal abstract class RegistrySource
{
    /// <summary>What logs call it.</summary>
    public abstract string Name { get; }

    /// <summary>How often it is loaded again; null for never.</summary>
    public virtual TimeSpan? Refresh => null;

    /// <summary>Loads it at once; null if that can't be done without waiting.</summary>
    public virtual EstateContent? Load() => null;

    /// <summary>Loads it.</summary>
    public virtual Task<EstateContent> LoadAsync(IServiceProvider services, CancellationToken cancellationToken) => Task.FromResult(Load()!);

    /// <summary>Calls <paramref name="changed"/> if it says itself that it has changed.</summary>
    public virtual IDisposable? Watch(Action changed) => null;
}

using System;
using System.Threading;
using System.Threading.Tasks;
using GpConnect.Estates;

namespace GpConnect.Registries;

/// <summary>A function that loads endpoints, from a database say.</summary>
internal sealed class LoadedSource(string name, Func<IServiceProvider, CancellationToken, Task<EstateContent>> load, TimeSpan? refresh) : RegistrySource
{
    public override string Name => name;

    public override TimeSpan? Refresh => refresh;

    public override async Task<EstateContent> LoadAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        // Not on the caller's thread: a function that blocks must not hold up the start of the others.
        return await Task.Run(() => load(services, cancellationToken), cancellationToken).ConfigureAwait(false);
    }
}

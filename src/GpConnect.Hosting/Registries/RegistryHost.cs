using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Hosting;

namespace GpConnect.Registries;

/// <summary>Loads the registries before any other service starts, and loads them again while the program runs.</summary>
internal sealed class RegistryHost(LiveEstate estate) : IHostedLifecycleService, IDisposable
{
    private static readonly TimeSpan ShortestLimit = TimeSpan.FromMinutes(1);

    private readonly CancellationTokenSource _stopping = new();
    private readonly List<IDisposable> _watches = [];

    // A start with errors in the estate fails here, with all of them.
    public Task StartingAsync(CancellationToken cancellationToken) => estate.LoadAsync(cancellationToken);

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await estate.LoadAsync(cancellationToken).ConfigureAwait(false); // For a host that knows no StartingAsync.
        foreach (var source in estate.Sources)
        {
            if (source.Watch(() => estate.Reload(source)) is { } watch)
            {
                _watches.Add(watch);
                estate.Reload(source); // What changed before it was watched.
            }

            if (source.Refresh is { } refresh)
            {
                _ = RefreshAsync(source, refresh, _stopping.Token);
            }
        }
    }

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // Nobody waits for a function of the user's that doesn't heed its token.
    public Task StoppingAsync(CancellationToken cancellationToken)
    {
        Dispose();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => StoppingAsync(cancellationToken);

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose()
    {
        _watches.ForEach(static watch => watch.Dispose());
        _watches.Clear();
        _stopping.Cancel();
    }

    private async Task RefreshAsync(RegistrySource source, TimeSpan refresh, CancellationToken stopping)
    {
        var limit = refresh > ShortestLimit ? refresh : ShortestLimit;
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(refresh, stopping).ConfigureAwait(false);
                await estate.ReloadAsync(source, limit, stopping).ConfigureAwait(false);
            }
#pragma warning disable CA1031 // Not even a logger that throws ends it.
            catch (Exception)
#pragma warning restore CA1031
            {
                // What went wrong is in the state already.
            }
        }
    }
}

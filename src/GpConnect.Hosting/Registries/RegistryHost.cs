using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Hosting;

namespace GpConnect.Registries;

/// <summary>Loads the registries before any other service starts, and loads them again while the program runs.</summary>
internal sealed class RegistryHost(LiveEstate estate) : IHostedLifecycleService, IDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private readonly List<IDisposable> _watches = [];
    private readonly List<Task> _refreshes = [];

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
                _refreshes.Add(RefreshAsync(source, refresh, _stopping.Token));
            }
        }
    }

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        _watches.ForEach(static watch => watch.Dispose());
        _watches.Clear();
        _stopping.Cancel();

        // A function of the user's that doesn't heed its token doesn't hold up the stop.
        await Task.WhenAny(Task.WhenAll(_refreshes), Task.Delay(Timeout.Infinite, cancellationToken)).ConfigureAwait(false);
    }

    public Task StopAsync(CancellationToken cancellationToken) => StoppingAsync(cancellationToken);

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose()
    {
        _watches.ForEach(static watch => watch.Dispose());
        _stopping.Cancel();
    }

    private async Task RefreshAsync(RegistrySource source, TimeSpan refresh, CancellationToken stopping)
    {
        try
        {
            while (true)
            {
                await Task.Delay(refresh, stopping).ConfigureAwait(false);
                await estate.ReloadAsync(source, stopping).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
        }
    }
}

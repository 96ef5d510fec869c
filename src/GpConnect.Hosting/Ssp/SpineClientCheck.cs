using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Hosting;

namespace GpConnect.Ssp;

/// <summary>Has a host not start with what would fail at the first request: without the proxy's URL, or SDS's key.</summary>
internal sealed class SpineClientCheck(IEnumerable<SpineClient> clients, IServiceProvider services) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        List<string> missing = [];
        foreach (var client in clients)
        {
            try
            {
                client.Check(services);
            }
            catch (InvalidOperationException e)
            {
                missing.Add(e.Message);
            }
        }

        return missing.Count == 0 ? Task.CompletedTask : throw new InvalidOperationException(string.Join(Environment.NewLine, missing));
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

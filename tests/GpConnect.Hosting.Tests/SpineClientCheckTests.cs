using System;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Xunit;

namespace GpConnect.Hosting.Tests;

/// <summary>The start of a host whose clients lack something.</summary>
public sealed class SpineClientCheckTests
{
    private static readonly Uri Proxy = new("https://proxy.example");

    [Fact]
    public async Task A_start_fails_with_all_that_is_missing()
    {
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => StartAsync(static services =>
        {
            services.AddSdsLookup(static options => options.BaseUrl = new Uri("https://sds.example"));
            services.AddHttpClient("one").AddSspHeaders();
            services.AddHttpClient("other").AddSspHeaders(static options => options.Proxy = Proxy);
        }));

        var lines = error.Message.Split(Environment.NewLine);
        Assert.Equal(2, lines.Length);
        Assert.Contains("SdsLookupOptions.ApiKey", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("The client 'one' doesn't know the SSP's URL", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_start_with_all_of_it_succeeds() => await StartAsync(static services =>
    {
        services.AddSdsLookup(static options => (options.BaseUrl, options.ApiKey) = (new Uri("https://sds.example"), "key"));
        services.Configure<SspOptions>(static options => options.Proxy = Proxy);
        services.AddHttpClient("one").AddSspHeaders();
    });

    private static async Task StartAsync(Action<IServiceCollection> add)
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        add(builder.Services);
        using var host = builder.Build();
        await host.StartAsync();
        await host.StopAsync();
    }
}

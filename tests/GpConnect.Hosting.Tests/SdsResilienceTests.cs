using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using Polly;
using Polly.Timeout;
using Xunit;

namespace GpConnect.Hosting.Tests;

/// <summary>The look-up in SDS with a resilience handler, which has exceptions of its own.</summary>
public sealed class SdsResilienceTests
{
    [Fact]
    public async Task A_timeout_of_a_resilience_handler_is_an_answer_that_was_not_given()
    {
        var services = new ServiceCollection();
        services.AddSdsLookup(static options => (options.BaseUrl, options.ApiKey) = (new Uri("https://sds.example"), "key"))
            .ConfigurePrimaryHttpMessageHandler(static () => new Silent())
            .AddResilienceHandler("timeout", static pipeline => pipeline.AddTimeout(TimeSpan.FromMilliseconds(10)));
        await using var provider = services.BuildServiceProvider();
        var sds = provider.GetRequiredService<ISdsLookup>();

        var error = await Assert.ThrowsAsync<SdsLookupException>(() => sds.FindProviderAsync(OdsCode.Parse("A20047"), InteractionIds.SearchSlot));

        Assert.IsType<TimeoutRejectedException>(error.InnerException);
        Assert.StartsWith("SDS can't be asked for /Endpoint: ", error.Message, StringComparison.Ordinal);
    }

    /// <summary>An API that never answers.</summary>
    private sealed class Silent : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            throw new InvalidOperationException("It waited for ever.");
        }
    }
}

using System;
using System.Diagnostics;
using System.Threading.Tasks;
using Xunit;

namespace GpConnect.Hosting.Tests;

/// <summary>Waits for what happens in the background. The limit is for hangs alone.</summary>
internal static class Eventually
{
    public static async Task Is(Func<bool> condition)
    {
        var waited = Stopwatch.StartNew();
        while (!condition())
        {
            Assert.True(waited.Elapsed < TimeSpan.FromSeconds(60), "It never was.");
            await Task.Delay(10);
        }
    }
}

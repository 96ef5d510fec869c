using System;
using System.Globalization;

namespace GpConnect.Analyzers.Tests.Reliability;

/// <summary>How long random tests look, and from which seed.</summary>
/// <remarks>
/// <c>GPCONNECT_LONG=20</c> makes them twenty times as long; <c>GPCONNECT_SEED=…</c> repeats what a failure named.
/// </remarks>
internal static class Effort
{
    /// <summary>How many times <paramref name="usual"/> is tried.</summary>
    public static int Of(int usual) => usual * (Number("GPCONNECT_LONG") ?? 1);

    /// <summary>The seed of the first try: the same in each run unless one is named.</summary>
    public static int Seed => Number("GPCONNECT_SEED") ?? 20_261_101;

    /// <summary>Runs <paramref name="test"/> with <paramref name="tries"/> seeds, and names the one that fails.</summary>
    public static void Try(int tries, Action<Random> test)
    {
        for (var i = 0; i < tries; i++)
        {
            var seed = Seed + i;
            try
            {
                test(new Random(seed));
            }
            catch (Exception failure)
            {
                throw new InvalidOperationException($"Fails with GPCONNECT_SEED={seed}: {failure.Message}", failure);
            }
        }
    }

    public static T Pick<T>(this Random random, params T[] items) => items[random.Next(items.Length)];

    public static bool Chance(this Random random, int percent) => random.Next(100) < percent;

    private static int? Number(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

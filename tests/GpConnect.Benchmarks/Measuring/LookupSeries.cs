using System;

namespace GpConnect.Benchmarks.Measuring;

/// <summary>A million look-ups by ASID.</summary>
internal static class LookupSeries
{
    public const int Lookups = 1_000_000;

    public static Series Of(string name, Func<Asid, bool> find, Asid[] asids) => new(name, () =>
    {
        for (var i = 0; i < Lookups; i += asids.Length)
        {
            foreach (var asid in asids)
            {
                if (!find(asid))
                {
                    throw new InvalidOperationException(asid.ToString());
                }
            }
        }
    });
}

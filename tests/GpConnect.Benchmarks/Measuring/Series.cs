using System;
using System.Collections.Generic;
using System.Linq;

namespace GpConnect.Benchmarks.Measuring;

/// <summary>Runs of one thing. Series that are compared run in turns, so that what else the machine does falls on all of them.</summary>
internal sealed class Series(string name, Action run, Action? prepare = null, Action? check = null)
{
    private readonly List<Sample> _samples = [];

    public string Name => name;

    /// <summary>Median milliseconds.</summary>
    public double Wall => MedianOf(static sample => sample.Wall);

    /// <summary>Median milliseconds of processor time.</summary>
    public double Cpu => MedianOf(static sample => sample.Cpu);

    /// <summary>Median kilobytes allocated.</summary>
    public double Kilobytes => MedianOf(static sample => sample.Bytes) / 1024;

    /// <summary>Runs each series once a round; the first rounds are for the just-in-time compiler.</summary>
    public static void Interleave(IReadOnlyList<Series> series, int rounds, int warmUp, bool collect = false)
    {
        for (var round = -warmUp; round < rounds; round++)
        {
            for (var turn = 0; turn < series.Count; turn++)
            {
                // Each is as often the first, whose run finds less in the processor's caches.
                series[(turn + round + warmUp) % series.Count].RunOnce(keep: round >= 0, collect);
            }
        }
    }

    /// <summary>The median of how many more milliseconds a run took than the other's of the same round.</summary>
    public double WallOver(Series other) => Over(other, static sample => sample.Wall);

    /// <inheritdoc cref="WallOver"/>
    /// <remarks>Of processor time.</remarks>
    public double CpuOver(Series other) => Over(other, static sample => sample.Cpu);

    public double MedianOf(Func<Sample, double> value) => Median([.. _samples.Select(value)]);

    public static double Median(double[] values)
    {
        Array.Sort(values);
        return values.Length == 0 ? double.NaN : (values[(values.Length - 1) / 2] + values[values.Length / 2]) / 2;
    }

    private double Over(Series other, Func<Sample, double> value) => Median([.. _samples.Zip(other._samples, (mine, its) => value(mine) - value(its))]);

    private void RunOnce(bool keep, bool collect)
    {
        prepare?.Invoke();
        if (collect)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        var sample = Sample.Of(run);
        check?.Invoke();
        if (keep)
        {
            _samples.Add(sample);
        }
    }
}

using System;
using System.Diagnostics;

namespace GpConnect.Benchmarks.Measuring;

/// <summary>What one run took: milliseconds of time, milliseconds of processor time of the whole process, bytes allocated.</summary>
internal readonly record struct Sample(double Wall, double Cpu, long Bytes)
{
    public static Sample Of(Action action)
    {
        var bytes = GC.GetTotalAllocatedBytes(precise: true);
        var cpu = Environment.CpuUsage.TotalTime;
        var start = Stopwatch.GetTimestamp();
        action();
        var wall = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        return new Sample(
            wall, (Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds, GC.GetTotalAllocatedBytes(precise: true) - bytes);
    }
}
